package org.muster.ingest;

import java.io.IOException;

/** A response of a WARC file that brought a page is an article, or none; any other is passed over. */
final class WarcRecords implements RecordParser {
    private final String inputFile;
    private final int maxRecordBytes;
    private final ArticleMaker maker;

    WarcRecords(String inputFile, int maxRecordBytes, ArticleMaker maker) {
        this.inputFile = inputFile;
        this.maxRecordBytes = maxRecordBytes;
        this.maker = maker;
    }

    @Override
    public InputRecord parse(Cut.Whole record) {
        try (ArchivedResponse response = ArchivedResponse.of(record.bytes(), record.from(), record.to())) {
            String kind = response.kind();
            return kind == null ? page(record, response) : new Skip(inputFile, record.position(), kind);
        } catch (IOException e) {
            return Refusals.reject(
                    inputFile, record, RejectReason.DAMAGED_RECORD, "its heads cannot be read: " + e.getMessage());
        }
    }

    private InputRecord page(Cut.Whole record, ArchivedResponse response) {
        byte[] page;
        try {
            page = response.page(maxRecordBytes);
        } catch (IOException e) {
            return Refusals.reject(inputFile, record, RejectReason.UNDECODABLE, String.valueOf(e.getMessage()));
        }
        if (page.length > maxRecordBytes) {
            return Refusals.reject(
                    inputFile,
                    record,
                    RejectReason.TOO_LARGE,
                    Refusals.tooLarge(page.length, maxRecordBytes) + ", decoded");
        }
        return maker.make(inputFile, record.position(), page, 0, page.length, response.source());
    }

    @Override
    public boolean tellsItsOwnEnd() {
        return false;
    }
}
