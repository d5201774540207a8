package org.muster.extract.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Located;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.country.Sighting.Refusal;
import org.muster.extract.country.Sighting.Verdict;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/**
 * The rules that read what stands around a sighting in its sentence. They are asked in turn; the first that knows decides;
 * where none does, the article must.
 */
final class Neighbourhood {
    private static final int LONGEST_ACRONYM = 5;

    /** How many tokens a list of counties may go on. */
    private static final int COUNTIES_REACH = 8;

    private final Cues cues;
    private final Phrases<Name> names;
    private final Persons persons;

    Neighbourhood(Cues cues, Phrases<Name> names) {
        this.cues = cues;
        this.names = names;
        this.persons = new Persons(cues);
    }

    @Nullable
    Verdict judge(Sighting sighting) {
        Name.@Nullable Trap trap = sighting.name().trapAt(sighting.text(), sighting.start(), sighting.end());
        if (trap != null) {
            return new Refusal(trap.rule());
        }
        if (sighting.senses().isEmpty()) {
            return new Refusal("capitals");
        }
        @Nullable Verdict verdict = combining(sighting);
        if (verdict == null) {
            verdict = qualified(sighting);
        }
        if (verdict == null) {
            verdict = county(sighting);
        }
        if (verdict == null) {
            verdict = state(sighting);
        }
        if (verdict == null && persons.isPerson(sighting)) {
            verdict = new Refusal("person");
        }
        if (verdict == null) {
            verdict = organisation(sighting);
        }
        if (verdict == null && isLanguage(sighting)) {
            verdict = new Refusal("language");
        }
        if (verdict == null && isPronoun(sighting)) {
            verdict = new Refusal("pronoun");
        }
        return verdict == null ? lone(sighting) : verdict;
    }

    /** "Sino-Russian", but not "Franco walked in". */
    private static @Nullable Verdict combining(Sighting sighting) {
        Sense sense = sighting.senses().get(0);
        if (sense.kind() != MentionKind.COMBINING) {
            return null;
        }
        int next = sighting.end();
        return sighting.isSymbol(next, '-') && sighting.text().isGlued(next)
                ? new Mention(sense, "combining")
                : new Refusal("combining-without-hyphen");
    }

    /** "Lebanon, Pa.", "Paris in Texas", "Birmingham, England": the namesake that the next words tell. */
    private @Nullable Verdict qualified(Sighting sighting) {
        int comma = sighting.end();
        if (!sighting.isSymbol(comma, ',') && !cues.is(Cues.Cue.LOCATIVE, sighting.text(), comma)) {
            return null;
        }
        Phrases.@Nullable Match<Name> next = match(sighting.text(), comma + 1, sighting.sentenceEnd());
        if (next == null) {
            return null;
        }
        for (Sense region : next.value().sensesAt(sighting.text(), next.start(), next.end(), null)) {
            if (region.region() != null && sighting.name().namesakes().contains(region.region())) {
                Sense place = new Sense(
                        sighting.senses().get(0).surface(),
                        region.country(),
                        MentionKind.PLACE,
                        null,
                        null,
                        Condition.ALWAYS,
                        List.of(),
                        null);
                return new Mention(place, "qualified-by-state");
            }
            if (sighting.isSymbol(comma, ',')
                    && sighting.senses().size() + sighting.name().namesakes().size() > 1) {
                for (Sense sense : sighting.senses()) {
                    if (sense.kind() == MentionKind.PLACE
                            && sense.region() == null
                            && sense.country().equals(region.country())) {
                        return new Mention(sense, "qualified-by-country");
                    }
                }
            }
        }
        return null;
    }

    /** "Nassau and Baker counties": names of counties of the US, as "Nassau County" is. */
    private @Nullable Verdict county(Sighting sighting) {
        Text text = sighting.text();
        int limit = Math.min(sighting.sentenceEnd(), sighting.end() + COUNTIES_REACH);
        for (int i = sighting.end(); i < limit; i++) {
            if (cues.is(Cues.Cue.COUNTIES, text, i)) {
                return i > sighting.end() && !Casing.isInCapitals(text, i)
                        ? new Mention(american(sighting), "county")
                        : null;
            }
            boolean inList = text.isCapitalised(i)
                    || sighting.isSymbol(i, ',')
                    || text.word(i).equals("and");
            if (!inList) {
                return null;
            }
        }
        return null;
    }

    private static Sense american(Sighting sighting) {
        return new Sense(
                sighting.senses().get(0).surface(),
                "USA",
                MentionKind.PLACE,
                null,
                null,
                Condition.ALWAYS,
                List.of(),
                null);
    }

    /** "Pa." behind a town or a party. */
    private static @Nullable Verdict state(Sighting sighting) {
        Sense sense = sighting.name().region(sighting.senses());
        if (sense == null || sense.condition() == Condition.QUALIFIER) {
            return null;
        }
        if (sense.condition() != Condition.AFTER_COMMA) {
            return null;
        }
        Text text = sighting.text();
        int before = sighting.start() - 1;
        boolean behindTown = sighting.isSymbol(before, ',')
                && before > 0
                && text.kind(before - 1) == TokenKind.WORD
                && text.isCapitalised(before - 1);
        boolean behindParty = sighting.isSymbol(before, '-') && before > 0 && isParty(text, before - 1);
        // "Bedford, Mass, March 13", but not "Jackson, Miss Ellis said"
        boolean isStopped = sense.surface().endsWith(".");
        if (behindParty || behindTown && (isStopped || endsPhrase(sighting))) {
            return new Mention(sense, "state-abbreviation");
        }
        return sighting.senses().size() == 1 ? new Refusal("abbreviation-without-town") : null;
    }

    private static boolean isParty(Text text, int token) {
        String word = text.word(token);
        return word.equals("R") || word.equals("D") || word.equals("I");
    }

    /** Whether what follows is a full stop, a comma, a bracket, a number or the end, and the words are not all in capitals. */
    private static boolean endsPhrase(Sighting sighting) {
        Text text = sighting.text();
        int next = sighting.end();
        boolean ends = next >= sighting.sentenceEnd() || text.kind(next) != TokenKind.WORD;
        return ends && !Casing.isInCapitals(text, sighting.start());
    }

    /** "the Moscow Times", "American Biltrite Inc", "Bristol-Myers". */
    private @Nullable Verdict organisation(Sighting sighting) {
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

    /** "the PISA results" amid words in small letters, but not "NYC" or "in GAZA". */
    private boolean isAcronym(Sighting sighting) {
        Text text = sighting.text();
        int start = sighting.start();
        return sighting.end() == start + 1
                && start > sighting.sentenceStart()
                && !sighting.inDateline()
                && text.isAllCaps(start)
                && text.end(start) - text.start(start) <= LONGEST_ACRONYM
                && Character.isLowerCase(sighting.senses().get(0).surface().charAt(1))
                && text.kind(start - 1) == TokenKind.WORD
                && !text.isAllCaps(start - 1)
                && !cues.is(Cues.Cue.LOCATIVE, text, start - 1);
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
                && match(text, next, sighting.sentenceEnd()) == null;
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

    /** "speaks Russian", "in French.", "Spanish-language". */
    private boolean isLanguage(Sighting sighting) {
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
        boolean isEnglish = text.end(start) - text.start(start) == "English".length()
                && text.lower(start).equals("english");
        int before = start - 1;
        if (before < sighting.sentenceStart()) {
            return isEnglish;
        }
        return isEnglish
                || cues.is(Cues.Cue.LANGUAGE_VERB, text, before)
                || cues.is(Cues.Cue.LANGUAGE_IN, text, before);
    }

    /** "LET US GO": in capitals "US" may be the pronoun. */
    private boolean isPronoun(Sighting sighting) {
        Text text = sighting.text();
        int start = sighting.start();
        return sighting.end() == start + 1
                && text.word(start).equals("US")
                && cues.is(Cues.Cue.US_BEFORE_PRONOUN, text, start - 1)
                && text.isAllCaps(start - 1);
    }

    /** A surface that can mean one thing only, or a place of which there are several. */
    private @Nullable Verdict lone(Sighting sighting) {
        if (sighting.senses().size() > 1) {
            return sighting.isLittleKnown() && isLocated(sighting) ? new Located() : null;
        }
        Sense sense = sighting.senses().get(0);
        return switch (sense.condition()) {
            case ALWAYS -> new Mention(sense, "lexicon-" + sense.kind().label());
            case LOCATED -> isLocated(sighting) ? new Mention(sense, "located") : null;
            case WITH -> sighting.inDateline() ? new Mention(sense, "located") : null;
            case AFTER_COMMA, QUALIFIER -> new Refusal("abbreviation-without-town");
        };
    }

    /** Behind a word that only places follow, or in the dateline; a person's possessive is no place. */
    boolean isLocated(Sighting sighting) {
        Text text = sighting.text();
        int end = sighting.end();
        boolean possessive = end < text.tokenCount() && text.kind(end) == TokenKind.POSSESSIVE;
        return sighting.inDateline()
                || cues.is(Cues.Cue.LOCATIVE, text, sighting.start() - 1)
                        && !possessive
                        && !persons.hasLastName(sighting);
    }

    private Phrases.@Nullable Match<Name> match(Text text, int token, int limit) {
        return token < limit
                ? names.longestAt(text, token, limit, (end, name) -> name.isReadable(text, token, end, null))
                : null;
    }
}
