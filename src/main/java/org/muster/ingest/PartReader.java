package org.muster.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads the records of one file, or of a range of it; the last is the count. */
final class PartReader implements Closeable {
    private final String inputFile;
    private final OpenFile input;
    private final Cutter cutter;
    private final RecordParser parser;
    private long records;
    private boolean failureTold;

    private PartReader(String inputFile, OpenFile input, Cutter cutter, RecordParser parser) {
        this.inputFile = inputFile;
        this.input = input;
        this.cutter = cutter;
        this.parser = parser;
    }

    static PartReader open(
            FilePart part, IngestOptions options, Configuration hadoop, FieldNames names, ArticleMaker maker) {
        String name = part.inputFile();
        int limit = options.maxRecordBytes();
        if (part.format() == Format.WARC) {
            WarcCutter records = WarcFiles.open(part, hadoop, limit);
            return new PartReader(name, records, records, new WarcRecords(name, limit, maker));
        }
        ByteInput input = part.format() == Format.PARQUET
                ? ByteInput.failed(ParquetFooters.failure(new Path(part.path()), hadoop), 0) // Spark could not read it
                : Decoders.open(part, hadoop);
        return switch (part.format()) {
            case JSONL, PARQUET ->
                new PartReader(
                        name,
                        input,
                        new LineCutter(input, part.start(), part.end(), limit),
                        new JsonRecords(name, names, maker));
            case JSON -> new PartReader(name, input, new JsonCutter(input, limit), new JsonRecords(name, names, maker));
            case CSV -> {
                CsvCutter rows = new CsvCutter(input, limit);
                yield new PartReader(name, input, rows, new CsvRecords(name, names, maker, rows::header));
            }
            case TEXT -> new PartReader(name, input, new TextCutter(input, limit), new TextRecords(name, maker));
            case HTML -> new PartReader(name, input, new TextCutter(input, limit), new HtmlRecords(name, maker));
            case AUTO, WARC -> throw new IllegalStateException(part + ": no slice is " + part.format());
        };
    }

    InputRecord next() {
        Cut cut = cutter.next();
        String failure = input.failure();
        if (cut != null && (cut.closed() || failure == null)) {
            return read(cut);
        }
        if (failure == null || failureTold) {
            return count();
        }
        if (cut instanceof Cut.Whole whole && parser.tellsItsOwnEnd()) {
            InputRecord lastWhole = parser.parse(whole);
            if (lastWhole instanceof RawArticle) {
                records++;
                return lastWhole;
            }
        }
        failureTold = true;
        records++;
        return new Reject(inputFile, input.position(), RejectReason.IO_ERROR, failure, excerpt(cut));
    }

    private InputRecord read(Cut cut) {
        records++;
        if (cut instanceof Cut.Passed passed) {
            return new Skip(inputFile, passed.position(), passed.kind());
        }
        if (cut instanceof Cut.Refused refused) {
            return new Reject(inputFile, refused.position(), refused.reason(), refused.detail(), refused.excerpt());
        }
        return parser.parse((Cut.Whole) cut);
    }

    private SliceCount count() {
        return new SliceCount(inputFile, cutter.bytes(), records);
    }

    private static String excerpt(@Nullable Cut cut) {
        if (cut instanceof Cut.Refused refused) {
            return refused.excerpt();
        }
        return cut instanceof Cut.Whole whole ? Refusals.excerpt(whole) : "";
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
