package org.muster.extract.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.Section;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Finds country mentions: the longest name at each token, then rules that read its neighbourhood and the article. */
public final class CountryFinder {
    private final Phrases<List<Sense>> names;

    public CountryFinder(LexiconFiles lexicons, Vocabulary vocabulary) {
        names = CountryNames.load(lexicons, vocabulary, Countries.load(lexicons));
    }

    /**
     * The mentions of both sections; each may help to decide the other's.
     *
     * @param outlet who published the article; its name is no mention
     * @param publishedOn decides what a name means that changed its meaning; null where unknown
     */
    public Map<Section, CountryFindings> find(
            Text title, Text body, @Nullable String outlet, @Nullable LocalDate publishedOn) {
        @Nullable Integer year = publishedOn == null ? null : publishedOn.getYear();
        return Map.of(Section.TITLE, find(title, year), Section.BODY, find(body, year));
    }

    private CountryFindings find(Text text, @Nullable Integer year) {
        List<FoundCountry> found = new ArrayList<>();
        List<RefusedCountry> refused = new ArrayList<>();
        int token = 0;
        while (token < text.tokenCount()) {
            Phrases.Match<List<Sense>> match = text.id(token) == Vocabulary.UNKNOWN ? null : longestAt(text, token);
            if (match == null) {
                token++;
            } else {
                decide(text, match, year, found, refused);
                token = match.end();
            }
        }
        return new CountryFindings(found, refused);
    }

    private Phrases.@Nullable Match<List<Sense>> longestAt(Text text, int token) {
        return names.longestAt(text, token, text.endToken(text.sentenceOf(token)));
    }

    private static void decide(
            Text text,
            Phrases.Match<List<Sense>> match,
            @Nullable Integer year,
            List<FoundCountry> found,
            List<RefusedCountry> refused) {
        int start = match.start();
        int end = match.end();
        String country = match.value().get(0).country();
        @Nullable Sense sense = senseOf(text, match, year);
        if (sense == null) {
            refused.add(new RefusedCountry(start, end, country, "capitals"));
        } else if (sense.kind() == MentionKind.COMBINING && !isHyphen(text, end)) {
            refused.add(new RefusedCountry(start, end, country, "combining-without-hyphen"));
        } else {
            found.add(new FoundCountry(
                    start,
                    end,
                    sense.country(),
                    sense.kind(),
                    "lexicon-" + sense.kind().label(),
                    false));
        }
    }

    /** The sense whose years hold the article's, else the first that always holds; null where the capitals are wrong. */
    private static @Nullable Sense senseOf(Text text, Phrases.Match<List<Sense>> match, @Nullable Integer year) {
        @Nullable Sense best = null;
        for (Sense sense : match.value()) {
            boolean fits = sense.holdsIn(year) && Capitals.agree(text, match.start(), match.end(), sense.surface());
            if (fits && (best == null || sense.isDated() && !best.isDated())) {
                best = sense;
            }
        }
        return best;
    }

    private static boolean isHyphen(Text text, int token) {
        return token < text.tokenCount() && text.isGlued(token) && "-".equals(text.word(token));
    }
}
