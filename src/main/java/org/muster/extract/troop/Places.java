package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.TokenKind;

/** Whether and how a sentence places what it counts. */
final class Places {
    /** How many tokens behind a phrase a border may be named. */
    private static final int REACH_OF_BORDER = 9;

    private Places() {}

    /** Whether a place behind the number's phrase, in its clause, locates it. */
    static boolean isPlaced(Scene scene, Anchor anchor) {
        int end = anchor.tailStart();
        if (isUnknown(scene, end)) {
            return true;
        }
        for (Actor actor : scene.actors) {
            boolean behind = actor.isPlace()
                    && actor.start() >= end
                    && !isModifier(scene, actor)
                    && scene.sameClause(end - 1, actor.start());
            if (behind && opener(scene, actor.start()) >= end) {
                return true;
            }
        }
        for (int token = end; token < scene.to && scene.sameClause(end - 1, token); token++) {
            if (isInside(scene, token)) {
                return true;
            }
            if (scene.words.hosts().is(HostWords.Use.BACK, scene.text, token, scene.to)
                    || scene.words.hosts().is(HostWords.Use.THEATRE, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /** "in the steelworks", "in the mountains": a place that has no name. */
    private static boolean isInside(Scene scene, int token) {
        boolean definite = scene.isWord(token, "in") && scene.is(token + 1, WordClasses.DETERMINER);
        for (int next = token + 2; definite && next < Math.min(scene.to, token + 4); next++) {
            if (scene.words.hosts().is(HostWords.Use.PLACE, scene.text, next, scene.to)) {
                return scene.wall(token, next) < 2;
            }
        }
        return false;
    }

    /** "in Qalamoun", "in the Qalamoun area", straight behind a phrase: a place that the lexicon does not know. */
    static boolean isUnknown(Scene scene, int tail) {
        for (int token = tail; token < Math.min(scene.to, tail + 2); token++) {
            if (scene.isWord(token, "in")) {
                int name = scene.is(token + 1, WordClasses.DETERMINER) ? token + 2 : token + 1;
                boolean place = name == token + 1 || nounAfter(scene, name + 1);
                return place
                        && !scene.isHeadline
                        && name < scene.to
                        && scene.text.kind(name) == TokenKind.WORD
                        && scene.text.isCapitalised(name)
                        && !scene.text.isAllCaps(name)
                        && scene.isPlain(name)
                        && scene.actorOver(name) == null
                        && !(scene.text.isCapitalised(name + 1) && scene.wallBefore(name + 1) == 0)
                        && !scene.words.hosts().is(HostWords.Use.TIME, scene.text, name, scene.to);
            }
        }
        return false;
    }

    private static boolean nounAfter(Scene scene, int token) {
        return scene.words.hosts().is(HostWords.Use.PLACE, scene.text, token, scene.to);
    }

    /** "the United States military": a name that only says whose. */
    static boolean isModifier(Scene scene, Actor actor) {
        int next = actor.end();
        if (next >= scene.to || scene.wallBefore(next) > 0) {
            return false;
        }
        if (scene.text.kind(next) == TokenKind.POSSESSIVE) {
            return true;
        }
        boolean compound = scene.isPlain(next) && !scene.text.isCapitalised(next) && !scene.text.isGlued(next);
        if (compound && actor.kind() != Actor.Kind.ADJECTIVE) {
            return true;
        }
        Phrases.Match<Personnel.Noun> noun = scene.words.personnel().nounAt(scene.text, next, scene.to);
        return noun != null && scene.text.kind(next) == TokenKind.WORD;
    }

    /** "Omaha Beach": a place whose name goes on with a word that is no kind of place. */
    static boolean isPartOfName(Scene scene, Actor actor) {
        int next = actor.end();
        return actor.kind() == Actor.Kind.PLACE
                && !scene.isHeadline
                && scene.isPlain(next)
                && scene.text.isCapitalised(next)
                && scene.actorOver(next) == null
                && nounAfter(scene, actor) < 0;
    }

    /** The preposition that opens the phrase of a place, or -1. */
    static int opener(Scene scene, int start) {
        for (int token = start - 1; token >= Math.max(scene.from, start - 8); token--) {
            if (use(scene, token) != null) {
                return longest(scene, token);
            }
            boolean blocked = scene.isVerb(token) && !scene.is(token, WordClasses.PARTICIPLE | WordClasses.GERUND)
                    || scene.wallBefore(token + 1) >= 2 && !closesPlace(scene, token + 1)
                    || scene.text.kind(token) == TokenKind.NUMBER
                    || scene.words.hosts().is(HostWords.Use.TIME, scene.text, token, scene.to)
                    || scene.text.kind(token) == TokenKind.POSSESSIVE && token == start - 1
                    || scene.isWord(token, "against")
                    || scene.isWord(token, "which");
            if (blocked) {
                return -1;
            }
        }
        return -1;
    }

    /** "close to", not "to": the start of the longest phrase that opens a place and ends with the word at a token. */
    private static int longest(Scene scene, int token) {
        for (int start = Math.max(scene.from, token - 3); start < token; start++) {
            Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, start, scene.to);
            if (match != null && match.end() == token + 1 && use(scene, start) != null) {
                return start;
            }
        }
        return token;
    }

    /** Whether a comma follows a place or another name: "in Kidal, Mali", not "in June, Mali". */
    private static boolean closesPlace(Scene scene, int comma) {
        if (!scene.isWord(comma, ",")) {
            return false;
        }
        int before = comma - 1;
        return scene.actorOver(before) != null
                || scene.text.isCapitalised(before)
                        && !scene.words.hosts().is(HostWords.Use.TIME, scene.text, before, scene.to)
                || scene.words.hosts().is(HostWords.Use.PLACE, scene.text, before, scene.to);
    }

    /** What the word at a token does before a place; null where it opens none. */
    static HostWords.@Nullable Use use(Scene scene, int token) {
        Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, token, scene.to);
        if (match == null) {
            return null;
        }
        return switch (match.value()) {
            case IN, NEAR, UPON, TO, FROM, EVENT -> match.value();
            default -> null;
        };
    }

    /** "near Mali", "to the east of Mali": beside a country; not "in the east of Mali", "in and around Mali", "near Gao". */
    static boolean isBeside(Scene scene, Actor country, int opener) {
        if (country.kind() != Actor.Kind.NAME || nounAfter(scene, country) >= 0) {
            return false;
        }
        for (int token = opener - 1; token >= Math.max(scene.from, opener - 6); token--) {
            if (use(scene, token) == HostWords.Use.IN) {
                return false;
            }
            boolean goesOn = scene.is(token, WordClasses.AND | WordClasses.DETERMINER | WordClasses.PREPOSITION)
                    || scene.isWord(token, ",")
                    || scene.words.hosts().is(HostWords.Use.PLACE, scene.text, token, scene.to);
            if (!goesOn) {
                return true;
            }
        }
        return true;
    }

    /** "15 miles north of Gaza": a distance from a country is outside it. */
    static boolean isMeasured(Scene scene, int opener) {
        return opener > scene.from && scene.words.hosts().is(HostWords.Use.DISTANCE, scene.text, opener - 1, opener);
    }

    /** The token after "city" in "the Ukrainian port city", "Mali's north" or "the Gao airport"; -1 where no such word follows. */
    static int nounAfter(Scene scene, Actor actor) {
        boolean possessive = actor.end() < scene.to && scene.text.kind(actor.end()) == TokenKind.POSSESSIVE;
        int first = possessive ? actor.end() + 1 : actor.end();
        for (int next = first; next < Math.min(scene.to, first + 3); next++) {
            Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, next, scene.to);
            if (match != null) {
                boolean own = !possessive && (actor.kind() == Actor.Kind.PLACE || actor.kind() == Actor.Kind.CAPITAL);
                boolean place = switch (match.value()) {
                    case PLACE, WAR, BORDER -> true;
                    case EVENT, SEAT -> own;
                    default -> false;
                };
                if (place) {
                    return match.end();
                }
            }
            if (scene.text.kind(next) != TokenKind.WORD
                    || scene.isVerb(next)
                    || scene.is(next, WordClasses.PREPOSITION)) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * The token of "border" in "near the border", "to the southern border", in the clause behind a phrase: which border, the
     * article must tell; -1 where there is none.
     */
    static int unnamedBorder(Scene scene, int phraseEnd) {
        int last = Math.min(scene.to, phraseEnd + REACH_OF_BORDER);
        boolean placed = false;
        for (int token = phraseEnd; token < last && scene.wall(phraseEnd, token) < 2; token++) {
            HostWords hosts = scene.words.hosts();
            if (placed && hosts.is(HostWords.Use.BORDER, scene.text, token, scene.to)) {
                return token;
            }
            placed |= hosts.is(HostWords.Use.IN, scene.text, token, scene.to)
                    || hosts.is(HostWords.Use.NEAR, scene.text, token, scene.to)
                    || hosts.is(HostWords.Use.UPON, scene.text, token, scene.to)
                    || hosts.is(HostWords.Use.TO, scene.text, token, scene.to);
        }
        return -1;
    }

    /** Whether a border word stands beside a place, with no comma between. */
    static boolean isBorder(Scene scene, Actor actor) {
        for (int token = actor.end(); token < Math.min(scene.to, actor.end() + 4); token++) {
            if (scene.words.hosts().is(HostWords.Use.BORDER, scene.text, token, scene.to)) {
                return scene.wall(actor.start(), token) < 1;
            }
            if (scene.is(token, WordClasses.PREPOSITION)) {
                break;
            }
        }
        for (int token = actor.start() - 1; token >= Math.max(scene.from, actor.start() - 4); token--) {
            if (scene.words.hosts().is(HostWords.Use.BORDER, scene.text, token, scene.to)) {
                return scene.wall(actor.start(), token) < 2;
            }
        }
        return false;
    }
}
