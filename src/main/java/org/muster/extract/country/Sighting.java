package org.muster.extract.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.text.Text;

/**
 * A surface of the lexicon that stands in a text, and what is decided about it.
 *
 * @param start its first token
 * @param end the token after its last
 * @param inDateline whether it stands in the dateline of the body
 * @param senses those whose capitals and years agree, the likeliest first; empty for a trap, or where none agrees
 */
record Sighting(Text text, int start, int end, Name name, boolean inDateline, List<Sense> senses) {

    /** First token of the sentence. */
    int sentenceStart() {
        return text.firstToken(text.sentenceOf(start));
    }

    /** Token after the sentence. */
    int sentenceEnd() {
        return text.endToken(text.sentenceOf(start));
    }

    boolean isSymbol(int token, char symbol) {
        return token >= 0
                && token < text.tokenCount()
                && text.end(token) - text.start(token) == 1
                && text.string().charAt(text.start(token)) == symbol;
    }

    /** Whether it is one word that is never a place for certain: behind a first name it is a person's ("Oleksandr Kamyshin"). */
    boolean isLittleKnown() {
        if (end != start + 1) {
            return false;
        }
        for (Sense sense : senses) {
            if (sense.condition() != Condition.WITH && sense.condition() != Condition.LOCATED) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one word for a town or a region, not for a US state, which stands behind towns ("San Antonio Texas"). */
    boolean isTown() {
        if (end != start + 1) {
            return false;
        }
        for (Sense sense : senses) {
            if (sense.kind() != MentionKind.PLACE || sense.region() != null) {
                return false;
            }
        }
        return true;
    }

    /** The country to name where the sighting is refused: the likeliest; null for a trap. */
    @Nullable
    String likeliest() {
        return senses.isEmpty()
                ? name.senses().isEmpty() ? null : name.senses().get(0).country()
                : senses.get(0).country();
    }

    /** What is decided about a sighting. */
    sealed interface Verdict {}

    /** It is a mention of a sense's country. */
    record Mention(Sense sense, String rule) implements Verdict {}

    /** It is a place, of several namesakes the article tells which. */
    record Located() implements Verdict {}

    /** It is none. */
    record Refusal(String rule) implements Verdict {}
}
