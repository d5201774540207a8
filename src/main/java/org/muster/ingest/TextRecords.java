package org.muster.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A plain text is an article: its first line is the title, the rest the body. A single line is a body without a title. */
final class TextRecords implements RecordParser {
    private static final FieldNames.Place TITLE = new FieldNames.Place(Field.TITLE, 0);
    private static final FieldNames.Place BODY = new FieldNames.Place(Field.BODY, 0);

    private final String inputFile;
    private final ArticleMaker maker;

    TextRecords(String inputFile, ArticleMaker maker) {
        this.inputFile = inputFile;
        this.maker = maker;
    }

    @Override
    public InputRecord parse(Cut.Whole record) {
        Reject invalid = Refusals.invalidUtf8(inputFile, record);
        if (invalid != null) {
            return invalid;
        }
        String text =
                new String(record.bytes(), record.from(), record.to() - record.from(), StandardCharsets.UTF_8).strip();
        int feed = text.indexOf('\n');
        RecordFields fields = new RecordFields();
        if (feed >= 0) {
            fields.offer(
                    TITLE,
                    "first line",
                    RecordFields.Kind.TEXT,
                    text.substring(0, feed).strip());
        }
        fields.offer(
                BODY, "text", RecordFields.Kind.TEXT, text.substring(feed + 1).strip());
        return maker.make(inputFile, record.position(), fields, List::of, () -> Refusals.excerpt(text));
    }

    @Override
    public boolean tellsItsOwnEnd() {
        return false;
    }
}
