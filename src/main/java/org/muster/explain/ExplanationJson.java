package org.muster.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.TroopClaim;
import org.muster.facts.FactColumns;
import org.muster.facts.FactRow;
import org.muster.tables.Column;
import org.muster.tables.Table;
import org.muster.tables.Tables;

/** Writes facts as JSON objects that have the columns of their table, in its order. */
final class ExplanationJson {
    private final JsonGenerator json;
    private final Article article;

    private ExplanationJson(JsonGenerator json, Article article) {
        this.json = json;
        this.article = article;
    }

    static String of(Article article, Extraction extraction) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new ExplanationJson(json, article).write(extraction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Extraction extraction) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("countries");
        for (CountryMention mention : extraction.mentions()) {
            write(Tables.COUNTRY_MENTIONS, null, FactColumns.MENTION, FactRow.of(mention));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("claims");
        for (TroopClaim claim : extraction.claims()) {
            write(Tables.TROOP_CLAIMS, FactRow.id(claim.ref()), FactColumns.CLAIM, FactRow.of(claim));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rejected");
        for (Candidate candidate : extraction.candidates()) {
            write(Tables.CANDIDATES, null, FactColumns.CANDIDATE, FactRow.of(candidate));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Table table, @Nullable String claimId, List<Column> columns, @Nullable Object[] values)
            throws IOException {
        json.writeStartObject();
        for (Column column : FactColumns.ofArticle(table)) {
            write(column.name(), ofArticle(column.name(), claimId));
        }
        for (int i = 0; i < values.length; i++) {
            write(columns.get(i).name(), values[i]);
        }
        json.writeEndObject();
    }

    private @Nullable Object ofArticle(String column, @Nullable String claimId) {
        return switch (column) {
            case "claim_id" -> claimId;
            case "outlet" -> article.outlet();
            case "published_on" -> article.publishedOn();
            default -> null;
        };
    }

    private void write(String column, @Nullable Object value) throws IOException {
        json.writeFieldName(column);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
