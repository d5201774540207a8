package org.muster.extract.troop;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;

/**
 * Tells whose personnel: the adjective in the phrase, then its possessor, then what follows it ("of the Russian army"), then the
 * subject that sends, has or loses them, then what the noun means by itself, then the claims around it and the article.
 */
final class ForceResolver {
    private ForceResolver() {}

    /** A force with its name and the rule that told it. */
    private record Force(String code, @Nullable String name, String rule) {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
        Force force = find(claim, before, article);
        if (force == null) {
            claim.decided("force", "none");
            return;
        }
        claim.force = force.code;
        claim.forceName = force.name;
        claim.decided("force", force.rule);
    }

    private static @Nullable Force find(Claimed claim, List<Claimed> before, ArticleContext article) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        Personnel.Noun noun = anchor.noun();
        boolean people = noun != null && noun.licence() == Personnel.Licence.STRICT && noun != Personnel.PEOPLE;
        if (people) {
            Force served = served(scene, anchor, article);
            if (served != null) {
                return served;
            }
        }
        Force inPhrase = within(scene, anchor, noun, article);
        if (inPhrase != null) {
            return inPhrase;
        }
        Force after = after(claim, noun);
        if (after != null) {
            return after;
        }
        Force possessor = possessor(scene, anchor);
        if (possessor != null) {
            return possessor;
        }
        if (noun != null && noun.side() == Personnel.Side.ARMED) {
            return new Force("NSA", nearGroup(scene, article), "noun");
        }
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (anchor.isElliptic() || people || noun != null && noun.licence() == Personnel.Licence.HARM) {
            Force phrase = phraseBefore(scene, anchor, continued);
            if (phrase != null) {
                return phrase;
            }
        }
        if (continued != null && continued.force != null) {
            return new Force(continued.force, continued.forceName, "continued");
        }
        Claimed neighbour = sameSentence(claim, before);
        if (neighbour != null
                && neighbour.force != null
                && isNextInList(claim, neighbour)
                && isAlike(claim, neighbour)) {
            return new Force(neighbour.force, neighbour.forceName, "listed");
        }
        Force owned = owned(claim);
        if (owned != null) {
            return owned;
        }
        Force subject = claim.status == Status.TRAINED ? null : subject(claim, article);
        if (subject != null) {
            return subject;
        }
        return around(claim, before, article);
    }

    /** "members of the terror cell", "foreigners who fought alongside the Ukrainian army": those whom people serve. */
    private static @Nullable Force served(Scene scene, Anchor anchor, ArticleContext article) {
        int end = anchor.phraseEnd();
        boolean of = scene.isWord(end, "of") || scene.wallBefore(end) >= 4;
        boolean serves = of;
        for (int token = end; token < Math.min(scene.to, end + (of ? 8 : 16)); token++) {
            serves |= scene.words.anchors().is(AnchorWords.Use.FIGHT, scene.text, token, scene.to);
            Actor actor = scene.actorAt(token);
            if (serves && actor != null && actor.code() != null && actor.kind() != Actor.Kind.PLACE) {
                return new Force(actor.code(), actor.forceName(), "served");
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

    /** Names between the number and its noun, joined where there are several. */
    private static @Nullable Force within(
            Scene scene, Anchor anchor, Personnel.@Nullable Noun noun, ArticleContext article) {
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
    private static @Nullable Force after(Claimed claim, Personnel.@Nullable Noun noun) {
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

    private static boolean hasVerb(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.isVerb(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyJoins(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!scene.is(token, WordClasses.AND) && !scene.isWord(token, ",")) {
                return false;
            }
        }
        return true;
    }

    /** "Russia's 190,000 troops", "Putin's army of 200,000". */
    private static @Nullable Force possessor(Scene scene, Anchor anchor) {
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

    private static @Nullable String nearGroup(Scene scene, ArticleContext article) {
        for (Actor actor : scene.actors) {
            if ("NSA".equals(actor.code()) && actor.forceName() != null) {
                return actor.forceName();
            }
        }
        return article.forceName("NSA");
    }

    private static @Nullable Claimed sameSentence(Claimed claim, List<Claimed> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).scene == claim.scene) {
                return before.get(i);
            }
        }
        return null;
    }

    /** "a U.S. soldier was killed and nearly a dozen wounded": a phrase of personnel that no number counts. */
    private static @Nullable Force phraseBefore(Scene scene, Anchor anchor, @Nullable Claimed continued) {
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

    private static boolean modifiesSoldier(Scene scene, Actor actor) {
        var noun = scene.words.personnel().nounAt(scene.text, actor.end(), scene.to);
        return noun != null && noun.value().licence() == Personnel.Licence.SURE;
    }

    /** The actor that sends, has, withdraws or loses them; for those it kills or captures, its opponent. */
    private static @Nullable Force subject(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        for (int token = scene.from; token < claim.anchor.phraseStart(); token++) {
            String main = article.mainForce();
            String other = main == null ? null : article.opponentOf(main);
            boolean both = scene.words.anchors().is(AnchorWords.Use.BOTH, scene.text, token, scene.to);
            if (both && main != null && other != null) {
                return new Force(String.join("+", new TreeSet<>(List.of(main, other))), null, "both-sides");
            }
        }
        int verb = governing(scene, claim.anchor.phraseStart());
        Actor pronoun = verb < 0 ? null : pronoun(scene, verb, article);
        Actor subject = verb < 0 ? null : pronoun != null ? pronoun : subjectOf(scene, verb);
        if (subject == null || subject.code() == null) {
            return null;
        }
        String code = subject.code();
        boolean loses = claim.cue != null
                && (claim.cue.cue().word().startsWith("los")
                        || claim.cue.cue().word().equals("suffer"));
        boolean frees = claim.status == Status.RELEASED
                && claim.cue != null
                && (claim.cue.cue().word().equals("release")
                        || claim.cue.cue().word().equals("hand over"));
        boolean told = claim.cue != null
                && claim.scene.cues.contains(claim.cue)
                && claim.cue.start() >= claim.anchor.phraseEnd();
        if (claim.isHurt() && !loses && !told || frees) {
            boolean acts = subject.kind() != Actor.Kind.ADJECTIVE
                    || modifiesSoldier(scene, subject)
                    || scene.words.sources().at(scene.text, subject.end(), scene.to) != null;
            String opponent = acts ? article.opponentOf(code) : code;
            return opponent == null
                    ? null
                    : new Force(opponent, article.forceName(opponent), acts ? "opponent" : "subject");
        }
        return new Force(code, subject.forceName(), "subject");
    }

    /** The country named last before "they have 1.1 million troops"; null where no such pronoun is the subject. */
    private static @Nullable Actor pronoun(Scene scene, int verb, ArticleContext article) {
        int token = verb - 1;
        while (token >= scene.from && scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB)) {
            token--;
        }
        if (!scene.isWord(token, "they") && !scene.isWord(token, "it")) {
            return null;
        }
        for (int back = 0; back <= 2 && scene.sentence - back >= 0; back++) {
            int from = scene.text.firstToken(scene.sentence - back);
            int to = back == 0 ? token : scene.text.endToken(scene.sentence - back);
            List<Actor> actors = article.actorsIn(scene.section, from, to);
            for (int i = 0; i < actors.size(); i++) {
                Actor.Kind kind = actors.get(i).kind();
                boolean state = kind == Actor.Kind.NAME
                        || kind == Actor.Kind.CAPITAL
                        || kind == Actor.Kind.GOVERNMENT
                        || kind == Actor.Kind.GROUP;
                if (state && actors.get(i).code() != null) {
                    return actors.get(i);
                }
            }
        }
        return null;
    }

    /** The verb whose object the phrase is, or -1. */
    private static int governing(Scene scene, int start) {
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

    /** The nearest actor before a verb that can be its subject. */
    private static @Nullable Actor subjectOf(Scene scene, int verb) {
        @Nullable Actor best = null;
        for (Actor actor : scene.actors) {
            if (actor.end() > verb || !actor.isActor()) {
                continue;
            }
            boolean oblique = actor.start() > scene.from
                    && scene.is(actor.start() - 1, WordClasses.PREPOSITION)
                    && actor.kind() != Actor.Kind.LEADER;
            boolean modifier = actor.kind() == Actor.Kind.ADJECTIVE;
            if (!oblique || best == null && !modifier) {
                best = oblique && best != null ? best : actor;
            }
        }
        return best;
    }

    /** The claims around it, then the nearest actor, then the article. */
    private static @Nullable Force around(Claimed claim, List<Claimed> before, ArticleContext article) {
        Claimed same = sameSentence(claim, before);
        if (same != null && same.force != null && isAlike(claim, same)) {
            return new Force(same.force, same.forceName, "same-sentence");
        }
        Personnel.Noun noun = claim.anchor.noun();
        boolean peacekeepers = noun != null && noun.name().contains("peacekeep");
        if (peacekeepers) {
            boolean african = article.names("AU") && !article.names("UN");
            return african ? new Force("AU", "AU", "peacekeepers") : new Force("UN", "UN", "peacekeepers");
        }
        Force earlier = earlier(claim, before);
        if (earlier != null) {
            return earlier;
        }
        Actor actor = claim.status == Status.TRAINED ? null : nearestArmy(claim.scene, claim.anchor);
        boolean armed = "NSA".equals(article.mainForce()) || article.names("NSA") && actor == null;
        if (noun != null && noun.side() == Personnel.Side.EITHER && armed) {
            return new Force("NSA", article.forceName("NSA"), "noun-either");
        }
        if (actor != null && actor.code() != null) {
            return new Force(actor.code(), actor.forceName(), "nearest");
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).force != null
                    && isAlike(claim, before.get(i))
                    && before.get(i).isHurt() == claim.isHurt()) {
                return new Force(String.valueOf(before.get(i).force), before.get(i).forceName, "earlier-claim");
            }
        }
        boolean regular =
                noun != null && noun.licence() == Personnel.Licence.SURE && noun.side() == Personnel.Side.UNSAID;
        String main = regular ? article.mainArmy() : article.mainForce();
        return main == null ? null : new Force(main, article.forceName(main), "article");
    }

    /** The last claim of the article with the same noun, else of the same fate, a few sentences back at most. */
    private static @Nullable Force earlier(Claimed claim, List<Claimed> before) {
        Personnel.Noun noun = claim.anchor.noun();
        for (int i = before.size() - 1; i >= 0; i--) {
            Claimed one = before.get(i);
            boolean near = one.scene.section == claim.scene.section && claim.scene.sentence - one.scene.sentence <= 3;
            boolean sameNoun = noun != null && noun.side() == Personnel.Side.EITHER && noun.equals(one.anchor.noun());
            if (one.force != null && isAlike(claim, one) && (near && one.isHurt() == claim.isHurt() || sameNoun)) {
                return new Force(one.force, one.forceName, "earlier-claim");
            }
        }
        return null;
    }

    /** "209,000 soldiers and 900,000 reservists": the next of a list. */
    private static boolean isNextInList(Claimed claim, Claimed neighbour) {
        int from = neighbour.anchor.phraseEnd();
        int to = claim.anchor.phraseStart();
        return to > from && to - from <= 2 && onlyJoins(claim.scene, from, to);
    }

    /** "has killed 6,000 of its fighters": the armed group that was named. */
    private static @Nullable Force owned(Claimed claim) {
        Scene scene = claim.scene;
        Personnel.Noun noun = claim.anchor.noun();
        boolean its = false;
        for (int token = claim.anchor.quantity().end(); token < claim.anchor.phraseEnd(); token++) {
            its |= scene.isWord(token, "its") || scene.isWord(token, "their");
        }
        if (!its || noun == null || noun.side() == Personnel.Side.UNSAID || !claim.isHurt()) {
            return null;
        }
        for (int i = scene.actors.size() - 1; i >= 0; i--) {
            Actor actor = scene.actors.get(i);
            if (actor.end() <= claim.anchor.phraseStart() && "NSA".equals(actor.code())) {
                return new Force("NSA", actor.forceName(), "owned");
            }
        }
        return null;
    }

    /** Soldiers are not counted among the guerrillas of the sentence before. */
    private static boolean isAlike(Claimed claim, Claimed other) {
        Personnel.Noun one = claim.anchor.noun();
        Personnel.Noun two = other.anchor.noun();
        boolean mixed = one != null && two != null && one.side() != two.side();
        return !(mixed && "NSA".equals(other.force));
    }

    private static @Nullable Actor nearestArmy(Scene scene, Anchor anchor) {
        @Nullable Actor best = null;
        int least = Integer.MAX_VALUE;
        for (Actor actor : scene.actors) {
            boolean place = actor.isPlace() && Places.opener(scene, actor.start()) >= 0;
            boolean armed = "NSA".equals(actor.code())
                    && anchor.noun() != null
                    && anchor.noun().side() == Personnel.Side.UNSAID
                    && anchor.noun().licence() == Personnel.Licence.SURE;
            if (!actor.isActor() || actor.code() == null || place || armed) {
                continue;
            }
            int behind = actor.start() > anchor.phraseStart() ? 6 : 0;
            int distance = behind
                    + Math.abs(actor.start() - anchor.phraseStart())
                    + 4 * scene.wall(actor.start(), anchor.phraseStart());
            if (distance < least) {
                least = distance;
                best = actor;
            }
        }
        return best;
    }
}
