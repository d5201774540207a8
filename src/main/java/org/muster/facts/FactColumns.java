package org.muster.facts;

import java.util.List;
import org.muster.tables.Column;
import org.muster.tables.Table;
import org.muster.tables.Tables;

/**
 * The columns of the fact tables that a text alone decides: all that follow {@code published_on}. Those up to it tell of
 * the article and of its story.
 */
public final class FactColumns {
    private static final String LAST_OF_ARTICLE = "published_on";

    /** Of {@code country_mentions}. */
    public static final List<Column> MENTION = own(Tables.COUNTRY_MENTIONS);

    /** Of {@code troop_claims}. */
    public static final List<Column> CLAIM = own(Tables.TROOP_CLAIMS);

    /** Of {@code candidates}. */
    public static final List<Column> CANDIDATE = own(Tables.CANDIDATES);

    private FactColumns() {}

    /** The columns of a fact table that tell of the article and of its story. */
    public static List<Column> ofArticle(Table table) {
        return table.columns().subList(0, firstOwn(table));
    }

    private static List<Column> own(Table table) {
        return table.columns().subList(firstOwn(table), table.columns().size());
    }

    private static int firstOwn(Table table) {
        return table.columnNames().indexOf(LAST_OF_ARTICLE) + 1;
    }
}
