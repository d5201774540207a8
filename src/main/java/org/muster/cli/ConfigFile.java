package org.muster.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.job.UsageException;

/**
 * Options from a JSON file: {@code {"input": ["news/"], "output": "out", "field": {"body": "text"}, "keep-text": true}}. They
 * are put before those of the command line, which so has the last word.
 */
final class ConfigFile {
    private static final String OPTION = "--config";

    private ConfigFile() {}

    /** The arguments with the options of the file that {@code --config} names, those already told left out. */
    static String[] expand(String... args) {
        @Nullable Path file = file(args);
        if (file == null || args.length == 0) {
            return args;
        }
        List<String> expanded = new ArrayList<>();
        expanded.add(args[0]);
        read(file).properties().forEach(entry -> {
            String option = "--" + entry.getKey();
            if (!isTold(option, args)) {
                addOption(option, entry.getValue(), expanded);
            }
        });
        expanded.addAll(List.of(args).subList(1, args.length));
        return expanded.toArray(String[]::new);
    }

    private static void addOption(String option, JsonNode value, List<String> arguments) {
        if (value.isArray()) {
            value.forEach(one -> arguments.add(option + "=" + one.asText()));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(one -> arguments.add(
                            option + "=" + one.getKey() + "=" + one.getValue().asText()));
        } else if (!value.isBoolean()) {
            arguments.add(option + "=" + value.asText());
        } else if (value.asBoolean()) {
            arguments.add(option);
        }
    }

    private static boolean isTold(String option, String... args) {
        for (String arg : args) {
            if (arg.equals(option) || arg.startsWith(option + "=")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Path file(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                return Path.of(args[i].substring(OPTION.length() + 1));
            }
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                return Path.of(args[i + 1]);
            }
        }
        return null;
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!tree.isObject()) {
                throw new UsageException(OPTION + " " + file + " is no JSON object of options by their names");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new UsageException(OPTION + " " + file + ": " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UsageException("cannot read " + OPTION + " " + file + " (" + e.getMessage() + ")");
        }
    }
}
