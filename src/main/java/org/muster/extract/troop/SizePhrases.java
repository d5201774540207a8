package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/** Numbers that tell the size of a body: "a 12,000-strong contingent", "an army 200,000 strong", "a 500-soldier force". */
final class SizePhrases {
    private final Words words;
    private final Licences licences;
    private final PhraseHeads heads;

    SizePhrases(Words words, Licences licences, PhraseHeads heads) {
        this.words = words;
        this.licences = licences;
        this.heads = heads;
    }

    /** "a 12,000-strong contingent", "an army 200,000 strong", "a 500-soldier force", "a 40,000 man force". */
    PhraseReading read(Scene scene, Quantity quantity) {
        int token = quantity.end();
        boolean hyphen = token < scene.to && scene.text.kind(token) == TokenKind.SYMBOL && scene.text.isGlued(token);
        if (hyphen) {
            token++;
        }
        if (token >= scene.to) {
            return PhraseReading.NONE;
        }
        boolean strong = scene.isWord(token, "strong");
        Phrases.Match<Personnel.Noun> man = strong ? null : words.personnel().nounAt(scene.text, token, scene.to);
        boolean bySize = man != null
                && man.value().isSingular()
                && !isOne(quantity)
                && (hyphen || man.value().name().equals("men"));
        if (!strong && !bySize) {
            return PhraseReading.NONE;
        }
        int after = strong || man == null ? token + 1 : man.end();
        for (int next = after; next < Math.min(scene.to, after + 6); next++) {
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, next, scene.to);
            if (match != null) {
                Personnel.Licence licence = match.value().licence();
                boolean military = licence == Personnel.Licence.UNIT && licences.isUnit(scene, match)
                        || licence == Personnel.Licence.SURE
                        || licence == Personnel.Licence.OPEN
                        || licences.context().modifies(scene, quantity.end(), match.start(), true)
                        || bySize && isSoldier(man);
                return military
                        ? new PhraseReading(
                                new Anchor(
                                        quantity,
                                        quantity.start(),
                                        match.end(),
                                        quantity.start(),
                                        match.end(),
                                        match.start(),
                                        match.end(),
                                        match.value(),
                                        "strong",
                                        null),
                                null)
                        : new PhraseReading(null, "strong-what");
            }
            if (!heads.passes(scene, next, false, next)) {
                break;
            }
        }
        return strong && !hyphen ? unitBefore(scene, quantity, after) : PhraseReading.NONE;
    }

    private static boolean isOne(Quantity quantity) {
        return Long.valueOf(1).equals(quantity.low());
    }

    private static boolean isSoldier(Phrases.@Nullable Match<Personnel.Noun> man) {
        return man != null && man.value().licence() == Personnel.Licence.SURE;
    }

    private PhraseReading unitBefore(Scene scene, Quantity quantity, int end) {
        for (int token = quantity.start() - 1; token >= scene.clauseStart(quantity.start()); token--) {
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, token, scene.to);
            boolean near = match != null && closedBetween(scene, match.end(), quantity.start());
            if (match != null && near && !scene.isPlain(end) && !match.value().isPeople()) {
                return new PhraseReading(
                        new Anchor(
                                quantity,
                                quantity.start(),
                                end,
                                match.start(),
                                end,
                                match.start(),
                                match.end(),
                                match.value(),
                                "strong",
                                null),
                        null);
            }
        }
        return PhraseReading.NONE;
    }

    private static boolean closedBetween(Scene scene, int from, int to) {
        int closed = WordClasses.AUXILIARY | WordClasses.ADVERB | WordClasses.DETERMINER;
        for (int token = from; token < to; token++) {
            if (!scene.is(token, closed)) {
                return false;
            }
        }
        return true;
    }
}
