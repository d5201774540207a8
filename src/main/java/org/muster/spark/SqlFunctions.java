package org.muster.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.internal.SQLConf;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.facts.FactRow;
import org.muster.ingest.LanguageDetector;

/** What {@link MusterExtensions} adds to Spark SQL, on values. Sent to executors with the lexicons in use. */
final class SqlFunctions implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LexiconFiles lexicons;
    /** Looked up once a task, not once a row: to tell lexicons apart is to read them. */
    private transient @Nullable Extractor extractor;

    SqlFunctions(LexiconFiles lexicons) {
        this.lexicons = lexicons;
    }

    /** With the lexicons that the session's setting {@link MusterExtensions#LEXICON_SETTING} names. */
    static SqlFunctions ofSession() {
        @Nullable String folder = SQLConf.get().getConfString(MusterExtensions.LEXICON_SETTING, null);
        try {
            return new SqlFunctions(folder == null ? LexiconFiles.shipped() : LexiconFiles.with(Path.of(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(MusterExtensions.LEXICON_SETTING + ": cannot read the folder " + folder, e);
        }
    }

    static @Nullable String cleanText(@Nullable String text) {
        return text == null ? null : Extractor.clean(article(text, null, null)).body();
    }

    /** Values of {@link org.muster.facts.FactColumns#MENTION}; null for a null text. */
    Row @Nullable [] countryMentions(@Nullable String text, @Nullable String title) {
        return text == null ? null : rows(extract(article(text, null, title)).mentions(), FactRow::of);
    }

    /** Values of {@link org.muster.facts.FactColumns#CLAIM}; null for a null text. */
    Row @Nullable [] troopClaims(@Nullable String text, @Nullable LocalDate publishedOn, @Nullable String title) {
        return text == null
                ? null
                : rows(extract(article(text, publishedOn, title)).claims(), FactRow::of);
    }

    private Extraction extract(Article article) {
        Article cleaned = Extractor.clean(article);
        String language = LanguageDetector.detect(cleaned.title(), cleaned.body());
        return LanguageDetector.isSupported(language)
                ? extractor().extractCleaned(cleaned, false)
                : extractor().skim(cleaned);
    }

    private Extractor extractor() {
        Extractor known = extractor;
        if (known == null) {
            known = Extractors.of(lexicons);
            extractor = known;
        }
        return known;
    }

    private static Article article(String text, @Nullable LocalDate publishedOn, @Nullable String title) {
        return new Article(title == null ? "" : title, text, publishedOn, null);
    }

    private static <T> Row[] rows(List<T> facts, Function<T, @Nullable Object[]> values) {
        return facts.stream().map(values).map(RowFactory::create).toArray(Row[]::new);
    }
}
