package org.muster.extract.troop;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Reads a noun phrase as a source: what kind it is and of which country. */
final class SourceReader {
    private final Words words;
    private final ArticleContext article;

    SourceReader(Words words, ArticleContext article) {
        this.words = words;
        this.article = article;
    }

    /** The source named at tokens [from, to) of a scene; null where nothing there can state a figure. */
    Claimed.@Nullable Source read(Scene scene, int from, int to) {
        int start = from;
        while (start < to
                && (scene.text.kind(start) == TokenKind.SYMBOL
                        || scene.is(start, WordClasses.AND | WordClasses.ADVERB))) {
            start++;
        }
        int end = to;
        while (end > start
                && (scene.text.kind(end - 1) == TokenKind.SYMBOL
                        || scene.is(end - 1, WordClasses.ADVERB | WordClasses.AUXILIARY))) {
            end--;
        }
        if (start >= end) {
            return null;
        }
        Parts parts = parts(scene, start, end);
        String phrase = scene.text.slice(start, end).replace('\n', ' ');
        if (parts.leader != null && parts.leader.sourceKind() != null) {
            String name = parts.leader.fullName() == null ? phrase : parts.leader.fullName();
            return new Claimed.Source(phrase, name, parts.leader.code(), parts.leader.sourceKind());
        }
        if (parts.word != null) {
            return ofWord(phrase, parts);
        }
        if (!parts.codes.isEmpty() && parts.state) {
            String codes = String.join("+", parts.codes);
            SourceKind kind = codes.equals("NSA")
                    ? SourceKind.ARMED_GROUP
                    : codes.equals("COALITION")
                            ? SourceKind.MILITARY
                            : isBody(codes) ? SourceKind.INTERNATIONAL_ORG : SourceKind.GOVERNMENT;
            return new Claimed.Source(phrase, phrase, codes.equals("COALITION") ? null : codes, kind);
        }
        return isName(scene, start, end) ? known(scene, start, end, phrase) : null;
    }

    private static final class Parts {
        @Nullable
        Actor leader;

        SourceWords.@Nullable Word word;
        int wordStart = -1;
        final TreeSet<String> codes = new TreeSet<>();
        final TreeSet<String> places = new TreeSet<>();
        boolean state;
        boolean unknownNameBefore;
    }

    private Parts parts(Scene scene, int from, int to) {
        Parts parts = new Parts();
        int token = from;
        while (token < to) {
            SourceWords.Found found = words.sources().at(scene.text, token, to);
            Actor actor = scene.actorAt(token);
            if (actor != null && actor.end() <= to && (found == null || actor.end() >= found.end())) {
                add(parts, actor);
                if (found != null && found.end() == actor.end()) {
                    take(parts, found);
                }
                token = actor.end();
            } else if (found != null) {
                take(parts, found);
                token = found.end();
            } else {
                if (parts.word == null
                        && scene.text.isCapitalised(token)
                        && (token > from || scene.text.isAllCaps(token))
                        && scene.text.kind(token) == TokenKind.WORD) {
                    parts.unknownNameBefore = true;
                }
                token++;
            }
        }
        return parts;
    }

    private static void add(Parts parts, Actor actor) {
        if (actor.kind() == Actor.Kind.LEADER) {
            parts.leader = parts.leader == null ? actor : parts.leader;
        } else if (actor.code() != null) {
            if (actor.kind() == Actor.Kind.PLACE) {
                parts.places.add(actor.code());
                return;
            }
            parts.codes.add(actor.code());
            parts.state |= actor.kind() == Actor.Kind.NAME
                    || actor.kind() == Actor.Kind.CAPITAL
                    || actor.kind() == Actor.Kind.GOVERNMENT
                    || actor.kind() == Actor.Kind.GROUP
                    || actor.kind() == Actor.Kind.DEMONYM;
        }
    }

    /** The first institution or title wins; an unnamed source gives way to either. */
    private static void take(Parts parts, SourceWords.Found found) {
        boolean weaker = parts.word != null
                && (parts.word.kind() != SourceWords.Kind.UNNAMED
                        || found.word().kind() == SourceWords.Kind.UNNAMED);
        if (!weaker) {
            parts.word = found.word();
            parts.wordStart = found.start();
        }
    }

    private Claimed.Source ofWord(String phrase, Parts parts) {
        SourceWords.Word word = parts.word;
        if (word == null) {
            throw new IllegalStateException("no source word");
        }
        SourceKind kind = word.sourceKind();
        boolean local = kind == SourceKind.GOVERNMENT || kind == SourceKind.MILITARY || kind == SourceKind.UNNAMED;
        if (parts.codes.isEmpty() && local) {
            parts.codes.addAll(parts.places);
        }
        @Nullable String country = word.country();
        if (!parts.codes.isEmpty()
                && (country == null || kind == SourceKind.GOVERNMENT || kind == SourceKind.MILITARY)) {
            country = country != null && parts.codes.size() == 1 ? country : String.join("+", parts.codes);
        }
        if ("COALITION".equals(country)) {
            country = null;
        }
        if (kind == SourceKind.UNNAMED && country == null && isOffice(word)) {
            return new Claimed.Source(phrase, phrase, article.leadingActor(), kind);
        }
        if (kind == SourceKind.UNNAMED && country != null && !isBody(country)) {
            kind = SourceKind.GOVERNMENT;
        }
        boolean president = word.kind() == SourceWords.Kind.TITLE && kind == SourceKind.GOVERNMENT;
        if (president && country == null && parts.unknownNameBefore) {
            kind = SourceKind.EXPERT;
        } else if (country == null
                && (kind == SourceKind.GOVERNMENT || kind == SourceKind.MILITARY || kind == SourceKind.INTELLIGENCE)) {
            country = phrase.contains("oalition") ? null : article.mainCountry();
        }
        if (kind == SourceKind.ARMED_GROUP && country == null) {
            country = "NSA";
        }
        return new Claimed.Source(phrase, phrase, country, kind);
    }

    /** "officials", "diplomats": of whom the article is about. */
    private static boolean isOffice(SourceWords.Word word) {
        return word.phrase().equals("officials")
                || word.phrase().equals("diplomats")
                || word.phrase().equals("senior officials");
    }

    private static boolean isBody(String code) {
        return code.equals("NATO") || code.equals("UN") || code.equals("EU") || code.equals("AU");
    }

    private static boolean isName(Scene scene, int start, int end) {
        if (scene.text.isAllCaps(end - 1) && scene.text.end(end - 1) - scene.text.start(end - 1) > 3) {
            return false;
        }
        for (int token = start; token < end; token++) {
            boolean lower = scene.text.kind(token) == TokenKind.WORD
                    && !scene.text.isCapitalised(token)
                    && !scene.isWord(token, "al")
                    && !scene.isWord(token, "de")
                    && !scene.isWord(token, "van")
                    && !scene.isWord(token, "bin");
            if (lower) {
                return false;
            }
        }
        return scene.text.kind(end - 1) == TokenKind.WORD && scene.bits(end - 1) == 0 && end - start <= 4;
    }

    /** A person by surname: where the article names them first, with a title or an institution beside the name. */
    private Claimed.Source known(Scene scene, int start, int end, String phrase) {
        String surname = scene.text.word(end - 1);
        Text body = article.text(org.muster.extract.Section.BODY);
        for (int token = 0; token < body.tokenCount(); token++) {
            boolean same = body.isCapitalised(token)
                    && body.end(token) - body.start(token) == surname.length()
                    && body.string().startsWith(surname, body.start(token));
            if (same) {
                Claimed.Source introduced = introduced(body, token, phrase, surname);
                if (introduced != null) {
                    return introduced;
                }
                break;
            }
        }
        return new Claimed.Source(phrase, phrase, null, SourceKind.PERSON);
    }

    private Claimed.@Nullable Source introduced(Text body, int token, String phrase, String surname) {
        int sentence = body.sentenceOf(token);
        Scene scene = article.plainScene(org.muster.extract.Section.BODY, sentence);
        int from = Math.max(scene.from, token - 10);
        int to = Math.min(scene.to, token + 14);
        while (from < token && scene.wall(from, token) > 4) {
            from++;
        }
        while (to > token + 1 && scene.wall(token, to - 1) > 4) {
            to--;
        }
        Parts parts = parts(scene, from, to);
        int first = token;
        while (first > scene.from
                && body.isCapitalised(first - 1)
                && body.kind(first - 1) == TokenKind.WORD
                && scene.actorOver(first - 1) == null
                && token - first < 3
                && words.sources().at(body, first - 1, first) == null) {
            first--;
        }
        String name = body.slice(first, token + 1);
        if (parts.word == null) {
            return name.equals(surname) ? null : new Claimed.Source(phrase, name, null, SourceKind.PERSON);
        }
        Claimed.Source source = ofWord(phrase, parts);
        return new Claimed.Source(phrase, name, source.country(), source.kind());
    }
}
