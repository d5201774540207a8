package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.SourceKind;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.country.FoundCountry;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Finds who and what is named in a text: countries, armed actors, and persons who stand for one. */
final class ActorFinder {
    private final Words words;
    private final @Nullable LocalDate publishedOn;

    ActorFinder(Words words, @Nullable LocalDate publishedOn) {
        this.words = words;
        this.publishedOn = publishedOn;
    }

    /** Those named in a text, in reading order. */
    List<Actor> find(Text text, CountryFindings countries) {
        List<Actor> list = new ArrayList<>();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            add(text, sentence, countries, list);
        }
        return List.copyOf(list);
    }

    /** Those named in a sentence, in reading order. */
    List<Actor> in(Text text, int sentence, CountryFindings countries) {
        List<Actor> list = new ArrayList<>();
        add(text, sentence, countries, list);
        return list;
    }

    private void add(Text text, int sentence, CountryFindings countries, List<Actor> list) {
        List<FoundCountry> found = countries.found();
        int to = text.endToken(sentence);
        int token = text.firstToken(sentence);
        int next = firstFrom(found, token);
        while (token < to) {
            while (next < found.size() && found.get(next).start() < token) {
                next++;
            }
            FoundCountry country = next < found.size() && found.get(next).start() == token ? found.get(next) : null;
            Actor actor = actorAt(text, token, to, country, countries.countries());
            if (actor == null) {
                token++;
            } else {
                list.add(actor);
                token = actor.end();
            }
        }
    }

    /** The index of the first country that begins at a token or behind it. */
    private static int firstFrom(List<FoundCountry> found, int token) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).start() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The longest name at a token: an armed actor's, a person's, or a country's. */
    private @Nullable Actor actorAt(
            Text text, int token, int limit, @Nullable FoundCountry country, Set<String> named) {
        Groups.Found group = words.groups().at(text, token, limit, publishedOn);
        Leaders.Found leader = words.leaders().at(text, token, limit, publishedOn);
        int groupEnd = group == null ? 0 : group.end();
        int leaderEnd = leader == null ? 0 : leader.end();
        int countryEnd = country == null ? 0 : country.end();
        if (group != null && groupEnd >= countryEnd && groupEnd >= leaderEnd) {
            Groups.Group g = group.group();
            SourceKind speaks = g.isArmy() ? SourceKind.MILITARY : null;
            return new Actor(token, groupEnd, Actor.Kind.GROUP, g.code(), g.forceName(), g.home(), null, speaks);
        }
        if (leader != null && leaderEnd > countryEnd && isPerson(text, token, leaderEnd, limit)) {
            Leaders.Leader l = leader.leader();
            return new Actor(token, leaderEnd, Actor.Kind.LEADER, l.country(), null, null, l.fullName(), l.kind());
        }
        ShortNames.ShortName name = country == null ? words.shortNames().at(text, token, limit, named) : null;
        if (name != null) {
            return new Actor(token, token + 1, Actor.Kind.NAME, name.country(), null, null, null, null);
        }
        if (country == null || country.isDateline()) {
            return null;
        }
        return new Actor(token, countryEnd, kind(country.kind()), country.country(), null, null, null, null);
    }

    /** A surname alone is no person where another capitalised word follows, but in capitals throughout. */
    private static boolean isPerson(Text text, int start, int end, int limit) {
        boolean shouted = end < limit && text.isAllCaps(start) && text.isAllCaps(end);
        return end - start > 1
                || end >= limit
                || shouted
                || !text.isCapitalised(end)
                || text.kind(end) != TokenKind.WORD;
    }

    private static Actor.Kind kind(MentionKind kind) {
        return switch (kind) {
            case NAME -> Actor.Kind.NAME;
            case ADJECTIVE -> Actor.Kind.ADJECTIVE;
            case DEMONYM -> Actor.Kind.DEMONYM;
            case COMBINING -> Actor.Kind.COMBINING;
            case CAPITAL -> Actor.Kind.CAPITAL;
            case GOVERNMENT -> Actor.Kind.GOVERNMENT;
            case PLACE -> Actor.Kind.PLACE;
        };
    }
}
