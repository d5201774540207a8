package org.muster.fuzz;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Real records, damaged as corpora are: fields lost, renamed, of another type or of another record; texts cut, spliced and
 * sown with odd characters; lines joined and broken; other encodings; bytes flipped. The same seed gives the same records.
 */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter ESCAPING = JSON.writer().with(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final List<String> NAMES =
            List.of("id", "title", "text", "body", "date", "source", "url", "content", "published_at", "x\u001b[31m");
    private static final List<String> ODD = List.of(
            "\u0000",
            "\u001b[31m",
            "\r",
            "\n\n",
            "\t",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "\ud83c\uddfa\ud83c\udde6",
            "\ud83d",
            "\udc00",
            "e\u0301\u0323",
            "&amp;lt;",
            "<p>",
            "<!--",
            "</script>",
            "\u00e2\u20ac\u2122",
            "=1+1",
            "'; DROP TABLE articles; --",
            "${jndi:x}",
            "%s%n",
            "../../etc",
            "1,000 troops ",
            "\u0661\u0662 \u062c\u0646\u062f\u064a",
            "\u5317\u4eac",
            "((((",
            "\"\"\"",
            "-",
            "12,000-strong ");

    private final List<ObjectNode> records;
    private final Random random;

    /** @param records JSON objects with texts among their values */
    Mutations(List<ObjectNode> records, long seed) {
        this.records = List.copyOf(records);
        this.random = new Random(seed);
    }

    /** The bytes of one line, mostly; they may hold a line feed, or none of a record. */
    byte[] next() {
        ObjectNode record = any(records).deepCopy();
        for (int times = random.nextInt(3); times > 0; times--) {
            mutateField(record);
        }
        byte[] line = bytes(record);
        return switch (random.nextInt(10)) {
            case 0 -> mutateBytes(line);
            case 1 -> mutateLine(line);
            default -> line;
        };
    }

    private void mutateField(ObjectNode record) {
        List<String> names = new ArrayList<>();
        record.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = any(names);
        switch (random.nextInt(8)) {
            case 0 -> record.remove(name);
            case 1 -> record.set(any(NAMES), record.remove(name));
            case 2 -> record.set(name, otherType());
            case 3 -> record.set(name, any(records).get(name));
            case 4 -> record.set(name, JsonNodeFactory.instance.objectNode().set("text", record.get(name)));
            default -> {
                JsonNode value = record.get(name);
                if (value != null && value.isTextual()) {
                    record.put(name, mutateText(value.asText()));
                }
            }
        }
    }

    private JsonNode otherType() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(true);
            case 2 -> json.numberNode(random.nextLong());
            case 3 -> json.numberNode(random.nextGaussian() * 1e300);
            case 4 -> json.arrayNode().add("a").add(1);
            case 5 -> json.objectNode().put("text", "b");
            default -> json.textNode("");
        };
    }

    private String mutateText(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(80));
        String before = text.substring(0, at);
        String part = text.substring(at, end);
        String after = text.substring(end);
        return switch (random.nextInt(8)) {
            case 0 -> before;
            case 1 -> before + after;
            case 2 -> before + part.repeat(1 + random.nextInt(20)) + after;
            case 3 -> before + part.toUpperCase(Locale.ROOT) + after;
            case 4 -> before + String.join("", part.split(" ")) + after;
            case 5 ->
                before + any(records).path("text").asText().lines().findFirst().orElse("") + after;
            default -> before + any(ODD) + part + any(ODD) + after;
        };
    }

    private byte[] mutateBytes(byte[] line) {
        byte[] bytes = line.clone();
        for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private byte[] mutateLine(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> (text + "\r").getBytes(StandardCharsets.UTF_8);
            case 2 -> text.replace(", ", ",\n").getBytes(StandardCharsets.UTF_8);
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.getBytes(CP1252);
            case 5 -> text.getBytes(StandardCharsets.UTF_16LE);
            default -> new String(line, CP1252).getBytes(StandardCharsets.UTF_8);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** With escapes, which alone can write half a surrogate pair, or without, for the sake of other encodings. */
    private byte[] bytes(ObjectNode record) {
        try {
            return random.nextBoolean()
                    ? ESCAPING.writeValueAsBytes(record)
                    : JSON.writeValueAsString(record).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
