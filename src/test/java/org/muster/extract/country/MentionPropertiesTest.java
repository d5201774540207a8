package org.muster.extract.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.extract.Article;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.extract.Section;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/** What holds of any text: texts are thrown together from the lexicons, names of people and hostile characters. */
class MentionPropertiesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final LexiconFiles LEXICONS = LexiconFiles.shipped();
    private static final Extractor EXTRACTOR = new Extractor(LEXICONS);
    private static final List<String> SURFACES = surfaces();
    private static final List<String> FILLERS = List.of(
            "the",
            "in",
            "of",
            "said",
            "and",
            "Mr.",
            "Michael",
            "Miss",
            "Mass",
            "officials",
            "troops",
            "river",
            "Inc",
            "Times",
            ",",
            ".",
            "-",
            "'s",
            "(",
            ")",
            "\n\n",
            "\u2014",
            "\ud83c\uddfa\ud83c\udde6",
            "\u00a0",
            "US",
            "us",
            "counties",
            "R-",
            "3,000",
            "spoke",
            "\ufeff",
            "e\u0301",
            "\u200b",
            "A.",
            "LET",
            "City",
            "Council");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void offsetsSliceTheSurfaceOutOfTheCleanedText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Extraction extraction = extract(text(random, 5), text(random, 120), year(random));
            for (CountryMention mention : extraction.mentions()) {
                String text = mention.section() == Section.TITLE ? extraction.title() : extraction.body();
                int start = text.offsetByCodePoints(0, mention.start());
                int end = text.offsetByCodePoints(0, mention.end());
                assertThat(text.substring(start, end)).isEqualTo(mention.surface());
                assertThat(mention.surface()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void mentionsStandInReadingOrderAndDoNotOverlap(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            @Nullable CountryMention before = null;
            for (CountryMention mention :
                    extract("", text(random, 120), year(random)).mentions()) {
                if (before != null) {
                    boolean isSameWordOfTwoCountries =
                            mention.start() == before.start() && mention.end() == before.end();
                    assertThat(isSameWordOfTwoCountries || mention.start() >= before.end())
                            .isTrue();
                }
                before = mention;
            }
        }
    }

    /**
     * What a sentence decides alone stays, whatever is added behind the article. The rules that read the whole article
     * may change their mind, and only they: which namesake it is (namesake-…, as-…-elsewhere), whether a place counts with
     * its country (with-country), and person-named-elsewhere, which takes mentions by lexicon-… away.
     */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whatTheSentenceDecidesStaysWhenTextIsAdded(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String body = text(random, 80) + " The end was near for them .\n\n";
            List<CountryMention> alone = decidedBySentence(extract("", body, null));
            List<CountryMention> together = decidedBySentence(extract("", body + text(random, 80), null));
            assertThat(together).containsAll(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paris ",
                "Paris, ",
                "Nassau and Baker, ",
                "Jordan Smith ",
                "Michael Jordan ",
                "U.S. ",
                "St. ",
                "R-Pa. ",
                "North and South ",
                "Democratic Republic of the ",
                "-",
                "(",
                "New\n",
                "American & ",
                "\ud83c\uddfa"
            })
    void hostileTextTakesLinearTime(String part) {
        String little = part.repeat(20_000 / part.length());
        String much = part.repeat(160_000 / part.length());
        extract("", little, null);
        // the best of a few, since compiling and collecting garbage only ever slow
        long one = Long.MAX_VALUE;
        long eight = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            one = Math.min(one, nanos(little));
            eight = Math.min(eight, nanos(much));
        }
        // eight times the text; quadratic time would be sixty-four times
        assertThat(eight).isLessThan(30 * Math.max(one, 5_000_000));
    }

    private static long nanos(String body) {
        // of this thread's own processor time, since a busy machine makes the clock say anything
        long start = THREADS.getCurrentThreadCpuTime();
        extract("", body, null);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static List<CountryMention> decidedBySentence(Extraction extraction) {
        return extraction.mentions().stream()
                .filter(mention -> mention.rule().startsWith("qualified")
                        || mention.rule().equals("combining")
                        || mention.rule().equals("state-abbreviation")
                        || mention.rule().equals("county"))
                .toList();
    }

    private static Extraction extract(String title, String body, @Nullable LocalDate day) {
        return EXTRACTOR.extract(new Article(title, body, day, null), false);
    }

    private static @Nullable LocalDate year(Random random) {
        return random.nextInt(4) == 0 ? null : LocalDate.of(1950 + random.nextInt(80), 6, 1);
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            List<String> from = random.nextInt(3) == 0 ? SURFACES : FILLERS;
            String word = from.get(random.nextInt(from.size()));
            text.append(random.nextInt(12) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word);
            if (random.nextInt(8) > 0) {
                text.append(random.nextInt(15) == 0 ? '\n' : ' ');
            }
        }
        return text.toString();
    }

    private static List<String> surfaces() {
        List<String> surfaces = new ArrayList<>();
        add(
                surfaces,
                LEXICONS.read(
                        "country-names.tsv", 2, "surface", "code", "kind", "from", "to", "when", "source", "note"));
        add(surfaces, LEXICONS.read("places.tsv", 2, "surface", "code", "when", "source", "note"));
        add(surfaces, LEXICONS.read("country-traps.tsv", 1, "surface", "rule"));
        add(surfaces, LEXICONS.read("states.tsv", 2, "surface", "region", "code", "when"));
        return surfaces;
    }

    private static void add(List<String> surfaces, Tsv tsv) {
        tsv.rows().forEach(row -> surfaces.add(row.cell(0)));
    }
}
