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
    /** How many tokens a list of counties may go on. */
    private static final int COUNTIES_REACH = 8;

    private final Cues cues;
    private final Phrases<Name> names;
    private final Persons persons;
    private final Organisations organisations;
    private final Languages languages;

    Neighbourhood(Cues cues, Phrases<Name> names) {
        this.cues = cues;
        this.names = names;
        this.persons = new Persons(cues);
        this.organisations = new Organisations(cues, names);
        this.languages = new Languages(cues);
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
            verdict = organisations.judge(sighting);
        }
        if (verdict == null && languages.isLanguage(sighting)) {
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
                return new Mention(placeIn(region.country(), sighting), "qualified-by-state");
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
        return placeIn("USA", sighting);
    }

    private static Sense placeIn(String country, Sighting sighting) {
        return new Sense(
                sighting.senses().get(0).surface(),
                country,
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
