package org.muster.extract.troop;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;

/** Reads whose personnel from the words of their phrase and beside it: "12,000 North Korean soldiers", "Putin's", "of the army". */
final class ForcePhrases {
    /** How far behind "joined" or "fought for" the side may be named that a nation's people serve. */
    private static final int SERVICE = 4;

    private ForcePhrases() {}

    /** "members of the terror cell", "foreigners who fought alongside the Ukrainian army": those whom people serve. */
    static @Nullable Force served(Scene scene, Anchor anchor, ArticleContext article) {
        int end = anchor.phraseEnd();
        boolean nation = anchor.noun() == Personnel.PEOPLE;
        boolean of = !nation && (scene.isWord(end, "of") || scene.wallBefore(end) >= 4);
        int since = end;
        boolean serves = of;
        for (int token = end; token < Math.min(scene.to, end + (of ? 8 : 16)); token++) {
            boolean fights = scene.words.anchors().is(AnchorWords.Use.FIGHT, scene.text, token, scene.to)
                    || scene.isVerb(token)
                            && scene.words.anchors().is(AnchorWords.Use.ENTERS, scene.text, token, scene.to);
            since = fights ? token : since;
            serves = (serves || fights) && !(nation && token > since + SERVICE);
            Actor actor = scene.actorAt(token);
            boolean placed = actor != null
                    && actor.isPlace()
                    && Places.opener(scene, token) >= 0
                    && Places.use(scene, Places.opener(scene, token)) == HostWords.Use.IN;
            if (serves && !placed && actor != null && actor.code() != null && actor.kind() != Actor.Kind.PLACE) {
                boolean enemy = !of && isAgainst(scene, token);
                String side = enemy ? article.opponentOf(actor.code()) : actor.code();
                return side == null ? null : new Force(side, enemy ? null : actor.forceName(), "served");
            }
            var noun = scene.words.personnel().nounAt(scene.text, token, scene.to);
            if (noun != null
                    && noun.value().side() != Personnel.Side.UNSAID
                    && !noun.value().isSingular()) {
                Actor before = scene.actorOver(token - 1);
                String code = before == null || before.code() == null ? "NSA" : before.code();
                return new Force(code, before == null ? nearGroup(scene, article) : before.forceName(), "served");
            }
        }
        return null;
    }

    private static boolean isAgainst(Scene scene, int token) {
        int before = scene.before(token);
        return scene.isWord(before, "against");
    }

    /** Names between the number and its noun, joined where there are several. */
    static @Nullable Force within(Scene scene, Anchor anchor, Personnel.@Nullable Noun noun, ArticleContext article) {
        TreeSet<String> codes = new TreeSet<>();
        @Nullable String name = null;
        for (Actor actor : scene.actors) {
            boolean inside = anchor.isNounFirst()
                    ? actor.end() <= anchor.nounEnd() && actor.start() >= modifiersStart(scene, anchor.nounStart())
                    : actor.start() >= anchor.phraseStart() && actor.end() <= anchor.phraseEnd();
            String code = actor.code();
            if (!inside || code == null || isBacker(scene, actor)) {
                continue;
            }
            codes.add(isLeaning(scene, actor) ? "NSA" : code);
            name = name == null ? actor.forceName() : name;
        }
        if (codes.isEmpty()) {
            return null;
        }
        if (noun != null && noun.side() == Personnel.Side.ARMED) {
            return new Force("NSA", name != null ? name : nearGroup(scene, article), "noun");
        }
        boolean listed = isListed(scene, anchor);
        if (codes.size() > 1 && codes.contains("NSA") && !listed) {
            codes.clear();
            codes.add("NSA");
        }
        if (codes.size() > 1 && codes.contains("COALITION")) {
            codes.retainAll(List.of("COALITION"));
        }
        return new Force(String.join("+", codes), name, "phrase");
    }

    /** "12 government soldiers": those of the country that the sentence is about, else the article. */
    static @Nullable Force government(Scene scene, Anchor anchor, ArticleContext article) {
        for (int token = anchor.quantity().end(); token < anchor.phraseEnd(); token++) {
            boolean state = !scene.is(token, WordClasses.DETERMINER)
                    && scene.words.anchors().is(AnchorWords.Use.STATE, scene.text, token, anchor.phraseEnd());
            if (state) {
                String country = article.countryNear(scene);
                return country == null ? null : new Force(country, null, "government");
            }
        }
        return null;
    }

    /** "2,000 enemy troops": those of the other side than the state that the sentence names first, else than the article's. */
    static @Nullable Force enemy(Scene scene, Anchor anchor, ArticleContext article) {
        boolean enemy = false;
        for (int token = anchor.quantity().end(); token < anchor.phraseEnd(); token++) {
            enemy |= scene.isWord(token, "enemy");
        }
        if (!enemy) {
            return null;
        }
        @Nullable String side = article.mainForce();
        for (Actor actor : scene.actors) {
            boolean placed = actor.isPlace() && Places.opener(scene, actor.start()) >= 0;
            if (actor.code() != null && actor.isActor() && !placed) {
                side = actor.code();
                break;
            }
        }
        String other = side == null ? null : article.opponentOf(side);
        return other == null ? null : new Force(other, article.forceName(other), "enemy");
    }

    /** Where the modifiers of a noun begin. */
    private static int modifiersStart(Scene scene, int nounStart) {
        int token = nounStart - 1;
        while (token >= scene.from
                && token > nounStart - 7
                && !scene.is(token, WordClasses.PREPOSITION | WordClasses.AUXILIARY)
                && scene.wallBefore(token + 1) < 2) {
            token--;
        }
        return token + 1;
    }

    /** "pro-Syrian", "anti-Russian": not theirs. */
    private static boolean isLeaning(Scene scene, Actor actor) {
        int hyphen = actor.start() - 1;
        return scene.isWord(hyphen, "-") && (scene.isWord(hyphen - 1, "pro") || scene.isWord(hyphen - 1, "anti"));
    }

    /** "US-backed", "Iranian-trained": who helps, not whose they are. */
    private static boolean isBacker(Scene scene, Actor actor) {
        boolean hyphen = actor.end() + 1 < scene.to
                && scene.text.isGlued(actor.end())
                && scene.text.string().charAt(scene.text.start(actor.end())) == '-';
        return hyphen && !scene.isWord(actor.end() + 1, "based") && scene.actorAt(actor.end() + 1) == null;
    }

    private static boolean isListed(Scene scene, Anchor anchor) {
        for (int token = anchor.quantity().end(); token < anchor.phraseEnd(); token++) {
            if (scene.is(token, WordClasses.AND) || scene.isWord(token, ",") || scene.isWord(token, "/")) {
                return true;
            }
        }
        return false;
    }

    /** "of the Russian army", "from Belarus, Tajikistan and Armenia", "loyal to". */
    static @Nullable Force after(Claimed claim, Personnel.@Nullable Noun noun) {
        Scene scene = claim.scene;
        int end = claim.anchor.phraseEnd();
        boolean of = scene.isWord(end, "of") || scene.isWord(end, "belonging") || scene.isWord(end, "loyal");
        boolean from = scene.isWord(end, "from")
                && claim.status != Status.WITHDRAWN
                && claim.status != Status.RELEASED
                && claim.status != Status.RECRUITED
                && (claim.cue == null || claim.cue.cue().kind() != StatusCues.Kind.NOUN);
        if (!of && !from) {
            return null;
        }
        TreeSet<String> codes = new TreeSet<>();
        @Nullable String name = null;
        int last = end;
        for (Actor actor : scene.actors) {
            boolean near = actor.start() > end && actor.start() <= last + 6 && scene.sameClause(end, actor.start());
            String code = actor.code();
            boolean named = code != null
                    && (of ? actor.isActor() : actor.kind() != Actor.Kind.CAPITAL && actor.kind() != Actor.Kind.PLACE);
            if (!near || !named || code == null || hasVerb(scene, last, actor.start())) {
                continue;
            }
            if (!codes.isEmpty() && !onlyJoins(scene, last, actor.start())) {
                break;
            }
            codes.add(code);
            name = name == null ? actor.forceName() : name;
            last = actor.end();
        }
        if (codes.isEmpty()) {
            return null;
        }
        boolean armed = noun != null && noun.side() == Personnel.Side.ARMED;
        return new Force(armed ? "NSA" : String.join("+", codes), name, of ? "of" : "from");
    }

    /** "compared with less than 200,000 for Ukraine": a number without a noun, for another side. */
    static @Nullable Force compared(Scene scene, Anchor anchor) {
        int end = anchor.phraseEnd();
        int token = scene.is(end + 1, WordClasses.DETERMINER) ? end + 2 : end + 1;
        Actor actor = scene.isWord(end, "for") ? scene.actorAt(token) : null;
        boolean side = actor != null && actor.code() != null && actor.isActor() && !Places.isModifier(scene, actor);
        return side && actor != null ? new Force(String.valueOf(actor.code()), actor.forceName(), "compared") : null;
    }

    private static boolean hasVerb(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.isVerb(token)) {
                return true;
            }
        }
        return false;
    }

    static boolean onlyJoins(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!scene.is(token, WordClasses.AND) && !scene.isWord(token, ",")) {
                return false;
            }
        }
        return true;
    }

    /** "Russia's 190,000 troops", "Putin's army of 200,000". */
    static @Nullable Force possessor(Scene scene, Anchor anchor) {
        int token = anchor.phraseStart() - 1;
        int of = anchor.quantity().start() - 1;
        boolean unit = scene.isWord(of, "of") && isUnitBefore(scene, of);
        if (unit) {
            Force body = ofUnit(scene, of);
            if (body != null) {
                return body;
            }
        }
        int limit = Math.max(scene.from, anchor.phraseStart() - 6);
        while (token >= limit
                && !scene.is(token, WordClasses.PREPOSITION)
                && !scene.isVerb(token)
                && scene.wallBefore(token + 1) < 2) {
            Actor actor = scene.actorOver(token);
            String code = actor == null ? null : actor.code();
            if (actor != null && code != null && actor.isActor() && !isBacker(scene, actor)) {
                boolean possessive = scene.text.kind(actor.end()) == org.muster.extract.text.TokenKind.POSSESSIVE;
                boolean modifies = actor.kind() == Actor.Kind.ADJECTIVE || actor.kind() == Actor.Kind.GROUP;
                return possessive || modifies && anchor.isSize()
                        ? new Force(code, actor.forceName(), "possessor")
                        : null;
            }
            token--;
        }
        return null;
    }

    private static boolean isUnitBefore(Scene scene, int of) {
        for (int start = of - 1; start >= Math.max(scene.from, of - 3); start--) {
            var noun = scene.words.personnel().nounAt(scene.text, start, of);
            if (noun != null && noun.end() == of) {
                return true;
            }
        }
        return false;
    }

    /** "a French and German infantry brigade of 3,500 troops". */
    private static @Nullable Force ofUnit(Scene scene, int of) {
        TreeSet<String> codes = new TreeSet<>();
        @Nullable String name = null;
        for (int token = of - 1; token >= Math.max(scene.from, of - 8); token--) {
            Actor actor = scene.actorOver(token);
            if (actor != null && actor.code() != null && actor.isActor() && !isBacker(scene, actor)) {
                codes.add(actor.code());
                name = actor.forceName();
            }
            if (scene.isVerb(token) || scene.is(token, WordClasses.PREPOSITION) || scene.wallBefore(token + 1) >= 2) {
                break;
            }
        }
        return codes.isEmpty() ? null : new Force(String.join("+", codes), name, "unit");
    }

    static @Nullable String nearGroup(Scene scene, ArticleContext article) {
        for (Actor actor : scene.actors) {
            if ("NSA".equals(actor.code()) && actor.forceName() != null) {
                return actor.forceName();
            }
        }
        return article.forceName("NSA");
    }

    /** "a U.S. soldier was killed and nearly a dozen wounded": a phrase of personnel that no number counts. */
    static @Nullable Force phraseBefore(Scene scene, Anchor anchor, @Nullable Claimed continued) {
        int from = continued != null && continued.scene == scene ? continued.anchor.phraseEnd() : scene.from;
        @Nullable Force best = null;
        for (Actor actor : scene.actors) {
            boolean before = actor.start() >= from && actor.end() <= anchor.phraseStart();
            String code = actor.code();
            if (before && code != null && Places.isModifier(scene, actor) && modifiesSoldier(scene, actor)) {
                best = new Force(code, actor.forceName(), "phrase-before");
            }
        }
        return best;
    }

    static boolean modifiesSoldier(Scene scene, Actor actor) {
        var noun = scene.words.personnel().nounAt(scene.text, actor.end(), scene.to);
        return noun != null && noun.value().licence() == Personnel.Licence.SURE;
    }
}
