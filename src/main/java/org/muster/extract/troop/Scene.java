package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.time.DateExpression;
import org.muster.extract.time.DateFinder;

/**
 * A sentence as the resolvers read it: what each word can be, who is named, how many, the cues of state, and the walls that
 * clauses put between words. Made only for sentences that may hold a claim, and for their neighbours.
 */
final class Scene {
    /** A wall this high, or higher, parts clauses. */
    static final int CLAUSE = 3;

    final Text text;
    final Section section;
    final int sentence;
    final int from;
    final int to;
    final Words words;
    final List<Quantity> quantities;
    final List<Actor> actors;
    final List<CueHit> cues;
    /** Whether most of its words begin with a capital. */
    final boolean isHeadline;
    /** Whether most of its words are all in capitals. */
    final boolean isShouted;

    private @Nullable List<Phrases.Match<ModalityCues.Cue>> modalities;
    private @Nullable List<BasisWords.Hit> basisHits;
    private @Nullable List<DateExpression> dates;
    private final int[] bits;
    private boolean mayParse;
    private @Nullable Syntax syntax;
    /** The walls before each token, summed from the sentence's start. */
    private final int[] walls;

    /** A cue of state at tokens [start, end); {@code particle} is the token of a particle further on, else -1. */
    record CueHit(int start, int end, StatusCues.Cue cue, int particle) {}

    Scene(Words words, Text text, Section section, int sentence, List<Quantity> quantities, List<Actor> actors) {
        this.words = words;
        this.text = text;
        this.section = section;
        this.sentence = sentence;
        this.from = text.firstToken(sentence);
        this.to = text.endToken(sentence);
        this.quantities = quantities;
        this.actors = actors;
        this.bits = WordTags.of(words, text, from, to, actors);
        this.walls = Walls.of(words, text, from, to, bits, quantities);
        this.cues = findCues();
        this.isHeadline = WordTags.isHeadline(text, from, to);
        this.isShouted = isHeadline && WordTags.isShouted(text, from, to);
    }

    /** Lets the sentence be parsed once somebody asks for its syntax. */
    void allowParse() {
        mayParse = true;
    }

    /** The sentence's syntax; null where it may not be parsed, and where {@link Syntax#of} gives none. */
    @Nullable
    Syntax syntax() {
        if (mayParse) {
            syntax = Syntax.of(this);
            mayParse = false;
        }
        return syntax;
    }

    /** What a token can be, bits of {@link WordClasses}. */
    int bits(int token) {
        return bits[token - from];
    }

    boolean is(int token, int mask) {
        return token >= from && token < to && (bits[token - from] & mask) != 0;
    }

    boolean isWord(int token, String lower) {
        return token >= from && token < to && text.isWord(token, lower);
    }

    /** Whether a word stands somewhere in tokens [start, end). */
    boolean hasWord(String lower, int start, int end) {
        for (int token = start; token < end; token++) {
            if (isWord(token, lower)) {
                return true;
            }
        }
        return false;
    }

    /** The token before another, a determiner between them passed over: "with" before "Polish" in "with the Polish forces". */
    int before(int token) {
        return is(token - 1, WordClasses.DETERMINER) ? token - 2 : token - 1;
    }

    /** How high the walls are between two tokens, in either order. */
    int wall(int one, int other) {
        int a = Math.min(one, other);
        int b = Math.max(one, other);
        return walls[Math.min(b, to - 1) - from] - walls[Math.max(a, from) - from];
    }

    /** The wall just before a token; none before the first, nor where the sentence ends. */
    int wallBefore(int token) {
        return token <= from || token >= to ? 0 : walls[token - from] - walls[token - from - 1];
    }

    /** Whether no single wall between two tokens parts clauses. */
    boolean sameClause(int one, int other) {
        int a = Math.min(one, other);
        int b = Math.max(one, other);
        for (int token = a + 1; token <= b && token < to; token++) {
            if (wallBefore(token) >= CLAUSE) {
                return false;
            }
        }
        return true;
    }

    /** The first token of the clause in which a token stands. */
    int clauseStart(int token) {
        int start = Math.min(token, to - 1);
        while (start > from && wallBefore(start) < CLAUSE) {
            start--;
        }
        return start;
    }

    /** The token after the last of the clause in which a token stands. */
    int clauseEnd(int token) {
        int end = token + 1;
        while (end < to && wallBefore(end) < CLAUSE) {
            end++;
        }
        return Math.min(end, to);
    }

    /** Whether a token is a word of no closed class and no verb: a noun or an adjective. */
    boolean isPlain(int token) {
        int known = WordClasses.PERSONNEL | WordClasses.REPORT;
        return token >= from && token < to && text.kind(token) == TokenKind.WORD && (bits[token - from] & ~known) == 0;
    }

    /** Whether a token heads a verb group or is one of its auxiliaries. */
    boolean isVerb(int token) {
        return is(token, WordClasses.VERB | WordClasses.AUXILIARY);
    }

    /** The actor that begins at a token, or null. */
    @Nullable
    Actor actorAt(int token) {
        for (Actor actor : actors) {
            if (actor.start() == token) {
                return actor;
            }
        }
        return null;
    }

    /** The actor of which a token is a part, or null. */
    @Nullable
    Actor actorOver(int token) {
        for (Actor actor : actors) {
            if (actor.overlaps(token, token + 1)) {
                return actor;
            }
        }
        return null;
    }

    /** Whether the verb at a token is passive: "were … killed", or a participle straight after its noun. */
    boolean isPassive(int verb, int nounEnd) {
        if (!is(verb, WordClasses.PARTICIPLE)) {
            return false;
        }
        for (int token = verb - 1; token >= Math.max(from, verb - 5) && token >= nounEnd; token--) {
            if (is(token, WordClasses.BE)) {
                return true;
            }
            if (is(token, WordClasses.HAVE | WordClasses.DO | WordClasses.MODAL)) {
                return false;
            }
            if (isWord(token, "get") || isWord(token, "got") || isWord(token, "being")) {
                return true;
            }
        }
        return isReduced(verb, nounEnd);
    }

    /** A participle straight after a noun, without an object of its own: "soldiers killed in Mali". */
    private boolean isReduced(int verb, int nounEnd) {
        for (int token = nounEnd; token < verb; token++) {
            if (!is(token, WordClasses.ADVERB)
                    && !isWord(token, ",")
                    && !is(token, WordClasses.AND | WordClasses.PARTICIPLE)) {
                return false;
            }
        }
        int next = verb + 1;
        if (next >= to) {
            return true;
        }
        boolean object = is(next, WordClasses.DETERMINER | WordClasses.PRONOUN)
                || actorAt(next) != null
                || (is(next, WordClasses.NUMBER) || text.kind(next) == TokenKind.NUMBER)
                        && !is(verb + 2, WordClasses.VERB);
        return !object;
    }

    /** The cues of modality, in reading order. */
    List<Phrases.Match<ModalityCues.Cue>> modalities() {
        if (modalities == null) {
            modalities = words.modalities().in(text, from, to);
        }
        return modalities;
    }

    /** The words that tell what kind of number it is, in reading order. */
    List<BasisWords.Hit> basisHits(BasisWords lexicon) {
        if (basisHits == null) {
            basisHits = lexicon.hits(this);
        }
        return basisHits;
    }

    /** The date expressions, in reading order. */
    List<DateExpression> dates(DateFinder finder, @Nullable LocalDate publishedOn) {
        if (dates == null) {
            dates = finder.find(text, from, to, publishedOn);
        }
        return dates;
    }

    private List<CueHit> findCues() {
        List<CueHit> hits = new ArrayList<>();
        for (int token = from; token < to; token++) {
            Phrases.Match<List<StatusCues.Cue>> match = words.statuses().at(text, token, to);
            if (match != null) {
                for (StatusCues.Cue cue : match.value()) {
                    boolean fits = switch (cue.kind()) {
                        case VERB -> isVerb(token) && !isAuxiliaryHave(token);
                        case NOUN ->
                            !is(token, WordClasses.PRESENT)
                                    && !(is(token, WordClasses.BASE) && isWord(token - 1, "to"));
                        default -> true;
                    };
                    if (fits) {
                        hits.add(new CueHit(token, match.end(), cue, -1));
                    }
                }
                if (isNotSeparated(match)) {
                    token = match.end() - 1;
                    continue;
                }
            }
            if (isVerb(token)) {
                addSeparated(token, match == null ? token + 1 : match.end(), hits);
            }
        }
        return hits;
    }

    /** "killed or wounded": neither verb tells more than the whole. */
    private static boolean isNotSeparated(Phrases.Match<List<StatusCues.Cue>> match) {
        StatusCues.Cue cue = match.value().get(0);
        return cue.kind() == StatusCues.Kind.PHRASE
                && cue.status() == Status.CASUALTIES
                && match.end() - match.start() > 1;
    }

    /** "have handed over", "had not been seen", "have to leave": no having. */
    private boolean isAuxiliaryHave(int token) {
        int next = token + 1;
        while (is(token, WordClasses.HAVE) && is(next, WordClasses.ADVERB | WordClasses.NEGATION)) {
            next++;
        }
        return is(token, WordClasses.HAVE) && (is(next, WordClasses.PARTICIPLE) || isWord(next, "to"));
    }

    private void addSeparated(int verb, int afterMatch, List<CueHit> hits) {
        Phrases.Match<List<StatusCues.Cue>> split = words.statuses().separableAt(text, verb);
        if (split == null) {
            return;
        }
        for (StatusCues.Cue cue : split.value()) {
            int limit = Math.min(clauseEnd(verb), verb + 14);
            for (int token = afterMatch; token < limit && !isVerb(token) && wall(verb, token) < 2; token++) {
                if (isWord(token, cue.particle() == null ? "" : cue.particle()) && token > verb + 1) {
                    hits.add(new CueHit(verb, verb + 1, cue, token));
                    break;
                }
            }
        }
    }
}
