package org.muster.ingest;

import java.util.Locale;

/** Why a record is in {@code rejects}. */
public enum RejectReason {
    /** the record is not well-formed JSON */
    MALFORMED_JSON,
    /** the row's quotes or its number of fields are wrong */
    MALFORMED_CSV,
    /** no field with the text of an article, or a blank one */
    NO_BODY,
    /** a field holds what it cannot hold: an array as body, an object as id */
    WRONG_TYPE,
    /** longer than {@code --max-record-mb} */
    TOO_LARGE,
    /** the file could be read or decoded no further */
    IO_ERROR,
    /** a record of a WARC file that is damaged, or no such record */
    DAMAGED_RECORD,
    /** a page whose content encoding or transfer encoding cannot be undone */
    UNDECODABLE,
    /** bytes that are not UTF-8 */
    INVALID_UTF8,
    /** a record with this id, or with the very same contents, was accepted before */
    DUPLICATE_ID,
    /** an error of Muster's own in reading this article's text; please report it */
    EXTRACTION_FAILED,
    /** a page that holds no article */
    NOT_AN_ARTICLE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables write it. */
    public String label() {
        return label;
    }
}
