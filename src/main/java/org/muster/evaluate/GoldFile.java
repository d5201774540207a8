package org.muster.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;

/**
 * Reads a gold file: one JSON object a line with {@code id}, {@code title}, {@code body}, {@code published_on},
 * {@code outlet} and {@code claims}. A label that no claim can have is an error, for it would silently count as a
 * wrong extraction.
 */
final class GoldFile {
    /** A country's or a body's code, or several joined: KOR+USA, NATO. Near-miss: North Korea, KOR,USA. */
    private static final Pattern CODES = Pattern.compile("[A-Z]{2,9}(\\+[A-Z]{2,9})*");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private int line;

    private GoldFile(String file) {
        this.file = file;
    }

    /**
     * The documents in the file's order.
     *
     * @throws GoldException at the first line that cannot be used, or where there is none
     * @throws IOException where the file cannot be read
     */
    static List<GoldDocument> read(Path path) throws IOException {
        GoldFile gold = new GoldFile(path.toString());
        List<GoldDocument> documents = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(path);
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            gold.line++;
            String text = gold.decode(bytes, start, end);
            if (!text.isBlank()) {
                documents.add(gold.document(gold.parse(text)));
            }
            start = end + 1;
        }
        if (documents.isEmpty()) {
            throw new GoldException(gold.file, 1, "no labelled document; expected one JSON object a line");
        }
        return documents;
    }

    private String decode(byte[] bytes, int start, int end) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
            return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw error("not UTF-8");
        }
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw error("expected a JSON object with id, title, body, published_on, outlet and claims");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw error("malformed JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    private GoldDocument document(JsonNode node) {
        String id = string(node, "", "id");
        if (id == null) {
            throw error("no \"id\"");
        }
        Integer earlier = lineOfId.putIfAbsent(id, line);
        if (earlier != null) {
            throw error("id '" + id + "' stands on line " + earlier + " too");
        }
        String title = string(node, "", "title");
        String body = string(node, "", "body");
        if (body == null) {
            throw error("no \"body\"; the text to extract from stands beside its labels");
        }
        Article article = new Article(title == null ? "" : title, body, publishedOn(node), string(node, "", "outlet"));
        JsonNode claims = node.path("claims");
        if (!claims.isArray()) {
            throw error("no \"claims\"; expected an array, empty where the document has none");
        }
        List<ClaimLabels> labels = new ArrayList<>();
        for (JsonNode claim : claims) {
            labels.add(claim(claim, "claim " + (labels.size() + 1) + ": "));
        }
        return new GoldDocument(id, article, labels);
    }

    private @Nullable LocalDate publishedOn(JsonNode node) {
        String day = string(node, "", "published_on");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw error("published_on '" + day + "'; expected a day as 2024-10-25, or null");
        }
    }

    private ClaimLabels claim(JsonNode node, String where) {
        if (!node.isObject()) {
            throw error(where + "expected an object");
        }
        String surface = string(node, where, "surface");
        if (surface == null) {
            throw error(where + "no \"surface\"");
        }
        Long low = persons(node, where, "low");
        Long high = persons(node, where, "high");
        if (low == null && high == null) {
            throw error(where + "neither \"low\" nor \"high\"; a claim states a number");
        }
        EnumMap<Attribute, String> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            String value = value(node, where, attribute);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        return new ClaimLabels(surface, low, high, values);
    }

    private @Nullable String value(JsonNode node, String where, Attribute attribute) {
        String name = attribute.label();
        String value = string(node, where, name);
        if (value == null || value.isEmpty()) {
            if (!attribute.mayBeNull()) {
                throw error(where + "no \"" + name + "\"; expected one of " + attribute.allowed());
            }
            return null;
        }
        if (!attribute.allowed().isEmpty() && !attribute.allowed().contains(value)) {
            throw error(where + "unknown " + name + " '" + value + "'; expected one of " + attribute.allowed());
        }
        if (attribute.allowed().isEmpty() && !CODES.matcher(value).matches()) {
            throw error(where + name + " '" + value + "'; expected codes as KOR, KOR+USA or NATO, or null");
        }
        return value;
    }

    private @Nullable Long persons(JsonNode node, String where, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw error(where + field + " " + value + "; expected a whole number or null");
        }
        return value.longValue();
    }

    private @Nullable String string(JsonNode node, String where, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw error(where + field + " " + value + "; expected a string or null");
        }
        return value.textValue();
    }

    private GoldException error(String message) {
        return new GoldException(file, line, message);
    }
}
