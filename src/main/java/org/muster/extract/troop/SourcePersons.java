package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Who a person is that speaks by name alone: as the article introduces them, by a title before the name or words behind it. */
final class SourcePersons {
    /** How many of a surname's first mentions are searched for its introduction. */
    private static final int MENTIONS = 3;

    private final Words words;
    private final ArticleContext article;
    private final SourceReader reader;

    SourcePersons(Words words, ArticleContext article, SourceReader reader) {
        this.words = words;
        this.article = article;
        this.reader = reader;
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
                Claimed.Source person = reader.read(scene, start, end);
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

    /** A person by surname: where the article names them first, with a title or an institution beside the name; null for no name. */
    Claimed.@Nullable Source known(Scene scene, int start, int end, String phrase) {
        String surname = scene.text.word(end - 1);
        boolean loud = scene.text.isAllCaps(end - 1);
        Text body = article.text(Section.BODY);
        int seen = 0;
        @Nullable String longest = null;
        boolean isName = end - start > 1 || start > scene.from;
        for (int token = 0; token < body.tokenCount() && seen < MENTIONS; token++) {
            boolean same = body.isCapitalised(token)
                    && body.end(token) - body.start(token) == surname.length()
                    && body.string().regionMatches(loud, body.start(token), surname, 0, surname.length());
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

    /** Where an institution ends with which a person is introduced: "Jan Berg of the army"; -1 where none is named there. */
    private int institutionEnd(Scene scene, int from) {
        boolean joins =
                scene.isWord(from - 1, "of") || scene.isWord(from - 1, "with") || scene.isWord(from - 1, "from");
        for (int token = from; joins && token < Math.min(scene.to, from + 4); token++) {
            SourceWords.Found found = words.sources().at(scene.text, token, scene.to);
            if (found != null && found.word().kind() == SourceWords.Kind.INSTITUTION) {
                return found.end();
            }
            if (scene.isVerb(token) || scene.is(token, WordClasses.PREPOSITION)) {
                return -1;
            }
        }
        return -1;
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
        int of = scene.is(end, WordClasses.PREPOSITION) ? institutionEnd(scene, end + 1) : -1;
        after = of > 0 ? of : after;
        SourceParts title = SourceParts.of(words, scene, before, last);
        if (title.word != null && title.word.kind() != SourceWords.Kind.UNNAMED || after == end) {
            return title.word == null ? null : reader.ofWord(scene.text.slice(before, end), title, scene);
        }
        SourceParts apposition = SourceParts.of(words, scene, end + 1, after);
        SourceParts parts = apposition.word == null ? title : apposition;
        return parts.word == null ? null : reader.ofWord(scene.text.slice(start, after), parts, scene);
    }
}
