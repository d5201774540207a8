package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
import org.muster.extract.text.TokenKind;

/** What the phrase that names a source is made of: a person, a source word, countries by name or adjective, places. */
final class SourceParts {
    @Nullable
    Actor leader;

    SourceWords.@Nullable Word word;
    int wordStart = -1;
    int wordEnd = -1;

    /** Countries and bodies by name or adjective, those behind "in", "to" and the like last. */
    final List<String> codes = new ArrayList<>();

    final TreeSet<String> places = new TreeSet<>();
    /** Where the phrase ends, without a participle behind it: "a report shared with us". */
    int end;

    boolean isState;
    boolean isJoined;
    /** Whether the person named is only whose aide it is: "Mandela's spokesman". */
    boolean isAide;

    /** The personnel that it names: "a spokesman for the southern forces"; null without. */
    Personnel.@Nullable Noun armed;

    /** What a state's force that it names is as a source; null without. */
    @Nullable
    SourceKind forceKind;

    /** Whether whoever it names no longer holds the office. */
    boolean isFormer;

    /** Whether a capitalised word that nobody knows stands straight behind the source word: a name. */
    boolean isNameBehind;

    /** Whether a capitalised word that nobody knows stands before the title: "Acme President". */
    boolean hasUnknownBefore;

    @Nullable
    String country() {
        if (codes.isEmpty()) {
            return null;
        }
        if (isJoined) {
            return String.join("+", new TreeSet<>(codes));
        }
        return codes.get(0);
    }

    private SourceParts() {}

    /** What the phrase at tokens [from, to) is made of. */
    static SourceParts of(Words words, Scene scene, int from, int to) {
        SourceParts parts = new SourceParts();
        List<String> oblique = new ArrayList<>();
        int token = from;
        int plain = 0;
        int lastActor = -1;
        while (token < to) {
            SourceWords.Found found = words.sources().at(scene.text, token, to);
            Actor actor = scene.actorAt(token);
            if (actor != null && actor.end() <= to && (found == null || actor.end() >= found.end())) {
                boolean joined = lastActor > 0 && ForcePhrases.onlyJoins(scene, lastActor, token);
                add(parts, actor, joined, isOblique(scene, token, from) ? oblique : parts.codes, plain == 0);
                if (actor.kind() == Actor.Kind.LEADER && actor == parts.leader) {
                    parts.isAide = isAide(words, scene, actor, to);
                    if (parts.isAide && actor.code() != null) {
                        parts.codes.add(0, actor.code());
                    }
                }
                if (found != null && found.end() == actor.end()) {
                    take(parts, found);
                }
                lastActor = actor.end();
                token = actor.end();
            } else if (found != null) {
                take(parts, found);
                token = found.end();
            } else {
                var noun = words.personnel().nounAt(scene.text, token, to);
                parts.armed = noun == null || noun.value().isSingular() ? parts.armed : noun.value();
                boolean done = parts.word != null || parts.isState || parts.leader != null;
                boolean owned = parts.word != null
                        && parts.word.kind() == SourceWords.Kind.UNNAMED
                        && (scene.isWord(token + 1, "by") || scene.isWord(token + 1, "from"));
                if (done && !owned && token > from && scene.isVerb(token) && !scene.text.isCapitalised(token)) {
                    break;
                }
                boolean capital = scene.text.isCapitalised(token) && scene.text.kind(token) == TokenKind.WORD;
                parts.isNameBehind |= token == parts.wordEnd && capital && scene.bits(token) == 0;
                parts.hasUnknownBefore |=
                        parts.word == null && capital && (token > from || scene.text.isAllCaps(token));
                plain += scene.isPlain(token) && !capital ? 1 : 0;
                token++;
            }
        }
        parts.end = Math.min(token, to);
        parts.isState &= plain == 0;
        parts.codes.addAll(oblique);
        return parts;
    }

    /** "officials in Mali": where, not whose; "the president of Mali" is his. */
    private static boolean isOblique(Scene scene, int token, int from) {
        for (int before = token - 1; before >= Math.max(from, token - 3); before--) {
            if (scene.is(before, WordClasses.PREPOSITION)) {
                return !scene.isWord(before, "of") && !scene.isWord(before, "for");
            }
        }
        return false;
    }

    /** Whether a person's name is followed by a possessive or by what another person is to them. */
    private static boolean isAide(Words words, Scene scene, Actor leader, int to) {
        int next = leader.end();
        if (next >= to) {
            return false;
        }
        return scene.text.kind(next) == TokenKind.POSSESSIVE
                || scene.isPlain(next)
                        && !scene.text.isCapitalised(next)
                        && words.sources().at(scene.text, next, to) != null;
    }

    private static void add(SourceParts parts, Actor actor, boolean joined, List<String> codes, boolean heads) {
        if (actor.kind() == Actor.Kind.LEADER) {
            parts.leader = parts.leader == null ? actor : parts.leader;
            return;
        }
        if (actor.code() == null) {
            return;
        }
        if (actor.kind() == Actor.Kind.PLACE) {
            parts.places.add(actor.code());
            return;
        }
        parts.isJoined |= joined && !codes.contains(actor.code());
        parts.forceKind = parts.forceKind == null && heads ? actor.sourceKind() : parts.forceKind;
        codes.add(actor.code());
        parts.isState |= heads
                && (actor.kind() == Actor.Kind.NAME
                        || actor.kind() == Actor.Kind.CAPITAL
                        || actor.kind() == Actor.Kind.GOVERNMENT
                        || actor.kind() == Actor.Kind.GROUP
                        || actor.kind() == Actor.Kind.DEMONYM);
    }

    /** The first institution or title wins; an unnamed source and a vague title give way to an institution. */
    private static void take(SourceParts parts, SourceWords.Found found) {
        if (found.word().kind() == SourceWords.Kind.FORMER) {
            parts.isFormer |= parts.word == null;
            return;
        }
        SourceWords.Word word = parts.word;
        boolean unnamed = word != null
                && word.kind() == SourceWords.Kind.UNNAMED
                && found.word().kind() != SourceWords.Kind.UNNAMED;
        boolean vague = word != null
                && (word.kind() == SourceWords.Kind.HEAD
                        || word.kind() == SourceWords.Kind.TITLE && word.sourceKind() == SourceKind.PERSON)
                && found.word().kind() == SourceWords.Kind.INSTITUTION
                && found.word().sourceKind() != SourceKind.MEDIA;
        boolean speaksFor = word != null
                && word.phrase().startsWith("spokes")
                && word.sourceKind() == SourceKind.PERSON
                && found.word().kind() == SourceWords.Kind.TITLE
                && found.word().sourceKind() != SourceKind.PERSON;
        if (word == null || unnamed || vague || speaksFor) {
            parts.word = found.word();
            parts.wordStart = found.start();
            parts.wordEnd = found.end();
        }
    }
}
