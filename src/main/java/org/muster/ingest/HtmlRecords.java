package org.muster.ingest;

import org.muster.ingest.html.PageSource;

/** A saved page is an article, or none. */
final class HtmlRecords implements RecordParser {
    private final String inputFile;
    private final ArticleMaker maker;

    HtmlRecords(String inputFile, ArticleMaker maker) {
        this.inputFile = inputFile;
        this.maker = maker;
    }

    @Override
    public InputRecord parse(Cut.Whole record) {
        return maker.make(inputFile, record.position(), record.bytes(), record.from(), record.to(), PageSource.UNKNOWN);
    }

    @Override
    public boolean tellsItsOwnEnd() {
        return false;
    }
}
