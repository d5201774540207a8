package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
import org.muster.extract.text.TokenKind;

/** Reads a noun phrase as a source: what kind it is and of which country. */
final class SourceReader {
    private final Words words;
    private final ArticleContext article;
    private final SourceBodies bodies;
    private final SourcePersons persons;

    SourceReader(Words words, ArticleContext article) {
        this.words = words;
        this.article = article;
        this.bodies = new SourceBodies(words, article);
        this.persons = new SourcePersons(words, article, this);
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
        return isName(scene, start, end) ? persons.known(scene, start, end, phrase) : null;
    }

    /** The last person of a scene whose name stands behind a title; null where there is none. */
    Claimed.@Nullable Source titled(Scene scene) {
        return persons.titled(scene);
    }

    /** Who speaks in a transcript, named in capitals before a colon; null where the article does not introduce them. */
    Claimed.@Nullable Source speaker(Scene scene, int start, int end) {
        Claimed.Source named = read(scene, start, end);
        return named != null ? named : persons.known(scene, start, end, scene.text.slice(start, end));
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
    private Claimed.@Nullable Source ofPersonnel(String phrase, SourceParts parts, Personnel.Noun noun, Scene scene) {
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

    /** A source by its word: an institution, a title, or one that is not named. */
    Claimed.Source ofWord(String phrase, SourceParts parts, Scene scene) {
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
        SourceBodies.Body body = named == null ? bodies.meant(scene, word, parts.wordStart) : null;
        if (body != null) {
            return new Claimed.Source(phrase, phrase, body.country(), body.kind(), false);
        }
        named = named == null && official ? bodies.namedBefore(scene, word, parts.wordStart) : named;
        @Nullable String country = bodies.country(word, named);
        if (parts.isFormer && (word.kind() == SourceWords.Kind.TITLE || kind == SourceKind.MILITARY)) {
            boolean state = named != null && !ArticleContext.isNoCountry(named) && !named.contains("+");
            return new Claimed.Source(phrase, phrase, state ? named : null, SourceKind.PERSON, true);
        }
        if (parts.armed != null
                && kind == SourceKind.PERSON
                && word.kind() == SourceWords.Kind.TITLE
                && named != null) {
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

    /** "officials", "diplomats": of whom the article is about. */
    private static boolean isOffice(SourceWords.Word word) {
        return word.phrase().equals("officials")
                || word.phrase().equals("official sources")
                || word.phrase().equals("diplomats")
                || word.phrase().equals("senior officials");
    }

    private static boolean isBody(String code) {
        return code.equals("NATO") || code.equals("UN") || code.equals("EU") || code.equals("AU");
    }

    private static boolean isName(Scene scene, int start, int end) {
        if (!scene.isShouted
                && scene.text.isAllCaps(end - 1)
                && scene.text.end(end - 1) - scene.text.start(end - 1) > 3) {
            return false;
        }
        for (int token = start; token < end; token++) {
            boolean lower = scene.text.kind(token) == TokenKind.WORD
                    && !scene.text.isCapitalised(token)
                    && !scene.isWord(token, "al")
                    && !scene.isWord(token, "de")
                    && !scene.isWord(token, "van")
                    && !scene.isWord(token, "bin");
            Actor actor = scene.actorOver(token);
            if (lower || actor != null && actor.kind() != Actor.Kind.LEADER && token == end - 1) {
                return false;
            }
        }
        return scene.text.kind(end - 1) == TokenKind.WORD && scene.bits(end - 1) == 0 && end - start <= 4;
    }
}
