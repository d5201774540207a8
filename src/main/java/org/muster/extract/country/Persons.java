package org.muster.extract.country;

import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Tells "Michael Jordan", "Mr. England" and "Jordan Spieth" from countries. */
final class Persons {
    private final Cues cues;

    Persons(Cues cues) {
        this.cues = cues;
    }

    boolean isPerson(Sighting sighting) {
        Name name = sighting.name();
        boolean mayBeTitled = name.isLastName() || sighting.isLittleKnown();
        // "Will Mariupol Fall?"
        boolean mayBeNamed = mayBeTitled || sighting.isTown() && !Casing.isTitle(sighting.text(), sighting.start());
        return mayBeTitled && hasTitle(sighting)
                || mayBeNamed && hasFirstName(sighting)
                || name.isFirstName() && hasLastName(sighting) && !isLocative(sighting);
    }

    /** "Rep. Jordan", "Coach England". */
    private boolean hasTitle(Sighting sighting) {
        Text text = sighting.text();
        int before = sighting.start() - 1;
        int title = sighting.isSymbol(before, '.') ? before - 1 : before;
        return title >= sighting.sentenceStart()
                && cues.is(Cues.Cue.TITLE, text, title)
                && text.isCapitalised(title)
                && (title < before || !Casing.isTitle(text, title));
    }

    /** "Michael Jordan", "Michael B. Jordan". */
    private boolean hasFirstName(Sighting sighting) {
        Text text = sighting.text();
        int before = sighting.start() - 1;
        if (cues.isFirstName(text, before)) {
            // "In May Jordan agreed"
            return !cues.is(Cues.Cue.MONTH, text, before);
        }
        int initial = sighting.isSymbol(before, '.') ? before - 1 : before;
        return isInitial(text, initial) && initial > sighting.sentenceStart() && cues.isFirstName(text, initial - 1);
    }

    /** "Jordan Spieth", "Jordan B. Peterson", but not "Jordan River" nor, where most words are capitalised, "Jordan Votes". */
    boolean hasLastName(Sighting sighting) {
        Text text = sighting.text();
        int next = sighting.end();
        if (!sighting.name().isFirstName() || next >= sighting.sentenceEnd()) {
            return false;
        }
        if (isInitial(text, next)) {
            int behind = sighting.isSymbol(next + 1, '.') ? next + 2 : next + 1;
            return behind < sighting.sentenceEnd() && text.isCapitalised(behind);
        }
        return text.kind(next) == TokenKind.WORD
                && text.isCapitalised(next)
                && !text.isAllCaps(next)
                && !cues.is(Cues.Cue.NOT_SURNAME, text, next)
                && !Casing.isTitle(text, sighting.start());
    }

    private boolean isLocative(Sighting sighting) {
        return cues.is(Cues.Cue.LOCATIVE, sighting.text(), sighting.start() - 1);
    }

    private static boolean isInitial(Text text, int token) {
        return token >= 0
                && token < text.tokenCount()
                && text.end(token) - text.start(token) == 1
                && text.kind(token) == TokenKind.WORD
                && text.isCapitalised(token);
    }
}
