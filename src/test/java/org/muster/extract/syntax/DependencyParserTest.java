package org.muster.extract.syntax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DependencyParserTest {
    private static final DependencyParser PARSER = DependencyParser.shipped();

    @Test
    void aWordIsFoundWithItsHeadAndChildren() {
        Dependencies parsed = parse("Norway sent 250 soldiers to Latvia.");

        int sent = parsed.wordAt("Norway ".length());
        int soldiers = parsed.child(sent, "dobj");
        assertThat(parsed.word(sent)).isEqualTo("sent");
        assertThat(parsed.head(sent)).isEqualTo(Dependencies.NONE);
        assertThat(parsed.word(parsed.child(sent, "nsubj"))).isEqualTo("Norway");
        assertThat(parsed.word(soldiers)).isEqualTo("soldiers");
        assertThat(parsed.word(parsed.child(soldiers, "nummod"))).isEqualTo("250");
        assertThat(parsed.isWithin(parsed.child(soldiers, "nummod"), sent)).isTrue();
        assertThat(parsed.isWithin(sent, soldiers)).isFalse();
    }

    @Test
    void charsThatNoWordHoldsHaveNone() {
        Dependencies parsed = parse("  Two  men left. ");

        assertThat(parsed.wordAt(0)).isEqualTo(Dependencies.NONE);
        assertThat(parsed.wordAt(2)).isZero();
        assertThat(parsed.wordAt(5)).isEqualTo(Dependencies.NONE);
        assertThat(parsed.wordAt(16)).isEqualTo(Dependencies.NONE);
    }

    @Test
    void blanksOfAnyKindAndNumberCountAsOne() {
        assertThat(labels(parse("Two soldiers\n\tdied  in\u00a0Mali.")))
                .isEqualTo(labels(parse("Two soldiers died in Mali.")));
    }

    @Test
    void sentencesWithoutWordsOrWithTooManyAreNotParsed() {
        assertThat(PARSER.parse("")).isNull();
        assertThat(PARSER.parse(" \n ")).isNull();
        assertThat(PARSER.parse("men ".repeat(DependencyParser.MOST_TOKENS + 1)))
                .isNull();
        assertThat(PARSER.parse("(".repeat(1_000_000))).isNull();
        assertThat(PARSER.parse("men ".repeat(DependencyParser.MOST_TOKENS))).isNotNull();
    }

    @Test
    void anyCharactersGiveATreeOverAllOfThem() {
        String[] pieces = {
            "men", " ", " ", "\u00a0", "(", ")", "…", "..", ".", "'s", "n't", "U.S.", "1,000", "-", "—", "\ud83d",
            "\ude00", "😀", "\0", "\uffff", "İ", "°C.", "€", "@", "://", "a.b", "兵", "\u0301", "+", "||", "km"
        };
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            StringBuilder sentence = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                sentence.append(pieces[random.nextInt(pieces.length)]);
            }
            Dependencies parsed = PARSER.parse(sentence.toString());
            if (parsed != null) {
                assertThat(wordsOf(parsed)).isEqualTo(nonBlank(sentence.toString()));
                assertIsForest(parsed);
            }
        }
    }

    @Test
    void aSharedParserGivesEveryThreadTheSame() throws IOException, InterruptedException, ExecutionException {
        List<ParsedSentence> sentences = ParsedSentence.read(Path.of("src/test/resources/syntax/sentences.jsonl"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (int i = 0; i < 136; i++) {
                ParsedSentence sentence = sentences.get(i % sentences.size());
                outcomes.add(threads.submit(
                        () -> ParsedSentence.words(parse(sentence.sentence())).equals(sentence.words())));
            }
            for (Future<Boolean> isSame : outcomes) {
                assertThat(isSame.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Dependencies parse(String sentence) {
        return requireNonNull(PARSER.parse(sentence));
    }

    private static List<String> labels(Dependencies parsed) {
        return ParsedSentence.words(parsed).stream()
                .map(word -> word.word() + "/" + word.label() + "/" + word.head())
                .toList();
    }

    private static String wordsOf(Dependencies parsed) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < parsed.size(); word++) {
            words.append(parsed.word(word));
        }
        return words.toString();
    }

    private static String nonBlank(String sentence) {
        StringBuilder rest = new StringBuilder();
        for (char c : sentence.toCharArray()) {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static void assertIsForest(Dependencies parsed) {
        for (int word = 0; word < parsed.size(); word++) {
            int steps = 0;
            for (int at = word; at != Dependencies.NONE; at = parsed.head(at)) {
                assertThat(steps++).isLessThan(parsed.size());
            }
        }
    }
}
