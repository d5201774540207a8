package org.muster.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.ingest.date.DateReader;
import org.muster.ingest.date.DateReading;
import org.muster.ingest.html.PageReader;
import org.muster.ingest.html.PageReading;
import org.muster.ingest.html.PageSource;

/** From the fields of one record to an article, or to the reason why it is none. */
final class ArticleMaker {
    private static final int NAMES_SHOWN = 30;

    private final HashId hashId = new HashId();
    private final LocalDate maxDate;
    private final PageReader pages;
    private final Set<String> fieldsWithoutBody = new LinkedHashSet<>();
    private long withoutBody;

    ArticleMaker(LocalDate maxDate) {
        this.maxDate = maxDate;
        this.pages = new PageReader(maxDate);
    }

    /**
     * @param names the record's own field names, asked for where no body is found
     * @param excerpt the record's beginning, asked for where it is rejected
     */
    InputRecord make(
            String inputFile,
            long position,
            RecordFields fields,
            Supplier<Collection<String>> names,
            Supplier<String> excerpt) {
        Field misfit = fields.misfit();
        if (misfit != null) {
            String detail = wrongType(misfit, Objects.requireNonNull(fields.get(misfit)));
            return new Reject(inputFile, position, RejectReason.WRONG_TYPE, detail, excerpt.get());
        }
        String body = wellFormed(fields.text(Field.BODY));
        if (body == null || body.isBlank()) {
            return new Reject(inputFile, position, RejectReason.NO_BODY, noBody(fields, names.get()), excerpt.get());
        }
        RecordFields.Value dateField = fields.get(Field.DATE);
        DateReading date = dateField == null ? DateReading.NONE : date(dateField);
        String url = wellFormed(fields.text(Field.URL));
        String outlet = wellFormed(fields.text(Field.OUTLET));
        String title = wellFormed(fields.text(Field.TITLE));
        return new RawArticle(
                inputFile,
                position,
                nullIfBlank(wellFormed(fields.text(Field.ID))),
                hashId.of(url, outlet, fields.text(Field.DATE), title, body),
                nullIfBlank(url),
                nullIfBlank(outlet),
                title == null ? "" : title,
                body,
                date.day(),
                date.instant(),
                date.source());
    }

    /**
     * From a page of the web. One that trips the rules must not cost a night's run: it is rejected, with what went wrong.
     *
     * @param from index of its first byte
     * @param to exclusive
     */
    InputRecord make(String inputFile, long position, byte[] bytes, int from, int to, PageSource source) {
        try {
            return make(inputFile, position, pages.read(bytes, from, to, source));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            return new Reject(
                    inputFile,
                    position,
                    RejectReason.EXTRACTION_FAILED,
                    e + where,
                    Refusals.excerpt(String.valueOf(source.url())));
        }
    }

    private InputRecord make(String inputFile, long position, PageReading page) {
        if (page instanceof PageReading.NoArticle none) {
            return new Reject(
                    inputFile, position, RejectReason.NOT_AN_ARTICLE, none.why(), Refusals.excerpt(none.excerpt()));
        }
        PageReading.Article article = (PageReading.Article) page;
        String date = article.date().day() == null ? null : article.date().day().toString();
        return new RawArticle(
                inputFile,
                position,
                null,
                hashId.of(article.url(), article.outlet(), date, article.title(), article.body()),
                article.url(),
                article.outlet(),
                article.title(),
                article.body(),
                article.date().day(),
                article.date().instant(),
                article.date().source());
    }

    private DateReading date(RecordFields.Value field) {
        return switch (field.kind()) {
            case TEXT, INTEGER, DECIMAL -> DateReader.read(field.text(), maxDate);
            case FLAG, ARRAY, OBJECT, BINARY -> DateReading.UNPARSED;
        };
    }

    private static String wrongType(Field field, RecordFields.Value value) {
        String allowed = Arrays.stream(RecordFields.allowed(field))
                .map(RecordFields.Kind::words)
                .collect(Collectors.joining(" or "));
        String hint = value.kind() == RecordFields.Kind.OBJECT
                ? "; if it is inside, write --field " + field.label() + "=" + value.name() + ".NAME"
                : "";
        return field.label() + ": field '" + value.name() + "' holds "
                + value.kind().words() + "; expected " + allowed + hint;
    }

    /** How many records had no field for the body, a blank one not counted. */
    long withoutBody() {
        return withoutBody;
    }

    /** Names of the fields of records that have none for the body, not more than fit a message. */
    Set<String> fieldsWithoutBody() {
        return Collections.unmodifiableSet(fieldsWithoutBody);
    }

    private String noBody(RecordFields fields, Collection<String> names) {
        RecordFields.Value blank = fields.get(Field.BODY);
        if (blank != null) {
            return "body: field '" + blank.name() + "' is blank";
        }
        withoutBody++;
        names.stream()
                .limit(Math.max(0, 2 * NAMES_SHOWN - fieldsWithoutBody.size()))
                .forEach(fieldsWithoutBody::add);
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return "no field is known to hold the body; the fields are: " + shown
                + (names.size() > NAMES_SHOWN ? ", …" : "") + "; name it by --field body=NAME";
    }

    private static @Nullable String nullIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Half a surrogate pair, which JSON's escapes can write and UTF-8 cannot, becomes U+FFFD. */
    private static @Nullable String wellFormed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
