package org.muster.extract.troop;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;

/** The nouns for armed personnel, for bodies of them, and the words that make other nouns military. */
final class Personnel {
    /** When a noun with a number is a claim. */
    enum Licence {
        /** with any number */
        SURE,
        /** with any number, but for modifiers such as "police" */
        OPEN,
        /** with a country's adjective, else as {@link #CONTEXT} */
        NATIONAL,
        /** the dead and wounded, where personnel are named before or the phrase is military */
        HARM,
        /** where its phrase, its clause or the claims around it are military */
        CONTEXT,
        /** where its own phrase says so */
        STRICT,
        /** where it is said that they fight */
        FIGHTING,
        /** a body whose size is told */
        UNIT,
        /** a body whose size is told, military only by its phrase or sentence */
        WEAK_UNIT
    }

    /** Whose personnel a noun means by itself. */
    enum Side {
        /** no state's: militants */
        ARMED,
        /** a state's where a country's adjective says so: fighters */
        EITHER,
        UNSAID
    }

    /**
     * A noun.
     *
     * @param name as the table gives it, the plural
     * @param isSingular whether this form is the singular
     * @param isInvariant whether the lexicon has no other form
     * @param isFigurative whether teams, party factions and the like bear the name too
     */
    record Noun(
            String name, Licence licence, Side side, boolean isSingular, boolean isInvariant, boolean isFigurative) {
        /** Whether it names people of any kind. */
        boolean isPeople() {
            return licence == Licence.STRICT || licence == Licence.FIGHTING;
        }

        /** Whether it names a body of people. */
        boolean isUnit() {
            return licence == Licence.UNIT || licence == Licence.WEAK_UNIT;
        }
    }

    /** What a word says of the noun beside it. */
    enum Hint {
        /** as a modifier, military */
        PHRASE,
        /** anywhere in the sentence, military */
        SENTENCE,
        /** as a modifier, military for nouns that are so in a military sentence, no more */
        WEAK,
        /** anywhere in the sentence, of armies that meet */
        BATTLE,
        /** where soldiers live and train */
        SITE,
        /** anywhere in the sentence, of prisoners of war let go */
        EXCHANGE,
        /** anywhere in the sentence, of people who are no soldiers */
        BYSTANDER,
        /** anywhere in the sentence, of police, charity or business */
        CIVIL,
        /** anywhere in the sentence, of sport or party politics */
        PLAY,
        /** anywhere in the sentence, of aircraft */
        AIR,
        /** as a modifier, a type of aircraft */
        TYPE,
        /** as a modifier, not military */
        NOT,
        /** as a modifier, not military whatever the noun */
        NEVER,
        /** as a modifier, no longer military, but for nouns that always are */
        FORMER,
        /** after the noun, the counted thing */
        HEAD
    }

    /** People named by their nation: "5,000 North Koreans". */
    static final Noun PEOPLE = new Noun("people", Licence.STRICT, Side.UNSAID, false, true, false);

    private final Vocabulary vocabulary;
    private final WordClasses classes;
    /** Plural nouns of one word that always count, by the word's id. */
    private final Map<Integer, Noun> plurals = new HashMap<>();

    private final Phrases<Noun> nouns;
    private final Phrases<Set<Hint>> modifiers;
    private final Phrases<Boolean> heads;

    Personnel(LexiconFiles lexicons, Vocabulary vocabulary, WordClasses classes) {
        this.vocabulary = vocabulary;
        this.classes = classes;
        Phrases.Builder<Noun> builder = Phrases.in(vocabulary);
        for (Tsv.Row row :
                lexicons.read("units.tsv", 1, "unit", "plural", "military").rows()) {
            Licence licence = "yes".equals(row.cell(2)) ? Licence.UNIT : Licence.WEAK_UNIT;
            builder.add(row.cell(0), new Noun(row.cell(0), licence, Side.UNSAID, true, false, false));
            mark(classes, row.cell(0));
            if (!row.cell(1).isEmpty()) {
                builder.add(row.cell(1), new Noun(row.cell(0), licence, Side.UNSAID, false, false, false));
                mark(classes, row.cell(1));
            }
        }
        Map<String, Licence> licences = Map.of(
                "sure",
                Licence.SURE,
                "figurative",
                Licence.SURE,
                "open",
                Licence.OPEN,
                "harm",
                Licence.HARM,
                "national",
                Licence.NATIONAL,
                "context",
                Licence.CONTEXT,
                "strict",
                Licence.STRICT,
                "fighting",
                Licence.FIGHTING);
        Map<String, Side> sides = Map.of("armed", Side.ARMED, "either", Side.EITHER, "", Side.UNSAID);
        for (Tsv.Row row : lexicons.read("personnel.tsv", 1, "plural", "singular", "licence", "side")
                .rows()) {
            Licence licence = Lexicon.oneOf(row, 2, licences);
            Side side = Lexicon.oneOf(row, 3, sides);
            boolean figurative = row.cell(2).equals("figurative");
            boolean invariant = row.cell(1).isEmpty();
            builder.add(row.cell(0), new Noun(row.cell(0), licence, side, false, invariant, figurative));
            mark(classes, row.cell(0));
            if (licence == Licence.SURE && row.cell(0).indexOf(' ') < 0) {
                plurals.put(
                        vocabulary.add(row.cell(0)),
                        new Noun(row.cell(0), licence, side, false, invariant, figurative));
            }
            if (!invariant) {
                builder.add(row.cell(1), new Noun(row.cell(0), licence, side, true, false, figurative));
                mark(classes, row.cell(1));
            }
        }
        nouns = builder.build();
        Map<String, Hint> uses = new HashMap<>();
        for (Hint hint : Hint.values()) {
            uses.put(WordClasses.lower(hint.name()), hint);
        }
        Map<String, Set<Hint>> byWord = new HashMap<>();
        Phrases.Builder<Boolean> after = Phrases.in(vocabulary);
        for (Tsv.Row row : lexicons.read("military-words.tsv", 2, "word", "use").rows()) {
            Hint hint = Lexicon.oneOf(row, 1, uses);
            if (hint == Hint.HEAD) {
                after.add(row.cell(0), true);
            } else {
                byWord.computeIfAbsent(row.cell(0), key -> EnumSet.noneOf(Hint.class))
                        .add(hint);
            }
        }
        Phrases.Builder<Set<Hint>> before = Phrases.in(vocabulary);
        byWord.forEach(before::add);
        modifiers = before.build();
        heads = after.build();
    }

    /** The noun that begins at a token, or null. */
    Phrases.@Nullable Match<Noun> nounAt(Text text, int token, int limit) {
        return Lexicon.at(nouns, text, token, limit);
    }

    /** The noun that ends at a token and begins at {@code from} or later, or null. */
    Phrases.@Nullable Match<Noun> nounEndingAt(Text text, int from, int end) {
        for (int start = end - 1; start >= Math.max(from, end - 4); start--) {
            Phrases.Match<Noun> match = nounAt(text, start, end);
            if (match != null && match.end() == end) {
                return match;
            }
        }
        return null;
    }

    /** The noun of a word to which the next one is glued by a lost blank ("soldiersfor"); null where it is none. */
    @Nullable
    Noun gluedNounAt(Text text, int token) {
        int start = text.start(token);
        int end = text.end(token);
        if (text.id(token) != Vocabulary.UNKNOWN || end - start < 8 || text.kind(token) != TokenKind.WORD) {
            return null;
        }
        for (int cut = end - 2; cut >= Math.max(start + 5, end - 5); cut--) {
            int next = classes.of(vocabulary.id(text.string(), cut, end));
            if ((next & (WordClasses.PREPOSITION | WordClasses.AND | WordClasses.AUXILIARY)) != 0) {
                Noun noun = plurals.get(vocabulary.id(text.string(), start, cut));
                if (noun != null) {
                    return noun;
                }
            }
        }
        return null;
    }

    /** What a word at a token says of the noun that it modifies or shares a sentence with, or null. */
    Phrases.@Nullable Match<Set<Hint>> hintAt(Text text, int token, int limit) {
        return Lexicon.at(modifiers, text, token, limit);
    }

    /** Whether a word at a token says one of these of its noun or sentence. */
    boolean isHint(Text text, int token, int limit, Set<Hint> wanted) {
        Phrases.Match<Set<Hint>> match = hintAt(text, token, limit);
        return match != null && !Collections.disjoint(match.value(), wanted);
    }

    /** Whether a word after a personnel noun is what is counted: "fighter jets". */
    boolean isCountedHead(Text text, int token, int limit) {
        return Lexicon.at(heads, text, token, limit) != null;
    }

    /** Marks a phrase's first word, by which sentences worth reading are told. */
    private static void mark(WordClasses classes, String phrase) {
        int end = 0;
        while (end < phrase.length() && Character.isLetterOrDigit(phrase.charAt(end))) {
            end++;
        }
        classes.add(phrase.substring(0, end), WordClasses.PERSONNEL);
    }
}
