package org.muster.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page that a script is to build: the string in its scripts that holds most prose. Such strings are JSON, or JSON
 * inside a string ({@code self.__next_f.push([1,"…"])}), and mostly HTML.
 */
final class ScriptText {
    private static final int SHORTEST_STRING = 200;
    private static final int MOST_STRINGS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScriptText() {}

    /** The paragraphs; none where no string holds prose. */
    static List<String> of(Document page) {
        List<String> strings = new ArrayList<>();
        StringBuilder pieces = new StringBuilder();
        for (Element script : page.getElementsByTag("script")) {
            for (String string : strings(script.data())) {
                strings.add(string);
                pieces.append(string);
            }
        }
        strings.addAll(strings(pieces.toString()));
        List<String> best = List.of();
        int most = 0;
        for (String string : strings.subList(0, Math.min(MOST_STRINGS, strings.size()))) {
            List<String> prose = prose(string);
            int size = prose.stream().mapToInt(TextSize::of).sum();
            if (size > most) {
                most = size;
                best = prose;
            }
        }
        return best;
    }

    /** The long literals in double quotes. */
    private static List<String> strings(String script) {
        List<String> strings = new ArrayList<>();
        for (int start = script.indexOf('"'); start >= 0; ) {
            int end = start + 1;
            while (end < script.length() && script.charAt(end) != '"') {
                end += script.charAt(end) == '\\' ? 2 : 1;
            }
            if (end >= script.length()) {
                break;
            }
            if (end - start > SHORTEST_STRING) {
                add(script.substring(start, end + 1), strings);
            }
            start = script.indexOf('"', end + 1);
        }
        return strings;
    }

    private static void add(String literal, List<String> strings) {
        try {
            strings.add(JSON.readValue(literal, String.class));
        } catch (JsonProcessingException e) {
            // no string of JSON
        }
    }

    private static List<String> prose(String string) {
        if (string.indexOf(' ') < 0 || string.startsWith("{") || string.startsWith("[")) {
            return List.of();
        }
        return PageBlocks.of(PageParser.parse(string).body(), false).blocks().stream()
                .filter(block -> block.isProse() && !isCode(block.text()))
                .map(Block::text)
                .toList();
    }

    private static boolean isCode(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0 || text.contains("\":");
    }
}
