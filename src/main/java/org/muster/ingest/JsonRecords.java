package org.muster.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that are JSON objects. Strict: UTF-8, one object, nothing after it. */
final class JsonRecords implements RecordParser {
    private final String inputFile;
    private final FieldNames names;
    private final ArticleMaker maker;
    private final JsonFactory json;
    private final RecordFields fields = new RecordFields();

    JsonRecords(String inputFile, FieldNames names, ArticleMaker maker) {
        this.inputFile = inputFile;
        this.names = names;
        this.maker = maker;
        // the record's own length is limited already
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxStringLength(Integer.MAX_VALUE)
                .build();
        this.json = JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION) // it takes NUL bytes for UTF-16 or UTF-32
                .streamReadConstraints(limits)
                .build();
    }

    @Override
    public InputRecord parse(Cut.Whole record) {
        Reject invalid = Refusals.invalidUtf8(inputFile, record);
        if (invalid != null) {
            return invalid;
        }
        fields.clear();
        try (JsonParser parser = parser(record)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                readTop(parser);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return Refusals.reject(
                        inputFile, record, RejectReason.MALFORMED_JSON, "more than one value in one record");
            }
            if (first != JsonToken.START_OBJECT) {
                return Refusals.reject(
                        inputFile,
                        record,
                        RejectReason.WRONG_TYPE,
                        "the record is " + words(first) + "; expected an object");
            }
        } catch (JsonProcessingException e) {
            return Refusals.reject(
                    inputFile, record, RejectReason.MALFORMED_JSON, Refusals.excerpt(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the bytes are in memory
        }
        return maker.make(inputFile, record.position(), fields, () -> topNames(record), () -> Refusals.excerpt(record));
    }

    @Override
    public boolean tellsItsOwnEnd() {
        return true;
    }

    private JsonParser parser(Cut.Whole record) throws IOException {
        int from = Bytes.afterMark(record.bytes(), record.from(), record.to()); // files with marks may be joined
        return json.createParser(record.bytes(), from, record.to() - from);
    }

    private void readTop(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            readValue(parser, name, names.find(name));
        }
    }

    private void readValue(JsonParser parser, String path, FieldNames.@Nullable Node node) throws IOException {
        JsonToken token = parser.nextToken();
        FieldNames.Place place = node == null ? null : node.place();
        if (place != null && token != JsonToken.VALUE_NULL) {
            RecordFields.Kind kind = kind(token);
            fields.offer(place, path, kind, token.isScalarValue() ? parser.getText() : "");
        }
        if (token == JsonToken.START_OBJECT && node != null && node.hasChildren()) {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                readValue(parser, path + "." + name, node.child(name));
            }
        } else {
            parser.skipChildren();
        }
    }

    private List<String> topNames(Cut.Whole record) {
        List<String> found = new ArrayList<>();
        try (JsonParser parser = parser(record)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                found.add(name);
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read before
        }
        return found;
    }

    private static String words(JsonToken token) {
        return token == JsonToken.VALUE_NULL ? "null" : kind(token).words();
    }

    private static RecordFields.Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> RecordFields.Kind.OBJECT;
            case START_ARRAY -> RecordFields.Kind.ARRAY;
            case VALUE_NUMBER_INT -> RecordFields.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> RecordFields.Kind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> RecordFields.Kind.FLAG;
            default -> RecordFields.Kind.TEXT;
        };
    }
}
