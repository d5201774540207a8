package org.muster.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.cases.CaseFiles;
import org.muster.extract.lexicon.LexiconFiles;

class CleanerTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Cleaner CLEANER = new Cleaner(LexiconFiles.shipped());

    static Stream<CaseFiles.Line> cases() {
        return CaseFiles.lines("text/cleaning.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rawTextsAreCleanedAsTheCasesSay(CaseFiles.Line line) {
        int arrow = line.text().lastIndexOf(" => ");
        if (arrow < 0) {
            throw line.error("expected raw => cleaned");
        }
        String raw = unescape(line.text().substring(0, arrow));
        String cleaned = unescape(line.text().substring(arrow + 4));
        assertThat(Cleaner.clean(raw)).as(line.where()).isEqualTo(cleaned.equals("same") ? raw : cleaned);
    }

    @Test
    void aTextThatNeedsNothingIsReturnedAsItIs() {
        String raw =
                "General Vance\u2019s men \u2014 300 of them \u2014 left; the rest & others stayed (5 < 7).\n\nAll is well.";
        assertThat(Cleaner.clean(raw)).isSameAs(raw);
    }

    @Test
    void offsetsLeadBackToTheRawText() {
        String raw = "Adver&shy;tisement\n<b>Tolland</b> &amp;amp; Sons\u00a0sent 200 soldiersto Norland.";
        CleanText clean = CLEANER.cleanWithOffsets(raw);
        assertThat(clean.text()).isEqualTo("Tolland & Sons sent 200 soldiers to Norland.");
        for (String word : new String[] {"Tolland", "&", "Sons", "200", "soldiers", "to", "Norland"}) {
            int raws = clean.rawOffset(clean.text().indexOf(word));
            assertThat(raw.substring(raws)).as(word).startsWith(word);
        }
    }

    @Test
    void offsetsOfAnUnchangedTextAreItsOwn() {
        CleanText clean = CLEANER.cleanWithOffsets("All is well.");
        assertThat(clean.rawOffset(0)).isZero();
        assertThat(clean.rawOffset(12)).isEqualTo(12);
    }

    @Test
    void offsetsNeverRunBackwardsNorOutOfTheRawText() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String raw = randomText(random);
            CleanText clean = CLEANER.cleanWithOffsets(raw);
            int before = 0;
            for (int offset = 0; offset < clean.text().length(); offset++) {
                int at = clean.rawOffset(offset);
                assertThat(at).as(raw).isBetween(before, raw.length() - 1);
                before = at;
            }
        }
    }

    @Test
    void cleaningACleanedTextChangesNothing() {
        Random random = new Random(42);
        for (int i = 0; i < 40_000; i++) {
            String raw = randomText(random);
            String cleaned = Cleaner.clean(raw);
            assertThat(Cleaner.clean(cleaned)).as(escape(raw)).isEqualTo(cleaned);
        }
    }

    @Test
    void cleanedTextsAreComposedAndHoldNoControlCodes() {
        Random random = new Random(43);
        for (int i = 0; i < 10_000; i++) {
            String cleaned = Cleaner.clean(randomText(random));
            assertThat(Normalizer.isNormalized(cleaned, Normalizer.Form.NFC))
                    .as(escape(cleaned))
                    .isTrue();
            assertThat(cleaned.chars().filter(c -> c != '\n' && c != '\t').noneMatch(Character::isISOControl))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "<",
                ">",
                ";",
                "a",
                ".",
                "\"",
                "&amp;",
                "amp;",
                "<b",
                "<b>",
                "</",
                "<!--",
                "-->",
                "e\u0301",
                "\u0301",
                "\u0315\u0300",
                "\u00e2",
                "\u00e2\u20ac",
                "\u00f0\u0178",
                "\n",
                "we use ",
                "cookies ",
                "soldiersfor",
                "a.A",
                "<script>",
                "<a <",
                "\u00c3",
                "1",
                "A.",
                "(\"'",
                "...",
                " - ",
                "\ud83d",
                "&#38;#38;",
                "[",
                "''"
            })
    void hostileTextsTakeLinearTime(String piece) {
        String hostile = piece.repeat(1_000_000 / piece.length());
        Vocabulary vocabulary = new Vocabulary();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Text.of(Cleaner.clean(hostile), vocabulary));
    }

    /** Pieces that break, or complete, one another. */
    private static String randomText(Random random) {
        String[] pieces = {
            "&",
            "amp;",
            "lt;",
            "#",
            "38;",
            "<",
            ">",
            "/",
            "b",
            "br",
            "p",
            "!--",
            "--",
            "script",
            " ",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u00e2",
            "\u20ac",
            "\u2122",
            "\u0099",
            "\u0080",
            "\u00c3",
            "\u00a2",
            "\u00c2",
            "\u00a0",
            "\u00ad",
            "\u0161",
            "\u00f0",
            "\u0178",
            "\u02dc",
            "S",
            "\u030c",
            "e",
            "\u0301",
            "\u0323",
            "\u200b",
            "\ud83d",
            "\ude00",
            "\u00b4",
            "`",
            "s",
            "soldiers",
            "for",
            "the",
            "12,000",
            ".",
            "?",
            "\"",
            "\u201d",
            "The",
            "I",
            "@",
            "dawn",
            "Advertisement",
            "we use cookies",
            "Co",
            "P",
            "\u1112",
            "\u1161",
            "\u11ab",
            "\u0340",
            "\u037e",
            "\u2126",
            "\ufb01",
            "\u2028",
            "\ufeff",
            "million",
            "in",
            "=\"x\""
        };
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(match.group(1), 16))))
                .replace("\\r", "\r")
                .replace("\\t", "\t");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c >= ' ' && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return escaped.toString();
    }
}
