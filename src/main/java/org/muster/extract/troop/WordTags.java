package org.muster.extract.troop;

import java.util.List;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** What each word of a sentence can be, after a look at its neighbours: "the attack" is no verb, "to attack" is one. */
final class WordTags {
    private static final int OPENERS = WordClasses.DETERMINER;

    private WordTags() {}

    static int[] of(Words words, Text text, int from, int to, List<Actor> actors) {
        int[] bits = new int[to - from];
        for (int token = from; token < to; token++) {
            bits[token - from] = words.classes().guess(text, token);
        }
        for (Actor actor : actors) {
            for (int token = Math.max(from, actor.start()); token < Math.min(to, actor.end()); token++) {
                bits[token - from] &= ~(WordClasses.VERB | WordClasses.MODAL | WordClasses.BE);
            }
        }
        boolean headline = isHeadline(text, from, to);
        for (int i = 0; i < bits.length; i++) {
            boolean name =
                    !headline && i > 0 && text.isCapitalised(from + i) && text.kind(from + i - 1) == TokenKind.WORD;
            if ((bits[i] & WordClasses.VERB) != 0 && (name || !canBeVerb(text, from, i, bits))) {
                bits[i] &= ~(WordClasses.VERB | WordClasses.REPORT);
            }
        }
        return bits;
    }

    /** Whether most longer words begin with a capital, as in headlines and in texts all in capitals. */
    static boolean isHeadline(Text text, int from, int to) {
        int longer = 0;
        int capitals = 0;
        for (int token = from; token < to; token++) {
            if (text.kind(token) == TokenKind.WORD && text.end(token) - text.start(token) > 3) {
                longer++;
                capitals += text.isCapitalised(token) ? 1 : 0;
            }
        }
        return capitals * 10 >= longer * 6;
    }

    /** Whether most words are all in capitals. */
    static boolean isShouted(Text text, int from, int to) {
        int words = 0;
        int loud = 0;
        for (int token = from; token < to; token++) {
            if (text.kind(token) == TokenKind.WORD) {
                words++;
                loud += text.isAllCaps(token) ? 1 : 0;
            }
        }
        return 2 * loud > words;
    }

    private static boolean isBracketOrQuote(Text text, int token) {
        return "()[]\"\u201c\u201d".indexOf(text.string().charAt(text.start(token))) >= 0;
    }

    private static boolean canBeVerb(Text text, int from, int i, int[] bits) {
        int own = bits[i];
        if ((own & WordClasses.AUXILIARY) != 0) {
            return true;
        }
        boolean finite = (own & (WordClasses.PAST | WordClasses.PARTICIPLE | WordClasses.GERUND)) != 0;
        boolean says = (own & WordClasses.REPORT) != 0
                && i + 1 < bits.length
                && text.lower(from + i + 1).equals("that");
        if (says && (own & WordClasses.BASE) != 0) {
            return true;
        }
        boolean noun = (own & WordClasses.PERSONNEL) != 0 && (own & WordClasses.PRESENT) != 0;
        if (noun && i + 1 < bits.length && (bits[i + 1] & (WordClasses.DETERMINER | WordClasses.PRONOUN)) == 0) {
            return false;
        }
        int before = i - 1;
        while (before >= 0 && text.kind(from + before) == TokenKind.SYMBOL && isBracketOrQuote(text, from + before)) {
            before--;
        }
        int passed = WordClasses.ADVERB | WordClasses.NEGATION;
        while (before >= 0 && (bits[before] & passed) != 0 && (bits[before] & WordClasses.AUXILIARY) == 0) {
            before--;
        }
        if (before < 0) {
            return finite || (own & WordClasses.BASE) == 0;
        }
        TokenKind kind = text.kind(from + before);
        if (kind == TokenKind.POSSESSIVE) {
            return false;
        }
        int left = bits[before];
        String word = text.lower(from + before);
        if (finite) {
            // "the wounded", "a planned": nouns and adjectives, still worth a look as participles
            return (left & OPENERS) == 0 || (own & WordClasses.PARTICIPLE) != 0;
        }
        if ((left & (WordClasses.MODAL | WordClasses.DO | WordClasses.PRONOUN)) != 0
                || word.equals("to")
                || (left & WordClasses.RELATIVE) != 0) {
            return true;
        }
        if ((left & (OPENERS | WordClasses.PREPOSITION)) != 0 || kind == TokenKind.NUMBER) {
            return false;
        }
        if ((own & WordClasses.BASE) != 0) {
            return word.endsWith("s") && kind == TokenKind.WORD && (left & WordClasses.VERB) == 0
                    || (left & WordClasses.AND) != 0;
        }
        return text.isCapitalised(from + before) || kind == TokenKind.WORD || kind == TokenKind.SYMBOL;
    }
}
