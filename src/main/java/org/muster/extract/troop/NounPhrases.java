package org.muster.extract.troop;

import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/**
 * Ties a number to the personnel noun of its own phrase ("12,000 North Korean soldiers", "some of Putin's 500 men"), or of the
 * phrase that it ends ("a force of 8,000", "troop levels to 4,500", "an army 200,000 strong").
 */
final class NounPhrases {
    private final Words words;
    private final Licences licences;
    private final PhraseHeads heads;
    private final SizePhrases sizes;
    private final CountPhrases counts;
    private final BodySizes bodies;

    NounPhrases(Words words) {
        this.words = words;
        this.licences = new Licences(words);
        this.heads = new PhraseHeads(words, licences);
        this.sizes = new SizePhrases(words, licences, heads);
        this.counts = new CountPhrases(words, licences);
        this.bodies = new BodySizes(words, licences);
    }

    PhraseHeads heads() {
        return heads;
    }

    /**
     * Reads the phrase of a number.
     *
     * @param phraseStart where the words after the number begin (behind both numbers of a change)
     * @param near what was counted before
     */
    PhraseReading read(Scene scene, Quantity quantity, int phraseStart, Vicinity near) {
        PhraseReading strong = sizes.read(scene, quantity);
        if (strong != PhraseReading.NONE) {
            return strong;
        }
        PhraseHeads.Head head = heads.find(scene, quantity, phraseStart);
        if (head != null) {
            PhraseReading licensed = license(scene, quantity, head, near);
            if (!"strict-noun".equals(licensed.refusal())) {
                return licensed;
            }
            if (counts.unitOf(scene, quantity) != PhraseReading.NONE) {
                return anchored(scene, quantity, head);
            }
            PhraseReading size = bodies.read(scene, quantity);
            return size != PhraseReading.NONE ? size : licensed;
        }
        if (quantity.couldBeYear() || countsOther(scene, quantity)) {
            return PhraseReading.NONE;
        }
        PhraseReading counted = counts.read(scene, quantity);
        return counted != PhraseReading.NONE ? counted : bodies.read(scene, quantity);
    }

    /** Whether a noun that is no personnel follows the number: "12 villages". */
    boolean countsOther(Scene scene, Quantity quantity) {
        int next = words.anchors().skip(AnchorWords.Use.MORE, scene.text, quantity.end(), scene.to);
        if (next >= scene.to) {
            return false;
        }
        if (scene.isWord(next, "of")) {
            return !words.anchors().is(AnchorWords.Use.ANAPHOR, scene.text, next + 1, scene.to);
        }
        if (scene.text.kind(next) == TokenKind.SYMBOL) {
            char c = scene.text.string().charAt(scene.text.start(next));
            return (c == '-' || c == '%' || c == '/') && scene.text.isGlued(next);
        }
        if (scene.text.kind(next) != TokenKind.WORD) {
            return scene.text.kind(next) == TokenKind.NUMBER;
        }
        int closed = WordClasses.PREPOSITION
                | WordClasses.AUXILIARY
                | WordClasses.SUBORDINATOR
                | WordClasses.RELATIVE
                | WordClasses.AND
                | WordClasses.ADVERB
                | WordClasses.PRONOUN
                | WordClasses.DETERMINER;
        if (scene.is(next, closed)) {
            return false;
        }
        if (scene.isPlain(next) && scene.is(next + 1, WordClasses.DETERMINER | WordClasses.PRONOUN)) {
            return false;
        }
        boolean verb =
                scene.is(next, WordClasses.PAST | WordClasses.PARTICIPLE | WordClasses.GERUND | WordClasses.PRESENT);
        return !verb || nounFollows(scene, next + 1);
    }

    /** Whether a bare noun stands at a token, so that a participle before it is its adjective: "12 burned villages". */
    private boolean nounFollows(Scene scene, int token) {
        return scene.isPlain(token) && !scene.text.isCapitalised(token);
    }

    private PhraseReading license(Scene scene, Quantity quantity, PhraseHeads.Head head, Vicinity near) {
        String refusal = head.noun() == Personnel.PEOPLE
                ? null
                : licences.refusal(scene, quantity, head.noun(), head.start(), head.end(), near);
        if (refusal != null) {
            return new PhraseReading(null, refusal);
        }
        return anchored(scene, quantity, head);
    }

    private PhraseReading anchored(Scene scene, Quantity quantity, PhraseHeads.Head head) {
        int end = afterQuote(scene, head);
        return new PhraseReading(
                new Anchor(
                        quantity,
                        quantity.start(),
                        end,
                        wholeStart(scene, quantity),
                        end,
                        head.start(),
                        head.end(),
                        head.noun(),
                        "phrase",
                        null),
                null);
    }

    /** The token after a noun and the quotation mark that closes it: "two 'volunteers'". */
    private static int afterQuote(Scene scene, PhraseHeads.Head head) {
        boolean quoted = isMark(scene, head.start() - 1) && isMark(scene, head.end()) && scene.text.isGlued(head.end());
        return quoted ? head.end() + 1 : head.end();
    }

    private static boolean isMark(Scene scene, int token) {
        return token >= scene.from
                && token < scene.to
                && scene.text.kind(token) == TokenKind.SYMBOL
                && "\"'\u2018\u2019\u201c\u201d".indexOf(scene.text.string().charAt(scene.text.start(token))) >= 0;
    }

    /** Where "a force of" or "a group of" before a number begins; the number itself where there is none. */
    private int wholeStart(Scene scene, Quantity quantity) {
        int of = quantity.start() - 1;
        if (!scene.isWord(of, "of")) {
            return quantity.start();
        }
        Phrases.Match<Personnel.Noun> unit = words.personnel().nounEndingAt(scene.text, scene.from, of);
        boolean body = unit != null && unit.value().isUnit();
        if (unit != null && body) {
            return unit.start();
        }
        return words.anchors().is(AnchorWords.Use.GROUP, scene.text, of - 1, scene.to) ? of - 1 : quantity.start();
    }
}
