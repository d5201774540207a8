package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.TokenKind;

/** Where the noun phrase that names a source begins and ends, without what only says when. */
final class SourcePhrases {
    private static final int LONGEST = 24;

    private SourcePhrases() {}

    /** Tokens [start, end) of a noun phrase. */
    record Span(int start, int end) {}

    /** The noun phrase before a reporting verb, an apposition ("X, a spokesman for Y, said") taken whole; or null. */
    static @Nullable Span subject(Scene scene, int verb) {
        int end = verb;
        while (end > scene.from && scene.is(end - 1, WordClasses.AUXILIARY | WordClasses.ADVERB)) {
            end--;
        }
        if (end <= scene.from) {
            return null;
        }
        if (scene.is(end - 1, WordClasses.PRONOUN)) {
            return new Span(end - 1, end);
        }
        end = beforeRelative(scene, end);
        int start = start(scene, end);
        if (start >= end || end - start > LONGEST) {
            return null;
        }
        for (int token = start + 1; token < end; token++) {
            boolean done = scene.is(token - 1, WordClasses.PARTICIPLE) || scene.is(token - 2, WordClasses.PARTICIPLE);
            if (scene.isWord(token, "by") && done && !SpokenBefore.isDocument(scene, start, token)) {
                end = token;
            }
        }
        Span span = trimmed(scene, start, end);
        if (span == null || !scene.is(span.start, WordClasses.PREPOSITION)) {
            return span;
        }
        int last = lastNameStart(scene, span.start, span.end);
        return last < 0 ? null : new Span(last, span.end);
    }

    /** Where the phrase ends that a relative clause between commas follows: "the army, which lost the town, said". */
    private static int beforeRelative(Scene scene, int end) {
        if (!scene.isWord(end - 1, ",")) {
            return end;
        }
        for (int token = end - 2; token > Math.max(scene.from, end - LONGEST); token--) {
            if (scene.isWord(token, ",")) {
                return scene.is(token + 1, WordClasses.RELATIVE) ? token : end;
            }
        }
        return end;
    }

    private static int start(Scene scene, int end) {
        boolean comma = scene.isWord(end - 1, ",");
        int start = end - 1;
        int commas = 0;
        while (start > scene.from) {
            if (scene.isWord(start, ",")) {
                commas++;
                if (!comma || commas > 2) {
                    return start + 1;
                }
            }
            boolean clause = scene.is(start, WordClasses.SUBORDINATOR | WordClasses.RELATIVE);
            boolean apposed = comma
                    && scene.isWord(start - 1, ",")
                    && scene.is(start, WordClasses.PARTICIPLE | WordClasses.GERUND);
            boolean noun = scene.words.sources().at(scene.text, start, end) != null;
            boolean verb = scene.isVerb(start) && start < end - 1 && !apposed && !noun;
            if (verb || clause || scene.wallBefore(start) >= Scene.CLAUSE) {
                boolean opener = scene.isVerb(start) || clause || scene.text.kind(start) == TokenKind.SYMBOL;
                return opener ? start + 1 : start;
            }
            start--;
        }
        return start;
    }

    /** The first verb before a participle that goes on with its sentence: "the army left, saying …"; -1 where there is none. */
    static int mainVerb(Scene scene, int participle) {
        for (int token = scene.from + 1; token < participle; token++) {
            boolean finite = scene.is(token, WordClasses.PAST | WordClasses.PRESENT | WordClasses.AUXILIARY);
            if (scene.isVerb(token) && finite) {
                return token;
            }
        }
        return -1;
    }

    /** Where the noun phrase that begins at a token ends. */
    static int end(Scene scene, int start) {
        int end = start;
        boolean headed = false;
        while (end < scene.to
                && end - start < 20
                && !scene.isWord(end, ",")
                && (scene.wallBefore(end) < Scene.CLAUSE || end == start)
                && !scene.is(end, WordClasses.RELATIVE | WordClasses.SUBORDINATOR)
                && !(headed && scene.isVerb(end) && !scene.is(end, WordClasses.PARTICIPLE | WordClasses.GERUND))) {
            Actor actor = scene.actorOver(end);
            headed |= actor == null
                    ? !scene.is(end, WordClasses.DETERMINER) && !scene.text.isWord(end, "same")
                    : actor.kind() != Actor.Kind.ADJECTIVE;
            end++;
        }
        return end;
    }

    /** A phrase without conjunctions, dates and adverbs at either end: "While Mali on Tuesday", "Last night the president". */
    static @Nullable Span trimmed(Scene scene, int from, int to) {
        int start = from;
        int end = to;
        int lead = scene.is(start, WordClasses.PREPOSITION) ? start + 1 : start;
        lead += lead > start && scene.is(lead, WordClasses.DETERMINER) ? 1 : 0;
        for (Phrases.Match<HostWords.Use> time = timeAt(scene, lead); time != null && time.end() < end; ) {
            start = time.end();
            lead = start;
            time = timeAt(scene, lead);
        }
        int loose = WordClasses.AND | WordClasses.ADVERB | WordClasses.SUBORDINATOR | WordClasses.RELATIVE;
        while (start < end
                && (scene.text.kind(start) == TokenKind.SYMBOL
                        || scene.is(start, loose) && scene.actorAt(start) == null)) {
            start++;
        }
        boolean cut = true;
        while (cut && end > start) {
            int last = end - 1;
            cut = scene.text.kind(last) == TokenKind.SYMBOL && scene.actorOver(last) == null
                    || scene.is(last, WordClasses.ADVERB | WordClasses.AUXILIARY | WordClasses.PREPOSITION)
                            && scene.actorOver(last) == null
                    || scene.text.kind(last) == TokenKind.NUMBER && last > start && timeAt(scene, last - 1) != null;
            end = cut ? last : end;
            int time = timeStart(scene, start, end);
            cut |= time >= 0;
            end = time >= 0 ? time : end;
        }
        return start < end ? new Span(start, end) : null;
    }

    private static Phrases.@Nullable Match<HostWords.Use> timeAt(Scene scene, int token) {
        Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, token, scene.to);
        return match != null && match.value() == HostWords.Use.TIME && scene.actorOver(token) == null ? match : null;
    }

    /** Where a time begins with which a phrase ends; -1 where it ends with none. */
    private static int timeStart(Scene scene, int start, int end) {
        for (int token = Math.max(start, end - 2); token < end; token++) {
            Phrases.Match<HostWords.Use> time = timeAt(scene, token);
            if (time != null && time.end() == end) {
                return token;
            }
        }
        return -1;
    }

    /** The actor or source word just before a verb, behind a phrase that a preposition opens; -1 where there is none. */
    private static int lastNameStart(Scene scene, int from, int end) {
        for (int token = end - 1; token > from; token--) {
            Actor actor = scene.actorAt(token);
            if (actor != null && actor.end() == end) {
                return scene.is(token - 1, WordClasses.PREPOSITION) ? -1 : token;
            }
            SourceWords.Found word = scene.words.sources().at(scene.text, token, end);
            if (word != null && word.end() == end) {
                int start = token;
                while (start > from + 1 && !scene.is(start - 1, WordClasses.PREPOSITION | WordClasses.AUXILIARY)) {
                    start--;
                }
                return start;
            }
        }
        return -1;
    }
}
