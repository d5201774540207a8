package org.muster.extract.country;

import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Tells languages from the adjectives of countries that they are called as. */
final class Languages {
    /** How many tokens of a list are looked back over. */
    private static final int LONGEST_LIST = 12;

    private final Cues cues;

    Languages(Cues cues) {
        this.cues = cues;
    }

    /** "speaks Russian", "in French.", "Spanish-language". */
    boolean isLanguage(Sighting sighting) {
        Text text = sighting.text();
        int start = sighting.start();
        if (sighting.end() != start + 1 || !cues.is(Cues.Cue.LANGUAGE, text, start)) {
            return false;
        }
        int next = sighting.end();
        int behindHyphen = sighting.isSymbol(next, '-') && text.isGlued(next) ? next + 1 : next;
        if (behindHyphen < sighting.sentenceEnd() && cues.is(Cues.Cue.LANGUAGE_NOUN, text, behindHyphen)) {
            return true;
        }
        boolean open = next >= sighting.sentenceEnd()
                || text.kind(next) == TokenKind.SYMBOL && !sighting.isSymbol(next, '-')
                || cues.is(Cues.Cue.FUNCTION, text, next);
        if (!open) {
            return false;
        }
        boolean isEnglish = text.end(start) - text.start(start) == "English".length() && text.isWord(start, "english");
        int before = start - 1;
        if (before < sighting.sentenceStart()) {
            return isEnglish;
        }
        return isEnglish
                || cues.is(Cues.Cue.LANGUAGE_VERB, text, before)
                || cues.is(Cues.Cue.LANGUAGE_IN, text, before)
                || isBehindVerb(sighting, before);
    }

    /** "speaks English, German, French and Italian": the last of a list is a language as the first is. */
    private boolean isBehindVerb(Sighting sighting, int before) {
        Text text = sighting.text();
        int limit = Math.max(sighting.sentenceStart(), before - LONGEST_LIST);
        boolean isListed = false;
        for (int i = before; i >= limit; i--) {
            boolean isLanguage = cues.is(Cues.Cue.LANGUAGE, text, i) && text.isCapitalised(i);
            isListed |= isLanguage;
            if (isListed && cues.is(Cues.Cue.LANGUAGE_VERB, text, i)) {
                return true;
            }
            if (!isLanguage
                    && !sighting.isSymbol(i, ',')
                    && !text.word(i).equals("and")
                    && !text.word(i).equals("or")) {
                return false;
            }
        }
        return false;
    }
}
