package org.muster.extract.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.country.Sighting.Refusal;
import org.muster.extract.country.Sighting.Verdict;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;

/** Finds country mentions: the longest name at each token, then rules that read its neighbourhood and the article. */
public final class CountryFinder {
    private final Phrases<Name> names;
    /** Words that begin a name and may do so with a small letter. */
    private final BitSet smallBeginnings;

    private final Cues cues;
    private final Neighbourhood neighbourhood;
    private final LocalNews localNews;

    public CountryFinder(LexiconFiles lexicons, Vocabulary vocabulary) {
        names = Gazetteer.load(lexicons, vocabulary);
        smallBeginnings = names.beginnings(name -> !name.isAlwaysCapitalised());
        cues = new Cues(lexicons, vocabulary);
        neighbourhood = new Neighbourhood(cues, names);
        localNews = new LocalNews(lexicons, vocabulary);
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
        Judgement judgement = new Judgement(new Evidence(localNews, title, body), cues);
        int dateline = Dateline.end(body, cues);
        sight(title, year, 0, judgement);
        sight(body, year, dateline, judgement);
        return Map.of(Section.TITLE, findings(judgement, title), Section.BODY, findings(judgement, body));
    }

    /** Every surface in reading order, the longest at each token, with what its neighbourhood says of it. */
    private void sight(Text text, @Nullable Integer year, int dateline, Judgement judgement) {
        int sentence = 0;
        int limit = text.sentenceCount() == 0 ? 0 : text.endToken(0);
        int token = 0;
        while (token < text.tokenCount()) {
            while (token >= limit) {
                limit = text.endToken(++sentence);
            }
            if (!names.begins(text, token) || isPlainWord(text, token)) {
                token++;
                continue;
            }
            Sighting sighting = sighting(text, token, limit, year, dateline);
            if (sighting == null) {
                token++;
            } else {
                Verdict verdict = neighbourhood.judge(sighting);
                judgement.add(sighting, verdict);
                if (verdict instanceof Refusal refusal && refusal.rule().equals("person")) {
                    addPerson(sighting, refusal, judgement);
                }
                token = sighting.end();
            }
        }
    }

    /** Of "Jim Jordan" as one entry of the lexicon, that "Jordan" is a person here. */
    private void addPerson(Sighting person, Refusal refusal, Judgement judgement) {
        for (int token = person.start(); token < person.end(); token++) {
            Phrases.@Nullable Match<Name> inner = names.longestAt(
                    person.text(),
                    token,
                    person.end(),
                    (end, name) -> !name.senses().isEmpty());
            if (inner != null) {
                judgement.addPerson(inner.value(), refusal);
            }
        }
    }

    private @Nullable Sighting sighting(Text text, int token, int limit, @Nullable Integer year, int dateline) {
        Phrases.@Nullable Match<Name> match =
                names.longestAt(text, token, limit, (end, name) -> name.isReadable(text, token, end, year));
        if (match == null && isWorthTelling(text, token)) {
            match = names.longestAt(text, token, limit);
        }
        return match == null
                ? null
                : new Sighting(
                        text,
                        token,
                        match.end(),
                        match.value(),
                        match.end() <= dateline,
                        match.value().sensesAt(text, token, match.end(), year));
    }

    /** A name without its capital is told as refused ("turkey"); "us", "in" and other short words are not. */
    private static boolean isWorthTelling(Text text, int token) {
        return text.end(token) - text.start(token) > 4;
    }

    /** Whether a word is no name for its small letter, and not worth telling: "in" and "or", of "IN" and "OR", in every sentence. */
    private boolean isPlainWord(Text text, int token) {
        return !text.isCapitalised(token)
                && !isWorthTelling(text, token)
                && text.kind(token) == TokenKind.WORD
                && !smallBeginnings.get(text.id(token));
    }

    private CountryFindings findings(Judgement judgement, Text text) {
        List<FoundCountry> found = new ArrayList<>();
        List<RefusedCountry> refused = new ArrayList<>();
        for (int i = 0; i < judgement.size(); i++) {
            Sighting sighting = judgement.sighting(i);
            if (sighting.text() == text) {
                Verdict verdict = judgement.verdict(i);
                if (verdict instanceof Mention mention) {
                    add(found, sighting, mention);
                } else if (verdict instanceof Refusal refusal) {
                    refused.add(new RefusedCountry(sighting.start(), sighting.end(), codeOf(sighting), refusal.rule()));
                }
            }
        }
        return CountryFindings.of(found, refused);
    }

    private static void add(List<FoundCountry> found, Sighting sighting, Mention mention) {
        Sense sense = mention.sense();
        List<String> countries = sense.country().indexOf('+') < 0
                ? List.of(sense.country())
                : List.of(sense.country().split("\\+"));
        for (String country : countries) {
            found.add(new FoundCountry(
                    sighting.start(), sighting.end(), country, sense.kind(), mention.rule(), sighting.inDateline()));
        }
    }

    /** The code that a refused sighting would have had; for a trap, that of the name inside it. */
    private String codeOf(Sighting sighting) {
        String likeliest = sighting.likeliest();
        if (likeliest != null) {
            return likeliest;
        }
        for (int token = sighting.start(); token < sighting.end(); token++) {
            Phrases.@Nullable Match<Name> inner = names.longestAt(
                    sighting.text(),
                    token,
                    sighting.end(),
                    (end, name) -> !name.senses().isEmpty());
            if (inner != null) {
                return inner.value().senses().get(0).country();
            }
        }
        return "";
    }
}
