package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/**
 * Numbers that a verb or a preposition ties to a body, to soldiers or to their losses before them: "the army numbers 30,000", "cut
 * the force to 8,000", "Russian losses have climbed to 40,000", "put military deaths at 900".
 */
final class BodySizes {
    /** How many words may stand between the body and its number. */
    private static final int REACH = 11;

    /** Numbers below this count a thing of their own: "the army was 20 strong years behind". */
    private static final int LEAST = 100;

    private static final int LEAST_LOST = 10;

    private final Words words;
    private final Licences licences;

    BodySizes(Words words, Licences licences) {
        this.words = words;
        this.licences = licences;
    }

    PhraseReading read(Scene scene, Quantity quantity) {
        Phrases.Match<Personnel.Noun> body = body(scene, quantity);
        if (body == null || !quantity.isAtLeast(isLoss(body) ? LEAST_LOST : LEAST)) {
            return PhraseReading.NONE;
        }
        return new PhraseReading(Anchor.behind(body, quantity, "count"), null);
    }

    private Phrases.@Nullable Match<Personnel.Noun> body(Scene scene, Quantity quantity) {
        int link = quantity.start() - 1;
        while (link > scene.from && scene.is(link, WordClasses.ADVERB) && !isValue(scene, link)) {
            link--;
        }
        boolean changed = scene.isWord(link, "to")
                || scene.isWord(link, "by")
                || scene.isWord(link, "from")
                || scene.isWord(link, "below")
                || scene.isWord(link, "above")
                || scene.isWord(link, "past");
        boolean at = scene.isWord(link, "at");
        if (!changed && !at && !isValue(scene, link)) {
            return null;
        }
        boolean verb = !changed && !at;
        Phrases.@Nullable Match<Personnel.Noun> body = null;
        for (int token = verb ? link - 1 : link; token >= Math.max(scene.from, link - REACH); token--) {
            // "the number of troops there – which amounts to 30,000"
            boolean relative =
                    verb && (scene.is(token + 1, WordClasses.RELATIVE) || scene.is(token + 2, WordClasses.RELATIVE));
            if (scene.wallBefore(token + 1) >= Scene.CLAUSE && !relative || isOtherCount(scene, token)) {
                return null;
            }
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY) && token < link) {
                boolean fits = changed && isChange(scene, token) || !changed && isValue(scene, token);
                if (!fits || verb && !isEstimate(scene, token)) {
                    return null;
                }
                verb = true;
                if (body != null) {
                    return body;
                }
                continue;
            }
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, link);
            if (noun != null && isBody(scene, noun)) {
                body = noun;
                if (verb || at && noun.end() == link) {
                    return body;
                }
            }
        }
        return null;
    }

    /** "is now estimated at": a verb before the last that only says how the number is known. */
    private static boolean isEstimate(Scene scene, int token) {
        return scene.is(token, WordClasses.PARTICIPLE | WordClasses.BASE);
    }

    /** Whether another number stands at a token, unless it is where a change begins: "from 2,000 members to 270". */
    private static boolean isOtherCount(Scene scene, int token) {
        for (Quantity quantity : scene.quantities) {
            if (quantity.start() <= token && token < quantity.end()) {
                return !scene.isWord(quantity.start() - 1, "from");
            }
        }
        return scene.text.kind(token) == TokenKind.NUMBER;
    }

    private boolean isValue(Scene scene, int token) {
        return scene.isVerb(token) && words.anchors().is(AnchorWords.Use.VALUE, scene.text, token, scene.to);
    }

    private boolean isChange(Scene scene, int token) {
        return words.anchors().is(AnchorWords.Use.CHANGE, scene.text, token, scene.to);
    }

    private boolean isBody(Scene scene, Phrases.Match<Personnel.Noun> noun) {
        int end = noun.end();
        boolean modifier = scene.isPlain(end) || end < scene.to && scene.text.kind(end) == TokenKind.POSSESSIVE;
        if (modifier || words.personnel().isCountedHead(scene.text, end, scene.to)) {
            return false;
        }
        return switch (noun.value().licence()) {
            case UNIT -> licences.isUnit(scene, noun);
            case SURE -> !noun.value().isSingular();
            case HARM -> licences.isMilitaryLoss(scene, noun.start(), end);
            default -> false;
        };
    }

    private static boolean isLoss(Phrases.Match<Personnel.Noun> body) {
        return body.value().licence() == Personnel.Licence.HARM;
    }
}
