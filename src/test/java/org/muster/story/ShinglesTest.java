package org.muster.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void aTextOfFewerThanFiveWordsHasNone() {
        assertThat(Shingles.of("Four words, no more.")).isEmpty();
        assertThat(Shingles.of("These are five words now.")).hasSize(1);
    }

    @Test
    void caseAndPunctuationDoNotCount() {
        assertThat(Shingles.of("The brigade LEFT, at dawn; nobody saw it"))
                .isEqualTo(Shingles.of("the Brigade left\nat dawn  nobody - saw it"));
    }

    @Test
    void theOrderOfWordsCounts() {
        assertThat(Shingles.of("one two three four five")).isNotEqualTo(Shingles.of("one two three five four"));
    }

    @Test
    void wordsArePartedWhereverSomethingElseStands() {
        assertThat(Shingles.of("a bc d e f")).isNotEqualTo(Shingles.of("ab c d e f"));
    }

    @Test
    void repeatedShinglesCountOnceAndAreSorted() {
        long[] shingles = Shingles.of("go home now or never ".repeat(4));
        assertThat(shingles).hasSize(5).isSorted();
    }

    @Test
    void theJaccardIndexIsThatOfTheSetsOfWordSequences() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> one = words(random, random.nextInt(60));
            List<String> other = random.nextBoolean() ? words(random, random.nextInt(60)) : changed(one, random);
            Set<List<String>> a = sequences(one);
            Set<List<String>> b = sequences(other);
            Set<List<String>> both = new HashSet<>(a);
            both.retainAll(b);
            Set<List<String>> all = new HashSet<>(a);
            all.addAll(b);
            double expected = all.isEmpty() ? 0 : (double) both.size() / all.size();
            assertThat(Shingles.jaccard(packed(one), packed(other))).isEqualTo(expected, within(1e-12));
        }
    }

    @Test
    void signaturesAgreeInTheShareOfTheJaccardIndex() {
        Random random = new Random(5);
        for (int size : new int[] {20, 80, 400}) {
            double error = 0;
            int rounds = 60;
            for (int round = 0; round < rounds; round++) {
                List<String> one = words(random, size);
                List<String> other = changed(one, random);
                error += MinHash.agreement(signature(one), signature(other))
                        - Shingles.jaccard(packed(one), packed(other));
            }
            assertThat(error / rounds).as("mean error at %d words", size).isBetween(-0.03, 0.03);
        }
    }

    @Test
    void likeTextsShareABucketAndTextsOfAnotherKindDoNot() {
        List<String> words = words(new Random(1), 200);
        byte[] signature = signature(words);
        byte[] same = signature(words);
        assertThat(MinHash.buckets(signature, 0)).isEqualTo(MinHash.buckets(same, 0));
        assertThat(MinHash.buckets(signature, 0)).doesNotContain(MinHash.buckets(same, 1));
        assertThat(MinHash.signature(new long[0])).isNull();
    }

    private static byte[] packed(List<String> words) {
        return Shingles.pack(Shingles.of(String.join(" ", words)));
    }

    private static byte[] signature(List<String> words) {
        return Objects.requireNonNull(MinHash.signature(Shingles.of(String.join(" ", words))));
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(500))
                .collect(Collectors.toList());
    }

    private static List<String> changed(List<String> words, Random random) {
        List<String> changed = words.subList(0, words.size() - random.nextInt(words.size() / 2 + 1)).stream()
                .collect(Collectors.toList());
        if (!changed.isEmpty()) {
            changed.set(random.nextInt(changed.size()), "other");
        }
        return changed;
    }

    private static Set<List<String>> sequences(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - Shingles.WORDS)
                .mapToObj(
                        i -> Arrays.asList(words.subList(i, i + Shingles.WORDS).toArray(String[]::new)))
                .collect(Collectors.toSet());
    }
}
