package org.muster.tables;

import static org.muster.tables.Column.bigint;
import static org.muster.tables.Column.bool;
import static org.muster.tables.Column.date;
import static org.muster.tables.Column.real;
import static org.muster.tables.Column.string;
import static org.muster.tables.Column.timestamp;

import java.util.List;

/** Every table of the output, declared once: names, types, meanings, keys (contract version 1). */
public final class Tables {
    /** Rises when a column is renamed, retyped, moved or taken away. */
    public static final int CONTRACT_VERSION = 1;

    /** Every accepted article, once. */
    public static final Table ARTICLES = new Table(
            "articles",
            "Every accepted article, once.",
            true,
            List.of("article_id"),
            List.of(
                    string("article_id", "Id of the article: the input's own, else its hash id", "dw-2024-10-25-1"),
                    string("url", "Its address; null where unknown", "https://harbour.example/2024/10/25/troops"),
                    string("outlet", "Who published it; null where unknown", "The Harbour Post"),
                    string(
                            "title",
                            "Cleaned title, empty where there is none",
                            "Seoul says 1,500 soldiers have sailed"),
                    date("published_on", "The day as the publisher writes it; null where unknown", "2024-10-25"),
                    timestamp(
                            "published_at",
                            "The instant in UTC; null where no time or no zone is told",
                            "2024-10-25 06:30:00"),
                    string(
                            "date_source",
                            "How the day was had: field, json-ld, meta, time, url or none; unparsed or implausible where the day is null for that reason",
                            "field"),
                    string("language", "ISO 639-1 where there is one, else 639-3", "en"),
                    string("extraction", "full, or unsupported_language: such an article counts in no total", "full"),
                    string("story_id", "article_id of the story's lead", "dw-2024-10-25-1"),
                    bigint("story_articles", "Articles of its story", "3"),
                    bigint("story_outlets", "Distinct outlets of its story, null outlets not counted", "2"),
                    bool("is_story_lead", "Whether this article leads its story", "true"),
                    bigint("characters", "Code points of cleaned title and body together", "2412"),
                    bigint("sentences", "Sentences of title and body together", "19"),
                    bigint("country_mentions", "Its rows in country_mentions", "24"),
                    bigint("troop_claims", "Its rows in troop_claims", "3"),
                    string("text_sha256", "SHA-256 over cleaned title, two line feeds, cleaned body", "9f2c…"),
                    string(
                            "input_file",
                            "The input in which it stands: the last component of the input path, then the path inside it",
                            "sample/wires.jsonl"),
                    bigint(
                            "input_position",
                            "Where in it the record begins: bytes after decompression; for WARC the offset in the file, for Parquet the row",
                            "18231"),
                    string("body", "Cleaned body, with --keep-text; else null", "Signs are mounting …")));

    /** A span of text by which a reader is told of a country. */
    public static final Table COUNTRY_MENTIONS = new Table(
            "country_mentions",
            "A span of text by which a reader is told of a country.",
            true,
            List.of("article_id", "section", "start_offset", "country"),
            List.of(
                    string("article_id", "Id of the article: the input's own, else its hash id", "dw-2024-10-25-1"),
                    string("story_id", "article_id of the story's lead", "dw-2024-10-25-1"),
                    bool("is_story_lead", "Whether this article leads its story", "true"),
                    string("outlet", "Who published it; null where unknown", "The Harbour Post"),
                    date("published_on", "The day as the publisher writes it; null where unknown", "2024-10-25"),
                    string("country", "ISO 3166-1 alpha-3; ISO 3166-3 for former states; XKX for Kosovo", "PRK"),
                    string("surface", "The words as the cleaned text has them", "North Korean"),
                    string("kind", "name, adjective, demonym, combining, capital, government or place", "adjective"),
                    string("rule", "The rule that decided it", "lexicon"),
                    string("section", "title or body", "body"),
                    bigint("sentence", "Sentence within its section, from 0", "3"),
                    bigint("start_offset", "First code point of the surface in the cleaned section", "211"),
                    bigint("end_offset", "The code point after the last of the surface", "234"),
                    bool("is_dateline", "Whether it stands in the dateline at the head of the body", "false")));

    /** A span that states a quantity of military or armed personnel. docs/claims.md tells the values. */
    public static final Table TROOP_CLAIMS = new Table(
            "troop_claims",
            "A span that states a quantity of military or armed personnel. docs/claims.md tells the values.",
            true,
            List.of("claim_id"),
            List.of(
                    string("claim_id", "article_id:section:start_offset", "dw-2024-10-25-1:body:211"),
                    string("article_id", "Id of the article: the input's own, else its hash id", "dw-2024-10-25-1"),
                    string("story_id", "article_id of the story's lead", "dw-2024-10-25-1"),
                    bool("is_story_lead", "Whether this article leads its story", "true"),
                    string("outlet", "Who published it; null where unknown", "The Harbour Post"),
                    string("url", "Its address; null where unknown", "https://harbour.example/2024/10/25/troops"),
                    date("published_on", "The day as the publisher writes it; null where unknown", "2024-10-25"),
                    string("section", "title or body", "body"),
                    bigint("sentence", "Sentence within its section, from 0", "3"),
                    bigint("start_offset", "First code point of the surface in the cleaned section", "211"),
                    bigint("end_offset", "The code point after the last of the surface", "234"),
                    string(
                            "surface",
                            "From the cue word of the number to the personnel noun, as the cleaned text has it",
                            "up to 12,000 soldiers"),
                    bigint("sentence_start", "First code point of the sentence in the cleaned section", "180"),
                    string("sentence_text", "The sentence", "Pyongyang wants to send up to 12,000 soldiers."),
                    bigint("low", "The least that the text states, in persons; null = open", "null"),
                    bigint("high", "The most that the text states, in persons; null = open", "12000"),
                    real(
                            "point",
                            "The one number for plotting: the stated number, the mid-point of a range, the bound of a bound, the magnitude of a vague number",
                            "12000.0"),
                    string("precision", "exact, approximate, lower_bound, upper_bound, range or vague", "upper_bound"),
                    string("cue", "The words that bound or soften the number; null where there are none", "up to"),
                    string("basis", "level, increment, decrement, total, incident or rate", "increment"),
                    string("per", "Unit of a rate: day, week, month, year or unit; else null", "null"),
                    string(
                            "personnel",
                            "The personnel noun as a lexicon entry; null where only understood",
                            "soldiers"),
                    string(
                            "force",
                            "Whose personnel: ISO alpha-3, several joined with \"+\" in alphabetical order, NATO, UN, EU, AU, COALITION or NSA (non-state armed actor); null where the article does not tell",
                            "PRK"),
                    string(
                            "force_name",
                            "Name of a non-state or joint force; null where there is none",
                            "Wagner Group"),
                    string(
                            "host",
                            "The country where the text locates them; null where no single one can be told",
                            "UKR"),
                    string("host_place", "The words that name the place; null where there are none", "Kursk"),
                    string("host_relation", "in, or border: on, near or along the border of the host", "in"),
                    string(
                            "status",
                            "released, deployed, withdrawn, killed, wounded, casualties, captured, missing, deserted, recruited, trained, exercise, strength or other",
                            "deployed"),
                    string("modality", "actual, future, hedged, denied or hypothetical", "future"),
                    string(
                            "source",
                            "The words naming who states the figure; null where the article states it in its own voice",
                            "the NIS"),
                    string(
                            "source_name",
                            "The source as a full name, \"he\" and \"the agency\" resolved",
                            "National Intelligence Service"),
                    string("source_country", "Its country or body, joined as forces are; null if not national", "KOR"),
                    string(
                            "source_kind",
                            "government, military, intelligence, armed_group, international_org, expert, media, person or unnamed; null without a source",
                            "intelligence"),
                    string(
                            "timeframe",
                            "current, or historical: about a time more than about a year before publication",
                            "current"),
                    date(
                            "as_of_start",
                            "First day at which the number holds, or from which a total counts; null where the text gives none",
                            "2024-10-18"),
                    date("as_of_end", "Last such day; null where the text gives none", "2024-10-18"),
                    string("part_of", "claim_id of the claim of which this one states a part; else null", "null"),
                    string("rule", "What decided each attribute", "force=subject;host=prep-in")));

    /** Numbers near a personnel noun, and country names, that were refused. Only with --keep-candidates. */
    public static final Table CANDIDATES = new Table(
            "candidates",
            "Numbers near a personnel noun, and country names, that were refused. Only with --keep-candidates.",
            true,
            List.of("article_id", "section", "start_offset", "what", "code"),
            List.of(
                    string("article_id", "Id of the article: the input's own, else its hash id", "dw-2024-10-25-1"),
                    date("published_on", "The day as the publisher writes it; null where unknown", "2024-10-25"),
                    string("section", "title or body", "body"),
                    bigint("sentence", "Sentence within its section, from 0", "3"),
                    bigint("start_offset", "First code point of the surface in the cleaned section", "211"),
                    bigint("end_offset", "The code point after the last of the surface", "234"),
                    string("surface", "The words as the cleaned text has them", "Jordan"),
                    string("what", "country or claim", "country"),
                    string("code", "The country that the name would have been; null for a number", "JOR"),
                    string("rule", "The rule that refused it", "person"),
                    string("sentence_text", "The sentence", "Jordan Pell scored twice.")));

    /** How much is written of a country, by period. Dense: a country mentioned at all has a row for every period of the corpus. */
    public static final Table COUNTRY_SERIES = new Table(
            "country_series",
            "How much is written of a country, by period. Dense: a country mentioned at all has a row for every period of the corpus.",
            false,
            List.of("grain", "period_start", "country"),
            List.of(
                    string("grain", "day, week (ISO, from Monday) or month", "week"),
                    date("period_start", "First day of the period", "2024-10-21"),
                    string("country", "Country code", "PRK"),
                    bigint("articles", "Articles of the period that mention it", "41"),
                    bigint("stories", "Stories led by an article of the period whose lead mentions it", "33"),
                    bigint("outlets", "Distinct outlets among those articles", "9"),
                    bigint("mentions", "Mentions of it in articles of the period", "187"),
                    bigint("articles_total", "Articles of the period, any country or none", "206"),
                    bigint("stories_total", "Stories led in the period", "180"),
                    real("article_share", "articles / articles_total; null where that is 0", "0.199"),
                    real("story_share", "stories / stories_total; null where that is 0", "0.183"),
                    real(
                            "trailing_share",
                            "story_share over the previous 28 days, 12 weeks or 12 months; null with fewer than 7, 4 or 4 periods that are no gap",
                            "0.021"),
                    real(
                            "z_score",
                            "Difference of story_share and trailing_share in standard errors of a pooled proportion; a ranking, not a test",
                            "11.4"),
                    bigint("burst_level", "Kleinberg's state 0, 1 or 2; null in a gap", "2"),
                    string("coverage", "full, thin or gap: the corpus's own coverage of the period", "full")));

    /** What was reported of a force, by period. Current claims only. */
    public static final Table TROOP_SERIES = new Table(
            "troop_series",
            "What was reported of a force, by period. Current claims only.",
            false,
            List.of(
                    "grain",
                    "period_start",
                    "force",
                    "force_name",
                    "host",
                    "host_relation",
                    "status",
                    "basis",
                    "modality"),
            List.of(
                    string("grain", "day, week (ISO, from Monday) or month", "week"),
                    date("period_start", "First day of the period", "2024-10-21"),
                    string("force", "As in troop_claims", "PRK"),
                    string("force_name", "As in troop_claims", "null"),
                    string("host", "As in troop_claims", "RUS"),
                    string("host_relation", "As in troop_claims", "in"),
                    string("status", "As in troop_claims", "deployed"),
                    string("basis", "As in troop_claims", "level"),
                    string("modality", "As in troop_claims", "actual"),
                    bigint("articles", "Articles with such a claim", "14"),
                    bigint("stories", "Stories whose lead has such a claim", "11"),
                    bigint("outlets", "Distinct outlets among those articles", "6"),
                    bigint("claims", "Such claims", "19"),
                    bigint("sources", "Distinct source names", "4"),
                    bigint("claims_open_low", "Claims with an open low", "3"),
                    bigint("claims_open_high", "Claims with an open high", "5"),
                    bigint("claims_vague", "Claims of vague precision", "1"),
                    bigint("low_min", "Least stated low; parts and rates left out", "1500"),
                    bigint("high_max", "Greatest stated high; parts and rates left out", "12000"),
                    real("point_p25", "First quartile over stories of the median point of the lead", "9000.0"),
                    real("point_median", "Median over stories", "10000.0"),
                    real("point_p75", "Third quartile over stories", "11500.0")));

    /** Pairs of countries found together, with the statistics of their association. */
    public static final Table COMENTIONS = new Table(
            "comentions",
            "Pairs of countries found together, with the statistics of their association.",
            false,
            List.of("unit", "country_a", "country_b"),
            List.of(
                    string(
                            "unit",
                            "document: in the same story; sentence: in the same sentence of its lead",
                            "document"),
                    string("country_a", "Country code, before country_b in the alphabet", "PRK"),
                    string("country_b", "Country code", "RUS"),
                    bigint("n_ab", "Stories or sentences with both", "120"),
                    bigint("n_a", "With a", "160"),
                    bigint("n_b", "With b", "900"),
                    bigint("n", "With any country; stories of more than 25 countries left out", "4100"),
                    real("expected", "n_a n_b / n: under independence", "35.1"),
                    real("lift", "n_ab / expected", "3.4"),
                    real("jaccard", "n_ab / (n_a + n_b - n_ab)", "0.13"),
                    real("pmi", "log2 of lift", "1.8"),
                    real("npmi", "pmi / -log2(n_ab / n); 1 where n_ab = n", "0.35"),
                    real("g2", "Log-likelihood ratio (Dunning 1993), negative where n_ab < expected", "212.9"),
                    real(
                            "p_value",
                            "Two-sided: Fisher's exact test where an expected cell is below 5, else chi-squared with 1 degree of freedom; null for sentences",
                            "3.1e-48"),
                    real("log10_p", "log10 of p_value, finite where that underflows; null for sentences", "-47.5"),
                    real("q_value", "Benjamini-Hochberg over all tested pairs; null for sentences", "4.0e-47"),
                    real(
                            "expected_degree",
                            "Expected where both totals and the number of countries of each story are kept on average (bipartite configuration model); null where it could not be fitted, and for sentences",
                            "88.2"),
                    real("lift_degree", "n_ab / expected_degree", "1.36"),
                    bool(
                            "backbone",
                            "Whether n_ab is beyond expected_degree at a false discovery rate of 0.01",
                            "true")));

    /** Pairs of countries by month. */
    public static final Table COMENTION_SERIES = new Table(
            "comention_series",
            "Pairs of countries by month.",
            false,
            List.of("grain", "period_start", "unit", "country_a", "country_b"),
            List.of(
                    string("grain", "month", "month"),
                    date("period_start", "First day of the month", "2024-10-01"),
                    string("unit", "document or sentence", "document"),
                    string("country_a", "Country code", "PRK"),
                    string("country_b", "Country code", "RUS"),
                    bigint("n_ab", "Stories or sentences of the month with both, at least 1", "31"),
                    bigint("n_a", "With a", "44"),
                    bigint("n_b", "With b", "150"),
                    bigint("n", "With any country", "600"),
                    real("npmi", "As in comentions, within the month", "0.31"),
                    real("g2", "As in comentions, within the month", "61.0")));

    /** Frequent sets of 2 to 5 countries over stories. */
    public static final Table COUNTRY_SETS = new Table(
            "country_sets",
            "Frequent sets of 2 to 5 countries over stories.",
            false,
            List.of("countries"),
            List.of(
                    string("countries", "Country codes in alphabetical order, joined with \"+\"", "PRK+RUS+UKR"),
                    bigint("size", "How many", "3"),
                    bigint("stories", "Stories that mention them all", "97"),
                    real("support", "stories / n", "0.024"),
                    bool("closed", "Whether no larger set has the same stories", "true")));

    /** Reference: every single code that the other tables can hold. */
    public static final Table COUNTRIES = new Table(
            "countries",
            "Reference: every single code that the other tables can hold.",
            false,
            List.of("code"),
            List.of(
                    string("code", "ISO 3166-1 alpha-3, ISO 3166-3 for former states, XKX, or a body", "PRK"),
                    string("name", "English name", "North Korea"),
                    string("iso2", "ISO 3166-1 alpha-2; null where it has none", "KP"),
                    string("iso_numeric", "ISO 3166-1 numeric, three digits; null where it has none", "408"),
                    string("kind", "state, territory, former_state or body", "state"),
                    bigint("valid_from", "First year in which the name applies; null = open", "null"),
                    bigint("valid_to", "Last such year; null = open", "null"),
                    bigint("cow_code", "Correlates of War country code; null where it has none", "731")));

    /** Records that were read and not accepted. */
    public static final Table REJECTS = new Table(
            "rejects",
            "Records that were read and not accepted.",
            false,
            List.of("input_file", "input_position"),
            List.of(
                    string("input_file", "As in articles", "sample/wires.jsonl"),
                    bigint("input_position", "As in articles", "911"),
                    string(
                            "reason",
                            "malformed_json, no_body, wrong_type, too_large, duplicate_id, io_error, …",
                            "no_body"),
                    string("detail", "What was found, and where", "no body in the fields text, body, content"),
                    string(
                            "excerpt",
                            "The first of the record, at most 200 characters",
                            "{\"id\": 7, \"headline\": \"…")));

    /** All tables in the order in which they are documented; candidates is written on demand only. */
    public static final List<Table> ALL = List.of(
            ARTICLES,
            COUNTRY_MENTIONS,
            TROOP_CLAIMS,
            CANDIDATES,
            COUNTRY_SERIES,
            TROOP_SERIES,
            COMENTIONS,
            COMENTION_SERIES,
            COUNTRY_SETS,
            COUNTRIES,
            REJECTS);

    private Tables() {}
}
