package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.text.TokenKind;

/** The verb that has a number's phrase for its object, and which of the actors named before it is its subject. */
final class VerbSubjects {
    private VerbSubjects() {}

    /** The verb whose object the phrase is, or -1. */
    static int governing(Scene scene, int start) {
        for (int token = start - 1; token >= scene.from; token--) {
            if (scene.wallBefore(token + 1) >= Scene.CLAUSE) {
                return -1;
            }
            if (scene.isVerb(token) && !scene.is(token, WordClasses.REPORT & ~WordClasses.VERB)) {
                return token;
            }
        }
        return -1;
    }

    /** "where we had 30,000 troops": whoever speaks has them, not the country named before. */
    static boolean isFirstPerson(Scene scene, int verb) {
        return scene.isWord(beforeAuxiliaries(scene, verb), "we");
    }

    /** The token before a verb and its auxiliaries and adverbs: "they" of "they now have". */
    private static int beforeAuxiliaries(Scene scene, int verb) {
        int token = verb - 1;
        while (token >= scene.from && scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB)) {
            token--;
        }
        return token;
    }

    /**
     * The country named first in the sentence of "they have 1.1 million troops", else in one of the two before; null where no
     * such pronoun is the subject.
     */
    static @Nullable Actor pronoun(Scene scene, int verb, ArticleContext article) {
        int token = beforeAuxiliaries(scene, verb);
        if (!scene.isWord(token, "they") && !scene.isWord(token, "it")) {
            return null;
        }
        for (int back = 0; back <= 2 && scene.sentence - back >= 0; back++) {
            int from = scene.text.firstToken(scene.sentence - back);
            int to = back == 0 ? token : scene.text.endToken(scene.sentence - back);
            for (Actor actor : article.actorsIn(scene.section, from, to)) {
                boolean state = actor.kind() == Actor.Kind.NAME
                        || actor.kind() == Actor.Kind.CAPITAL
                        || actor.kind() == Actor.Kind.GOVERNMENT
                        || actor.kind() == Actor.Kind.GROUP;
                if (state && actor.code() != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** The subject of a verb by syntax, else the nearest actor before it that can be. */
    static @Nullable Actor subjectOf(Scene scene, int verb) {
        Actor told = bySyntax(scene, verb);
        if (told != null) {
            return branchOf(scene, told, verb);
        }
        @Nullable Actor best = null;
        for (Actor actor : scene.actors) {
            if (actor.end() > verb || !actor.isActor()) {
                continue;
            }
            if (speaksOfNumber(scene, actor.end(), verb) || isObject(scene, actor, verb) || isTopic(scene, actor)) {
                continue;
            }
            boolean oblique = actor.start() > scene.from
                    && scene.is(actor.start() - 1, WordClasses.PREPOSITION)
                    && actor.kind() != Actor.Kind.LEADER;
            boolean modifier = actor.kind() == Actor.Kind.ADJECTIVE;
            if (!oblique || best == null && !modifier) {
                best = actor;
            }
        }
        return best == null ? null : branchOf(scene, best, verb);
    }

    /** The actor that syntax makes the subject of a verb, or whose it is: "Mali's army, which Niger backs, has sent"; or null. */
    private static @Nullable Actor bySyntax(Scene scene, int verb) {
        Syntax syntax = scene.syntax();
        int word = syntax == null ? Syntax.NONE : syntax.word(verb);
        int subject = syntax == null || word == Syntax.NONE ? Syntax.NONE : syntax.subject(word);
        if (syntax == null
                || subject == Syntax.NONE
                || Hosting.isHosting(scene, verb)
                || syntax.child(subject, "conj") != Syntax.NONE) {
            return null;
        }
        for (Actor actor : scene.actors) {
            int name = actor.isActor() && actor.code() != null && actor.end() <= verb
                    ? syntax.word(actor.end() - 1)
                    : Syntax.NONE;
            boolean whose = name != Syntax.NONE
                    && syntax.head(name) == subject
                    && !isTopic(scene, actor)
                    && (syntax.is(name, "poss") || syntax.is(name, "amod") || syntax.is(name, "compound"));
            if (name != Syntax.NONE && (name == subject || whose)) {
                return actor;
            }
        }
        return null;
    }

    /** "the Malian affiliate of al-Qaeda": the group, not the country where it is. */
    private static Actor branchOf(Scene scene, Actor actor, int verb) {
        if (actor.kind() != Actor.Kind.ADJECTIVE) {
            return actor;
        }
        for (Actor group : scene.actors) {
            int of = group.start() - 1;
            boolean named = group.kind() == Actor.Kind.GROUP
                    && "NSA".equals(group.code())
                    && group.end() <= verb
                    && scene.isWord(of, "of")
                    && of > actor.end()
                    && of <= actor.end() + 3;
            if (named) {
                return group;
            }
        }
        return actor;
    }

    /** "Britain ruled Mali for years, and had": the object of the verb before. */
    private static boolean isObject(Scene scene, Actor actor, int verb) {
        int before = scene.before(actor.start());
        boolean object = scene.is(before, WordClasses.VERB) && !scene.is(before, WordClasses.REPORT);
        for (int token = actor.end(); object && token < verb; token++) {
            if (scene.is(token, WordClasses.AND)) {
                return true;
            }
        }
        return false;
    }

    /** "The Syria decision", "U.N. figures": what somebody decides or counts about a country, no force of its own. */
    static boolean isTopic(Scene scene, Actor actor) {
        int next = actor.end();
        if (scene.words.anchors().is(AnchorWords.Use.DOCUMENT, scene.text, next, scene.to)
                || scene.words.anchors().is(AnchorWords.Use.COUNT, scene.text, next, scene.to)) {
            return true;
        }
        boolean compound = actor.kind() == Actor.Kind.NAME
                && actor.end() - actor.start() == 1
                && !scene.text.isAllCaps(actor.start())
                && !scene.text.slice(actor.start(), actor.end()).contains(".")
                && scene.text.kind(next) != TokenKind.POSSESSIVE
                && Places.isModifier(scene, actor);
        return compound
                && scene.words.personnel().nounAt(scene.text, next, scene.to) == null
                && scene.words.sources().at(scene.text, next, scene.to) == null
                && scene.is(actor.start() - 1, WordClasses.DETERMINER);
    }

    /** "Kyiv said that the number had risen to": the number is the subject, nobody's. */
    private static boolean speaksOfNumber(Scene scene, int from, int verb) {
        boolean says = false;
        for (int token = from; token < verb; token++) {
            says |= scene.isVerb(token) && scene.is(token, WordClasses.REPORT);
            boolean number = scene.words.anchors().is(AnchorWords.Use.COUNT, scene.text, token, scene.to)
                    || scene.words.anchors().is(AnchorWords.Use.FIGURE, scene.text, token, scene.to);
            if (says && number && scene.is(token - 1, WordClasses.DETERMINER)) {
                return true;
            }
        }
        return false;
    }
}
