package org.muster.extract.troop;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;

/** "The South" for South Korea: names that tell a country only where the text names it, and its counterpart, in full. */
final class ShortNames {
    /**
     * A short name.
     *
     * @param with the country that the text must name besides
     */
    record ShortName(String name, String country, String with) {}

    private final Phrases<ShortName> names;

    ShortNames(LexiconFiles lexicons, Vocabulary vocabulary) {
        Phrases.Builder<ShortName> builder = Phrases.in(vocabulary);
        for (Tsv.Row row :
                lexicons.read("short-names.tsv", 1, "name", "country", "with").rows()) {
            builder.add(row.cell(0), new ShortName(row.cell(0), row.cell(1), row.cell(2)));
        }
        names = builder.build();
    }

    /** The short name at a token behind "the", of a country that the text names; null where there is none. */
    @Nullable
    ShortName at(Text text, int token, int limit, Set<String> named) {
        boolean definite = token > 0 && text.lower(token - 1).equals("the");
        Phrases.Match<ShortName> match = definite ? Lexicon.at(names, text, token, limit) : null;
        if (match == null || !Spelling.agrees(match.value().name(), text, token, match.end())) {
            return null;
        }
        boolean goesOn = match.end() < limit
                && text.kind(match.end()) == TokenKind.WORD
                && text.isCapitalised(match.end())
                && !text.isAllCaps(match.end());
        ShortName name = match.value();
        return !goesOn && named.contains(name.country()) && named.contains(name.with()) ? name : null;
    }
}
