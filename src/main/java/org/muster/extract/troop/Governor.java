package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cue of state that governs a number's phrase by syntax: the verb whose subject or object it is, the noun of which it
 * is the "of", the participle or relative clause that describes it. Where the phrase is a part of another ("including 40 officers",
 * "a captain and two privates"), what governs the whole governs it.
 */
final class Governor {
    /** How many steps from the phrase up to its verb are looked at. */
    private static final int STEPS = 6;

    private final Scene scene;
    private final Syntax syntax;

    private Governor(Scene scene, Syntax syntax) {
        this.scene = scene;
        this.syntax = syntax;
    }

    /** The cue that governs a phrase; null where the sentence has no syntax, or nothing that a lexicon knows governs it. */
    static Scene.@Nullable CueHit of(Scene scene, Anchor anchor) {
        return of(scene, anchor, true);
    }

    /** As {@link #of}, but for clauses that describe the phrase: "the wounded soldiers [who came home] have died". */
    static Scene.@Nullable CueHit aboveClauses(Scene scene, Anchor anchor) {
        return of(scene, anchor, false);
    }

    /** Whether the phrase is subject or object of a verb that tells neither of coming, going or being somewhere nor of any fate. */
    static boolean isUntold(Scene scene, Anchor anchor) {
        Syntax syntax = scene.syntax();
        int head = syntax == null ? Syntax.NONE : syntax.head(anchor);
        if (syntax == null || head == Syntax.NONE) {
            return false;
        }
        boolean plays = syntax.is(head, "nsubj") || syntax.is(head, "nsubjpass") || syntax.is(head, "dobj");
        int verb = plays ? syntax.head(head) : Syntax.NONE;
        int token = verb == Syntax.NONE || !syntax.isVerb(verb) ? -1 : syntax.token(verb);
        if (token < 0 || scene.is(token, WordClasses.BE | WordClasses.HAVE | WordClasses.MODAL | WordClasses.DO)) {
            return false;
        }
        AnchorWords words = scene.words.anchors();
        boolean counts = words.is(AnchorWords.Use.CHANGE, scene.text, token, scene.to)
                || words.is(AnchorWords.Use.VALUE, scene.text, token, scene.to)
                || words.is(AnchorWords.Use.LISTS, scene.text, token, scene.to)
                || words.is(AnchorWords.Use.JOINS, scene.text, token, scene.to)
                || words.is(AnchorWords.Use.HAS, scene.text, token, scene.to);
        return !counts
                && scene.words.statuses().at(scene.text, token, scene.to) == null
                && scene.words.statuses().separableAt(scene.text, token) == null;
    }

    private static Scene.@Nullable CueHit of(Scene scene, Anchor anchor, boolean described) {
        Syntax syntax = scene.syntax();
        int head = syntax == null ? Syntax.NONE : syntax.head(anchor);
        return syntax == null || head == Syntax.NONE ? null : new Governor(scene, syntax).above(head, described);
    }

    private Scene.@Nullable CueHit above(int first, boolean clauses) {
        int word = first;
        for (int step = 0; step < STEPS && word != Syntax.NONE; step++) {
            Scene.CueHit described = clauses ? describing(word) : null;
            if (described != null) {
                return described;
            }
            int head = syntax.head(word);
            switch (syntax.label(word)) {
                case "nsubj" -> {
                    return ofVerb(head, StatusCues.Role.SUBJECT);
                }
                case "nsubjpass", "dobj" -> {
                    return ofVerb(head, StatusCues.Role.OBJECT);
                }
                case "pobj" -> {
                    if (syntax.is(head, "agent")) {
                        return ofVerb(syntax.head(head), StatusCues.Role.SUBJECT);
                    }
                    int holder = syntax.head(head);
                    Scene.CueHit noun = cue(holder, StatusCues.Role.OF);
                    if (noun != null && isWord(head, "of")) {
                        return noun;
                    }
                    if (holder != Syntax.NONE && isCompany(head) && syntax.isVerb(holder)) {
                        boolean passive = syntax.child(holder, "nsubjpass") != Syntax.NONE;
                        return ofVerb(holder, passive ? StatusCues.Role.OBJECT : StatusCues.Role.SUBJECT);
                    }
                    word = isPartOf(head) ? holder : Syntax.NONE;
                }
                case "conj", "appos" -> word = head;
                default -> word = Syntax.NONE;
            }
        }
        return null;
    }

    /** "of" after a word for a group or a number, and what names a part: "including", "among". */
    private boolean isPartOf(int preposition) {
        int token = syntax.token(preposition);
        boolean lists = scene.words.anchors().is(AnchorWords.Use.LISTS, scene.text, token, scene.to);
        int before = token - 1;
        AnchorWords words = scene.words.anchors();
        return lists
                || isWord(preposition, "of")
                        && (words.is(AnchorWords.Use.GROUP, scene.text, before, scene.to)
                                || words.is(AnchorWords.Use.COUNT, scene.text, before, scene.to)
                                || scene.is(before, WordClasses.NUMBER | WordClasses.PERSONNEL));
    }

    /** "entered with 40 men", "was freed alongside 40 others" */
    private boolean isCompany(int preposition) {
        return isWord(preposition, "with") || isWord(preposition, "alongside");
    }

    /** The cue of a verb, else of one that it is joined to or that completes it: "were due to be sent". */
    private Scene.@Nullable CueHit ofVerb(int verb, StatusCues.Role role) {
        if (verb == Syntax.NONE) {
            return null;
        }
        Scene.CueHit own = cue(verb, role);
        if (own != null) {
            return own;
        }
        for (String label : new String[] {"xcomp", "conj", "ccomp"}) {
            int other = syntax.child(verb, label);
            boolean free = other != Syntax.NONE
                    && syntax.isVerb(other)
                    && syntax.child(other, "nsubj") == Syntax.NONE
                    && syntax.child(other, "nsubjpass") == Syntax.NONE;
            if (free) {
                boolean passive = syntax.child(other, "auxpass") != Syntax.NONE;
                boolean object = role == StatusCues.Role.OBJECT && label.equals("conj");
                Scene.CueHit found = cue(other, passive || object ? StatusCues.Role.OBJECT : StatusCues.Role.SUBJECT);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The cue of a participle or relative clause that describes a noun. */
    private Scene.@Nullable CueHit describing(int noun) {
        int participle = syntax.child(noun, "acl");
        if (participle != Syntax.NONE) {
            boolean past = syntax.tag(participle).equals("VBN");
            return cue(participle, past ? StatusCues.Role.OBJECT : StatusCues.Role.SUBJECT);
        }
        int clause = syntax.child(noun, "relcl");
        if (clause == Syntax.NONE) {
            return null;
        }
        boolean acts = isRelative(syntax.child(clause, "nsubj"));
        boolean undergoes = isRelative(syntax.child(clause, "nsubjpass"));
        return acts || undergoes
                ? cue(clause, acts ? StatusCues.Role.SUBJECT : StatusCues.Role.OBJECT)
                : cue(clause, StatusCues.Role.OBJECT);
    }

    private boolean isRelative(int word) {
        return word != Syntax.NONE && scene.is(syntax.token(word), WordClasses.RELATIVE);
    }

    private boolean isWord(int word, String lower) {
        return scene.isWord(syntax.token(word), lower);
    }

    private static boolean plays(StatusCues.Cue cue, StatusCues.Role role) {
        return cue.role() == role || cue.role() == StatusCues.Role.ANY && role != StatusCues.Role.OF;
    }

    private Scene.@Nullable CueHit cue(int word, StatusCues.Role role) {
        int token = word == Syntax.NONE ? -1 : syntax.token(word);
        Scene.CueHit best = null;
        boolean changes = scene.words.anchors().is(AnchorWords.Use.CHANGE, scene.text, token, scene.to);
        for (Scene.CueHit hit : changes ? List.<Scene.CueHit>of() : scene.cues) {
            boolean fits = hit.start() <= token && token < hit.end() && plays(hit.cue(), role);
            if (fits && (best == null || hit.cue().rank() > best.cue().rank())) {
                best = hit;
            }
        }
        return best;
    }
}
