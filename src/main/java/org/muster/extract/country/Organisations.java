package org.muster.extract.country;

import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Refusal;
import org.muster.extract.country.Sighting.Verdict;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Tells names of companies, media and other things that hold a place's name from the place. */
final class Organisations {
    private static final int LONGEST_ACRONYM = 5;

    private final Cues cues;
    private final Phrases<Name> names;

    Organisations(Cues cues, Phrases<Name> names) {
        this.cues = cues;
        this.names = names;
    }

    /** "the Moscow Times", "American Biltrite Inc", "Bristol-Myers". */
    @Nullable
    Verdict judge(Sighting sighting) {
        MentionKind kind = sighting.senses().get(0).kind();
        boolean isPlace = kind == MentionKind.PLACE || kind == MentionKind.CAPITAL;
        if (kind == MentionKind.PLACE && isAcronym(sighting)) {
            return new Refusal("acronym");
        }
        if (kind == MentionKind.PLACE && (isCompound(sighting) || isPartOfName(sighting))) {
            return new Refusal("compound");
        }
        if ((isPlace || kind == MentionKind.NAME) && isMedium(sighting)) {
            return new Refusal("medium");
        }
        boolean isAmerican = sighting.senses().get(0).country().equals("USA");
        boolean mayBeCompany = kind == MentionKind.PLACE || isAmerican && (isPlace || kind == MentionKind.ADJECTIVE);
        return mayBeCompany && isCompany(sighting) ? new Refusal("company") : null;
    }

    /** "the PISA results", "Seoul's NIS" and "(NIS)" amid words in small letters, but not "NYC" or "in GAZA". */
    private boolean isAcronym(Sighting sighting) {
        Text text = sighting.text();
        int start = sighting.start();
        return sighting.end() == start + 1
                && start > sighting.sentenceStart()
                && !sighting.inDateline()
                && text.isAllCaps(start)
                && text.end(start) - text.start(start) <= LONGEST_ACRONYM
                && Character.isLowerCase(sighting.senses().get(0).surface().charAt(1))
                && followsSmallLetters(sighting);
    }

    private boolean followsSmallLetters(Sighting sighting) {
        Text text = sighting.text();
        int before = sighting.start() - 1;
        while (before > sighting.sentenceStart() && text.kind(before) != TokenKind.WORD) {
            before--;
        }
        return text.kind(before) == TokenKind.WORD
                && !text.isAllCaps(before)
                && !cues.is(Cues.Cue.LOCATIVE, text, before);
    }

    private boolean isMedium(Sighting sighting) {
        Text text = sighting.text();
        int next = sighting.end();
        return next < sighting.sentenceEnd()
                && text.isCapitalised(next)
                && cues.is(Cues.Cue.MEDIUM, text, next)
                && !Casing.isTitle(text, sighting.start());
    }

    /** "Bristol-Myers" is no place; "Moscow-Petushki" and "Kherson-based" tell of one. */
    private boolean isCompound(Sighting sighting) {
        Text text = sighting.text();
        int hyphen = sighting.end();
        int next = hyphen + 1;
        return sighting.isSymbol(hyphen, '-')
                && text.isGlued(hyphen)
                && next < sighting.sentenceEnd()
                && text.isGlued(next)
                && text.kind(next) == TokenKind.WORD
                && text.isCapitalised(next)
                && !Casing.isTitle(text, sighting.start())
                && names.longestAt(
                                text,
                                next,
                                sighting.sentenceEnd(),
                                (end, name) -> name.isReadable(text, next, end, null))
                        == null;
    }

    /** "La Palma" is not Palma, nor is Sheikh Mishal Al-Sabah Sabah. */
    private boolean isPartOfName(Sighting sighting) {
        Text text = sighting.text();
        int before = sighting.start() - 1;
        boolean hyphened = sighting.isSymbol(before, '-') && text.isGlued(before) && text.isGlued(sighting.start());
        int part = hyphened || sighting.isSymbol(before, '.') ? before - 1 : before;
        return part >= sighting.sentenceStart()
                && cues.is(Cues.Cue.NAME_PART, text, part)
                && text.isCapitalised(part)
                && (part > sighting.sentenceStart() || text.isAllCaps(part) == text.isAllCaps(sighting.start()));
    }

    /** "Newport Electronics Inc"; in a headline what stands before "Inc" may be more than its name. */
    private boolean isCompany(Sighting sighting) {
        Text text = sighting.text();
        int next = sighting.end();
        int reach = Casing.isTitle(text, sighting.start()) ? 2 : 4;
        for (int i = next; i < sighting.sentenceEnd() && i <= next + reach; i++) {
            if (cues.is(Cues.Cue.COMPANY, text, i) && text.isCapitalised(i)) {
                return true;
            }
            if (!text.isCapitalised(i) && !sighting.isSymbol(i, '&')) {
                return false;
            }
        }
        return false;
    }
}
