package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Reads a noun phrase as a source: what kind it is and of which country. */
final class SourceReader {
    /** How many of a surname's first mentions are searched for its introduction. */
    private static final int MENTIONS = 3;

    private final Words words;
    private final ArticleContext article;

    SourceReader(Words words, ArticleContext article) {
        this.words = words;
        this.article = article;
    }

    /** The source named at tokens [from, to) of a scene; null where nothing there can state a figure. */
    Claimed.@Nullable Source read(Scene scene, int from, int to) {
        SourcePhrases.Span span = SourcePhrases.trimmed(scene, from, to);
        if (span == null) {
            return null;
        }
        int start = span.start();
        SourceParts parts = SourceParts.of(words, scene, start, span.end());
        SourcePhrases.Span head = SourcePhrases.trimmed(scene, start, parts.end);
        int end = head == null ? span.end() : head.end();
        String phrase = scene.text.slice(start, end).replace('\n', ' ');
        Actor leader = parts.leader;
        if (leader != null && leader.sourceKind() != null && !parts.isAide) {
            String name = leader.fullName() == null ? phrase : leader.fullName();
            SourceWords.Word word = parts.word;
            boolean soldier =
                    word != null && parts.wordStart < leader.start() && word.sourceKind() == SourceKind.MILITARY;
            SourceKind kind = soldier ? SourceKind.MILITARY : leader.sourceKind();
            return new Claimed.Source(phrase, name, leader.code(), kind, true);
        }
        if (parts.word != null) {
            return ofWord(phrase, parts, scene);
        }
        if (parts.isState) {
            return ofState(phrase, parts);
        }
        if (parts.armed != null) {
            return ofPersonnel(phrase, parts, parts.armed, scene);
        }
        return isName(scene, start, end) ? known(scene, start, end, phrase) : null;
    }

    /** The last person of a scene whose name stands behind a title; null where there is none. */
    Claimed.@Nullable Source titled(Scene scene) {
        Claimed.@Nullable Source last = null;
        for (int token = scene.from; token < scene.to; token++) {
            SourceWords.Found title = words.sources().at(scene.text, token, scene.to);
            if (title == null || title.word().kind() == SourceWords.Kind.UNNAMED) {
                continue;
            }
            int end = title.end();
            while (end < scene.to && end - title.end() < 4 && isNamePart(scene, end)) {
                end++;
            }
            if (end > title.end()) {
                int start = Math.max(scene.from, token - 2);
                while (start < token && (scene.wallBefore(start + 1) > 0 || scene.isVerb(start))) {
                    start++;
                }
                Claimed.Source person = read(scene, start, end);
                last = person != null && person.isPerson() ? person : last;
            }
        }
        return last;
    }

    private static boolean isNamePart(Scene scene, int token) {
        return scene.text.kind(token) == TokenKind.WORD
                && scene.text.isCapitalised(token)
                && scene.actorOver(token) == null
                && scene.bits(token) == 0;
    }

    private Claimed.Source ofState(String phrase, SourceParts parts) {
        String codes = String.valueOf(parts.country());
        SourceKind kind = switch (codes) {
            case "NSA" -> SourceKind.ARMED_GROUP;
            case "COALITION" -> SourceKind.MILITARY;
            default -> {
                SourceKind body = isBody(codes) ? SourceKind.INTERNATIONAL_ORG : SourceKind.GOVERNMENT;
                yield parts.forceKind == null ? body : parts.forceKind;
            }
        };
        return new Claimed.Source(phrase, phrase, codes.equals("COALITION") ? null : codes, kind, false);
    }

    /** "the gunmen", "Malian soldiers"; null for others. */
    private Claimed.@Nullable Source ofPersonnel(
            String phrase, SourceParts parts, Personnel.Noun noun, Scene scene) {
        @Nullable String country = parts.country();
        boolean rebels = noun.side() == Personnel.Side.ARMED || noun.side() == Personnel.Side.EITHER && country == null;
        if (rebels) {
            return new Claimed.Source(phrase, phrase, "NSA", SourceKind.ARMED_GROUP, false);
        }
        if (noun.licence() != Personnel.Licence.SURE) {
            return null;
        }
        country = country == null ? article.countryNear(scene) : country;
        return new Claimed.Source(phrase, phrase, country, SourceKind.MILITARY, false);
    }

    private Claimed.Source ofWord(String phrase, SourceParts parts, Scene scene) {
        SourceWords.Word word = parts.word;
        if (word == null) {
            throw new IllegalStateException("no source word");
        }
        SourceKind kind = word.sourceKind();
        boolean official = kind == SourceKind.GOVERNMENT || kind == SourceKind.MILITARY;
        boolean local = official || kind == SourceKind.UNNAMED;
        @Nullable String named = parts.country();
        if (named == null && local && !parts.places.isEmpty()) {
            named = String.join("+", parts.places);
        }
        @Nullable String country = countryOf(word, named);
        if (parts.isFormer && (word.kind() == SourceWords.Kind.TITLE || kind == SourceKind.MILITARY)) {
            return new Claimed.Source(phrase, phrase, null, SourceKind.PERSON, true);
        }
        if (parts.armed != null && kind == SourceKind.PERSON && word.kind() == SourceWords.Kind.TITLE && named != null) {
            kind = named.equals("NSA") ? SourceKind.ARMED_GROUP : SourceKind.MILITARY;
            official = true;
        }
        boolean person = word.kind() == SourceWords.Kind.TITLE
                || word.kind() == SourceWords.Kind.HEAD
                || parts.isNameBehind && kind != SourceKind.MEDIA;
        if (named != null && !named.equals("COALITION") && !word.isNoCountry() && (country == null || official)) {
            country = country != null && !parts.isJoined ? country : named;
        }
        if (kind == SourceKind.ARMED_GROUP || kind == SourceKind.MILITARY && "NSA".equals(country)) {
            return new Claimed.Source(phrase, phrase, "NSA", SourceKind.ARMED_GROUP, person);
        }
        if (kind == SourceKind.UNNAMED && country == null && isOffice(word)) {
            return new Claimed.Source(phrase, phrase, article.leadingActor(), kind, false);
        }
        if (kind == SourceKind.UNNAMED && country != null && !isBody(country)) {
            kind = SourceKind.GOVERNMENT;
        }
        if (country == null && !word.isNoCountry()) {
            if (person && kind == SourceKind.GOVERNMENT && parts.hasUnknownBefore) {
                kind = SourceKind.EXPERT;
            } else if (official || kind == SourceKind.INTELLIGENCE) {
                country = phrase.contains("oalition") ? null : article.countryNear(scene);
            }
        }
        return new Claimed.Source(phrase, phrase, country, kind, person);
    }

    /** A word's country: of several that have one of its name, the one named beside it, else the one that the article is about. */
    private @Nullable String countryOf(SourceWords.Word word, @Nullable String named) {
        for (String other : word.others()) {
            if (other.equals("*") ? named != null && !ArticleContext.isNoCountry(named) : other.equals(named)) {
                return named;
            }
        }
        for (String other : word.others()) {
            boolean likelier = word.country() != null
                    && !word.country().equals(named)
                    && article.namesMore(other, word.country());
            if (likelier) {
                return other;
            }
        }
        return word.country();
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
        if (!scene.isShouted && scene.text.isAllCaps(end - 1) && scene.text.end(end - 1) - scene.text.start(end - 1) > 3) {
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

    /** A person by surname: where the article names them first, with a title or an institution beside the name; null for no name. */
    private Claimed.@Nullable Source known(Scene scene, int start, int end, String phrase) {
        String surname = scene.text.word(end - 1);
        Text body = article.text(Section.BODY);
        int seen = 0;
        @Nullable String longest = null;
        boolean isName = end - start > 1 || start > scene.from;
        for (int token = 0; token < body.tokenCount() && seen < MENTIONS; token++) {
            boolean same = body.isCapitalised(token)
                    && body.end(token) - body.start(token) == surname.length()
                    && body.string().startsWith(surname, body.start(token));
            if (same) {
                seen++;
                isName |= token > body.firstToken(body.sentenceOf(token));
                Scene first = article.plainScene(Section.BODY, body.sentenceOf(token));
                int nameStart = nameStart(first, token);
                longest = longest == null && nameStart < token ? body.slice(nameStart, token + 1) : longest;
                Claimed.Source introduced = introduced(first, nameStart, token + 1);
                if (introduced != null) {
                    String name = body.slice(nameStart, token + 1);
                    return new Claimed.Source(phrase, name, introduced.country(), introduced.kind(), true);
                }
            }
        }
        if (!isName || scene.isShouted) {
            return null;
        }
        return new Claimed.Source(phrase, longest == null ? phrase : longest, null, SourceKind.PERSON, true);
    }

    /** Where a name begins that ends with a surname. */
    private int nameStart(Scene scene, int surname) {
        Text body = scene.text;
        int first = surname;
        while (first > scene.from
                && body.isCapitalised(first - 1)
                && body.kind(first - 1) == TokenKind.WORD
                && scene.actorOver(first - 1) == null
                && surname - first < 3
                && words.sources().at(body, first - 1, first) == null) {
            first--;
        }
        return first;
    }

    /** A title straight before a name ("a former aide to the minister, X" is none), or the apposition behind its comma. */
    private Claimed.@Nullable Source introduced(Scene scene, int start, int end) {
        boolean apposed = scene.isWord(start - 1, ",") && scene.isWord(end, ",");
        int last = apposed ? start - 1 : start;
        int before = last;
        while (before > scene.from
                && last - before < 10
                && (before == last || scene.wallBefore(before) == 0)
                && (!scene.isVerb(before - 1) || scene.text.isCapitalised(before - 1))
                && !scene.is(before - 1, WordClasses.RELATIVE | WordClasses.SUBORDINATOR)) {
            before--;
        }
        int after = end;
        boolean predicate = scene.is(end, WordClasses.BE | WordClasses.PRESENT) && !scene.is(end, WordClasses.REPORT);
        if (scene.isWord(end, ",") || predicate) {
            after = end + 1;
            while (after < scene.to
                    && after - end < 16
                    && !scene.isWord(after, ",")
                    && !scene.is(after, WordClasses.RELATIVE | WordClasses.SUBORDINATOR)
                    && !(scene.isVerb(after) && scene.is(after, WordClasses.AUXILIARY | WordClasses.PRESENT))) {
                after++;
            }
        }
        SourceParts title = SourceParts.of(words, scene, before, last);
        if (title.word != null && title.word.kind() != SourceWords.Kind.UNNAMED || after == end) {
            return title.word == null ? null : ofWord(scene.text.slice(before, end), title, scene);
        }
        SourceParts apposition = SourceParts.of(words, scene, end + 1, after);
        SourceParts parts = apposition.word == null ? title : apposition;
        return parts.word == null ? null : ofWord(scene.text.slice(start, after), parts, scene);
    }
}
