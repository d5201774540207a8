package org.muster.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records that are rows of CSV. */
final class CsvRecords implements RecordParser {
    private final String inputFile;
    private final FieldNames names;
    private final ArticleMaker maker;
    private final Supplier<CsvHeader> header;
    private final RecordFields fields = new RecordFields();
    private List<FieldNames.@Nullable Node> columns = List.of();

    /** @param header asked for once a row has been cut */
    CsvRecords(String inputFile, FieldNames names, ArticleMaker maker, Supplier<CsvHeader> header) {
        this.inputFile = inputFile;
        this.names = names;
        this.maker = maker;
        this.header = header;
    }

    @Override
    public InputRecord parse(Cut.Whole record) {
        Reject invalid = Refusals.invalidUtf8(inputFile, record);
        if (invalid != null) {
            return invalid;
        }
        List<String> columnNames = header.get().names();
        if (columns.isEmpty()) {
            columns = new ArrayList<>();
            columnNames.forEach(name -> columns.add(names.find(name.strip())));
        }
        List<String> values;
        try {
            values = header.get().fields(record.bytes(), record.from(), record.to());
        } catch (IOException e) {
            return Refusals.reject(inputFile, record, RejectReason.MALFORMED_CSV, String.valueOf(e.getMessage()));
        }
        if (values.size() != columnNames.size()) {
            String detail = values.size() + " fields; the header has " + columnNames.size();
            return Refusals.reject(inputFile, record, RejectReason.MALFORMED_CSV, detail);
        }
        fields.clear();
        for (int i = 0; i < values.size(); i++) {
            FieldNames.Node node = columns.get(i);
            if (node != null && node.place() != null) {
                fields.offer(node.place(), columnNames.get(i), RecordFields.Kind.TEXT, values.get(i));
            }
        }
        return maker.make(inputFile, record.position(), fields, () -> columnNames, () -> Refusals.excerpt(record));
    }

    @Override
    public boolean tellsItsOwnEnd() {
        return false;
    }
}
