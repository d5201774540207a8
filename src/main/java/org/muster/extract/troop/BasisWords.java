package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Per;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Vocabulary;

/** The words of adding, taking away, summing up, holding, and rates. */
final class BasisWords {
    enum Use {
        /** inside the phrase: "2,000 more" */
        MORE,
        /** inside the phrase: "25,000 fewer" */
        FEWER,
        /** before "by 2,000": "increased", "grow" */
        GROWS,
        /** before "by 2,000": "cut", "shrink" */
        SHRINKS,
        /** in the clause: "so far", "since the invasion" */
        SUM,
        /** before the phrase: "bringing the total to" */
        TALLY,
        /** in the clause: "in the war", "the death toll" */
        WAR,
        /** in the clause: "ambush", "blast" */
        EVENT,
        /** in the clause: "the video shows", "on camera" */
        SEEN,
        /** before the phrase: "average daily losses"; behind it: "daily" */
        EACH_DAY,
        EACH_MONTH,
        /** in the clause: "have already arrived" */
        ALREADY,
        /** in the clause: "in custody" */
        HELD,
        /** behind the phrase, before a unit of time: "a", "per", "each" */
        PER,
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** behind "per": "battalion" */
        UNIT
    }

    /** How far before "by 2,000" the changing verb may stand. */
    private static final int REACH = 14;

    private final Phrases<Use> words;

    /** A word or phrase that begins at a token. */
    record Hit(int token, Use use) {}

    BasisWords(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<String, Use> uses = new HashMap<>();
        for (Use use : Use.values()) {
            uses.put(use.name().toLowerCase(Locale.ROOT), use);
        }
        Phrases.Builder<Use> builder = Phrases.in(vocabulary);
        for (Tsv.Row row : lexicons.read("basis-words.tsv", 1, "word", "use").rows()) {
            builder.add(row.cell(0), Lexicon.oneOf(row, 1, uses));
        }
        words = builder.build();
    }

    /** INCREMENT for "more", DECREMENT for "fewer" in or just before the phrase; else null. */
    @Nullable
    Basis change(Scene scene, Anchor anchor) {
        for (int token = Math.max(scene.from, anchor.phraseStart() - 2);
                token < Math.min(scene.to, anchor.phraseEnd() + 1);
                token++) {
            boolean cue = token >= anchor.quantity().start()
                    && token < anchor.quantity().numberStart();
            if (cue) {
                continue;
            }
            Use use = use(scene, token);
            if (use == Use.MORE) {
                return Basis.INCREMENT;
            }
            if (use == Use.FEWER) {
                return Basis.DECREMENT;
            }
        }
        return null;
    }

    /** "increased its garrison by 3,000", "cut the army by 40,000": INCREMENT, DECREMENT; null where it is no such change. */
    @Nullable
    Basis changeBy(Scene scene, Anchor anchor) {
        if (!scene.isWord(anchor.start() - 1, "by")) {
            return null;
        }
        int first = Math.max(scene.clauseStart(anchor.start() - 1), anchor.start() - REACH);
        for (int token = anchor.start() - 2; token >= first; token--) {
            Use use = use(scene, token);
            if (use == Use.GROWS || use == Use.SHRINKS) {
                return use == Use.GROWS ? Basis.INCREMENT : Basis.DECREMENT;
            }
        }
        return null;
    }

    /** Whether words say that the number adds up a longer time: "so far", "since the invasion". */
    boolean sumsUp(Claimed claim) {
        return reaches(claim, Use.SUM) || isTally(claim);
    }

    private boolean isTally(Claimed claim) {
        int start = claim.anchor.phraseStart();
        for (Hit hit : claim.scene.basisHits(this)) {
            if (hit.use() == Use.TALLY && hit.token() < start && claim.scene.wall(hit.token(), start) <= 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number is of a war or a long fight: "in the war", "the toll". */
    boolean isOfWar(Claimed claim) {
        return reaches(claim, Use.WAR);
    }

    /** Whether one event is told: "in an ambush". */
    boolean isOfEvent(Claimed claim) {
        return reaches(claim, Use.EVENT);
    }

    /** Whether a picture shows it: "the video shows two soldiers standing". */
    boolean isSeen(Claimed claim) {
        return reaches(claim, Use.SEEN);
    }

    /** Whether a word of this use stands in the clause of the claim, or before it at the head of the sentence. */
    private boolean reaches(Claimed claim, Use wanted) {
        Scene scene = claim.scene;
        Event event = Event.of(claim);
        int from = event.start();
        int to = event.end();
        for (Hit hit : scene.basisHits(this)) {
            int token = hit.token();
            if (hit.use() != wanted) {
                continue;
            }
            if (token >= from && token < to
                    || token < from && scene.wall(token, from) <= 9 && !isWhen(scene, token + 1, from)
                    || token >= to && scene.wall(to - 1, token) <= 4 && !opensClause(scene, to, token)) {
                return true;
            }
        }
        return false;
    }

    /** "calm since May, when 40 were killed": a clause of its own, told of one time. */
    private static boolean isWhen(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.wallBefore(token) >= 5
                    && scene.is(token, WordClasses.SUBORDINATOR)
                    && scene.isWord(token - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb of another clause stands in [from, to). */
    private static boolean opensClause(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            boolean finite = scene.is(token, WordClasses.PAST | WordClasses.PRESENT)
                    && !scene.is(token, WordClasses.PARTICIPLE)
                    && !scene.is(token, WordClasses.REPORT);
            if (finite && !scene.isWord(token - 1, "to")) {
                return true;
            }
        }
        return false;
    }

    /** Whether those who arrived have done so up to now. */
    boolean isAlready(Scene scene, Anchor anchor) {
        for (int token = anchor.phraseEnd(); token < Math.min(scene.to, anchor.phraseEnd() + 8); token++) {
            if (use(scene, token) == Use.ALREADY) {
                return true;
            }
        }
        return false;
    }

    boolean isHeld(Scene scene, Anchor anchor) {
        for (Hit hit : scene.basisHits(this)) {
            if (hit.use() == Use.HELD && scene.wall(hit.token(), anchor.phraseStart()) <= 3) {
                return true;
            }
        }
        return false;
    }

    /** The unit of a rate that follows the phrase: "a day", "per month"; null where none does. */
    @Nullable
    Per rate(Scene scene, int end) {
        for (int token = end; token < Math.min(scene.to - 1, end + 6); token++) {
            boolean daily = use(scene, token) == Use.DAY && scene.isWord(token, "daily") && !scene.isPlain(token + 1);
            if (daily || use(scene, token) == Use.EACH_DAY) {
                return Per.DAY;
            }
            Use unit = use(scene, token + 1);
            boolean per = use(scene, token) == Use.PER && (scene.isWord(token, "each") || !isSpan(scene, token));
            if (per && unit != null) {
                switch (unit) {
                    case DAY -> {
                        return Per.DAY;
                    }
                    case WEEK -> {
                        return Per.WEEK;
                    }
                    case MONTH -> {
                        return Per.MONTH;
                    }
                    case YEAR -> {
                        return Per.YEAR;
                    }
                    case UNIT -> {
                        return scene.isWord(token, "per") || scene.isWord(token, "each") ? Per.UNIT : null;
                    }
                    default -> {}
                }
            }
            if (scene.wallBefore(token) >= 2) {
                return null;
            }
        }
        return null;
    }

    /** "for a month", "in nearly a year": how long, not how often. */
    private static boolean isSpan(Scene scene, int article) {
        int token = article - 1;
        while (scene.is(token, WordClasses.ADVERB) && !scene.is(token, WordClasses.PREPOSITION)) {
            token--;
        }
        return scene.is(token, WordClasses.PREPOSITION);
    }

    /** "Every day, about 100 soldiers", "average daily losses of 900": the unit before the phrase; null where there is none. */
    @Nullable
    Per rateBefore(Scene scene, int start) {
        for (int token = Math.max(scene.from, start - 14); token < start; token++) {
            Use use = use(scene, token);
            if ((use == Use.EACH_DAY || use == Use.EACH_MONTH) && scene.sameClause(token, start)) {
                return use == Use.EACH_DAY ? Per.DAY : Per.MONTH;
            }
        }
        for (int token = Math.max(scene.from, start - 6); token < start - 1; token++) {
            boolean each = scene.isWord(token, "every") || scene.isWord(token, "each");
            if (each && scene.wall(token, start) <= 2) {
                return rate(scene, token);
            }
        }
        return null;
    }

    /** "every 120 days": a rate of a unit that has no name. */
    boolean isOtherRate(Scene scene, int end) {
        for (int token = end; token < Math.min(scene.to, end + 5); token++) {
            if (scene.isWord(token, "every")
                    && scene.text.kind(token + 1 < scene.to ? token + 1 : token)
                            == org.muster.extract.text.TokenKind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    List<Hit> hits(Scene scene) {
        List<Hit> found = new ArrayList<>();
        for (int token = scene.from; token < scene.to; token++) {
            Use use = use(scene, token);
            if (use != null) {
                found.add(new Hit(token, use));
            }
        }
        return found;
    }

    private @Nullable Use use(Scene scene, int token) {
        Phrases.Match<Use> match = Lexicon.at(words, scene.text, token, scene.to);
        return match == null ? null : match.value();
    }
}
