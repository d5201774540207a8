package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;

/** How the reporting verbs of a sentence stand, in its syntax, to a number's phrase; and who is their subject. */
final class Reporting {
    private final Scene scene;
    private final Syntax syntax;
    /** The head of the number's phrase. */
    private final int phrase;

    private Reporting(Scene scene, Syntax syntax, int phrase) {
        this.scene = scene;
        this.syntax = syntax;
        this.phrase = phrase;
    }

    /** Null where the sentence was not parsed. */
    static @Nullable Reporting of(Scene scene, Anchor anchor) {
        Syntax syntax = scene.syntax();
        int phrase = syntax == null ? Syntax.NONE : syntax.head(anchor);
        return syntax == null || phrase == Syntax.NONE ? null : new Reporting(scene, syntax, phrase);
    }

    /** How a reporting verb stands to the number. */
    enum Relation {
        /** The number is a part of the clause that it reports: "X said that 300 had left". */
        TELLS,
        /** It is a part of its object or else below it: "X reported the death of 300 men". */
        TAKES,
        /** It is no part of what it reports: "X announced sanctions and sent 300 men". */
        APART,
        /** The parse does not tell. */
        UNTOLD
    }

    /** How the reporting verb at a token stands to the number. */
    Relation relation(int token) {
        int verb = syntax.word(token);
        if (verb == Syntax.NONE || !syntax.isVerb(verb) || isMistaken(verb)) {
            return Relation.UNTOLD;
        }
        int at = phrase;
        while (at != Syntax.NONE && at != verb) {
            if (syntax.head(verb) == at && isAside(verb, at)) {
                return Relation.TELLS;
            }
            if (syntax.head(at) == verb) {
                return below(at);
            }
            at = syntax.head(at);
        }
        boolean isReached = at == verb || !syntax.isWithin(verb, syntax.root(phrase));
        return isReached ? Relation.UNTOLD : Relation.APART;
    }

    /** "The Pentagon assessed there were 300", where the parser takes the verb for a participle of its subject. */
    private boolean isMistaken(int verb) {
        int next = syntax.token(verb) + 1;
        return syntax.is(verb, "acl")
                && syntax.tag(verb).equals("VBN")
                && (scene.isWord(next, "there") || scene.is(next, WordClasses.PRONOUN | WordClasses.DETERMINER));
    }

    /**
     * How the verb stands to what holds the number and depends on the verb directly. An adjunct is reported where it goes before a
     * verb that has no object ("while Mali plans to send 300 men, X said"), a subject where it follows ("X says 300 men killed").
     */
    private Relation below(int child) {
        int verb = syntax.head(child);
        return switch (syntax.label(child)) {
            case "ccomp", "parataxis" -> Relation.TELLS;
            case "advcl" ->
                syntax.is(verb, "parataxis") || child < verb && isBare(verb)
                        ? Relation.TELLS
                        : isAbsolute(child) || isReporting(child) ? Relation.TAKES : Relation.APART;
            case "nsubj" -> child > verb ? Relation.TELLS : Relation.APART;
            case "conj", "nsubjpass", "csubj" -> Relation.APART;
            default -> Relation.TAKES;
        };
    }

    /**
     * Whether a verb reports that on which it depends: "the standoff began, X noted, because …", "…, X announced on Sunday", "while X
     * says 300 men died, Y …", "300 men that X says it lost"; and "…, X said", where the parser joins the two.
     */
    private boolean isAside(int verb, int head) {
        if (syntax.is(verb, "parataxis") || syntax.is(verb, "relcl") && head == phrase) {
            return true;
        }
        if (syntax.is(verb, "conj") && verb > head && isBare(verb)) {
            return true;
        }
        boolean isOpen = verb < head || syntax.child(verb, "mark") == Syntax.NONE;
        return syntax.is(verb, "advcl") && isOpen && isBare(verb);
    }

    /** Whether a verb has a subject and nothing that it reports. */
    private boolean isBare(int verb) {
        return syntax.child(verb, "nsubj") != Syntax.NONE
                && syntax.child(verb, "ccomp") == Syntax.NONE
                && syntax.child(verb, "xcomp") == Syntax.NONE
                && syntax.child(verb, "dobj") == Syntax.NONE;
    }

    /** "put their losses at 900, with 300 killed". */
    private boolean isAbsolute(int clause) {
        int mark = syntax.child(clause, "mark");
        return mark != Syntax.NONE && scene.isWord(syntax.token(mark), "with");
    }

    /** "released figures, stating that …". */
    private boolean isReporting(int clause) {
        return scene.is(syntax.token(clause), WordClasses.REPORT);
    }

    /** Whether the parse takes the reporting verb at a token for a noun: "earlier pledges to leave". */
    boolean isNoun(int token) {
        int verb = syntax.word(token);
        return verb != Syntax.NONE
                && !scene.isHeadline
                && !scene.isWord(token + 1, "that")
                && syntax.tag(verb).startsWith("NN");
    }

    /** Whether the number is a part of the subject of the verb at a token: "the army, which lost 300 men, said". */
    boolean isInSubject(int token) {
        int verb = syntax.word(token);
        int subject = verb == Syntax.NONE ? Syntax.NONE : syntax.child(verb, "nsubj");
        return subject != Syntax.NONE && subject < phrase && phrase < verb && syntax.isWithin(phrase, subject);
    }

    /** Whether a relative clause parts the number from the verb at a token: "told it at a fort where 300 men lie". */
    boolean isInRelative(int token) {
        int verb = syntax.word(token);
        for (int at = phrase; at != Syntax.NONE && at != verb; at = syntax.head(at)) {
            if (syntax.is(at, "relcl")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of the verb at a token is a relative pronoun: "the army, which put its losses at 300". */
    boolean isRelative(int token) {
        int verb = syntax.word(token);
        int subject = verb == Syntax.NONE ? Syntax.NONE : syntax.child(verb, "nsubj");
        return subject != Syntax.NONE && isRelativePronoun(subject);
    }

    private boolean isRelativePronoun(int word) {
        return syntax.tag(word).equals("WDT") || syntax.tag(word).equals("WP");
    }

    /** What a relative pronoun stands for; any other word itself. */
    private int antecedent(int word) {
        int at = word;
        while (isRelativePronoun(word) && at != Syntax.NONE && !syntax.is(at, "relcl")) {
            at = syntax.head(at);
        }
        return at == word || at == Syntax.NONE ? word : syntax.head(at);
    }

    /** How many arcs lie between the number and the verb at a token; all up to the root where it does not depend on that verb. */
    int depth(int token) {
        int verb = syntax.word(token);
        int depth = 0;
        for (int at = phrase; at != Syntax.NONE && at != verb; at = syntax.head(at)) {
            depth++;
        }
        return depth;
    }

    /**
     * The subject of the verb at a token, without relative clauses; null where there is none, or where it is a thing without a name
     * that opens the sentence ("Video shows"). A dateline that the parser took for a part of it is left out, the rest of a name is
     * taken in.
     */
    SourcePhrases.@Nullable Span subject(int token) {
        int verb = syntax.word(token);
        int subject = verb == Syntax.NONE || isPassive(verb) ? Syntax.NONE : syntax.subject(verb);
        if (subject == Syntax.NONE) {
            return null;
        }
        subject = antecedent(subject);
        int[] words = syntax.span(subject);
        int from = syntax.token(words[0]);
        int to = syntax.token(words[1]) + 1;
        int head = syntax.token(subject);
        boolean isBeside = from >= 0 && head >= from && to > head && (token < from || token >= to);
        boolean isThing = from == scene.from && to == from + 1 && !isName(from);
        if (!isBeside || isThing) {
            return null;
        }
        for (int dash = from + 1; dash < head; dash++) {
            from = scene.isWord(dash, "-") && !scene.text.isGlued(dash) ? dash + 1 : from;
        }
        if (from == head) {
            while (from > scene.from && isName(from) && isName(from - 1)) {
                from--;
            }
        }
        while (to < scene.to && to < token && isName(to) && isName(to - 1)) {
            to++;
        }
        return SourcePhrases.trimmed(scene, from, to);
    }

    /** "as first reported by X". */
    private boolean isPassive(int verb) {
        return syntax.child(verb, "agent") != Syntax.NONE || syntax.child(verb, "auxpass") != Syntax.NONE;
    }

    private boolean isName(int token) {
        int word = syntax.word(token);
        return word != Syntax.NONE && syntax.tag(word).startsWith("NNP");
    }
}
