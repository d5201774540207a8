package org.muster.extract.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/** The entities and tags of {@code markup.tsv}. */
final class Markup {
    /** What is put in the place of a tag. */
    enum Tag {
        NONE,
        INLINE,
        BLOCK,
        HIDDEN
    }

    /** A tag in capitals, without attributes, after a blank may be a ticker symbol: {@code Acme Co <P>}. */
    private static final int LONGEST_TICKER = 4;

    private final Map<String, Integer> entities = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private int longestEntity = "#x10FFFF".length();
    private int longestTag;

    Markup(LexiconFiles lexicons) {
        for (Tsv.Row row : lexicons.read("markup.tsv", 2, "kind", "name", "value", "source")
                .rows()) {
            String name = row.cell(1);
            switch (row.cell(0)) {
                case "entity" -> addEntity(name, codePoint(row));
                case "inline", "block", "hidden" ->
                    addTag(name, Tag.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
                default ->
                    throw row.error("unknown kind '" + row.cell(0) + "'; expected entity, inline, block or hidden");
            }
        }
    }

    private void addEntity(String name, int codePoint) {
        entities.put(name, codePoint);
        longestEntity = Math.max(longestEntity, name.length());
    }

    private void addTag(String name, Tag tag) {
        tags.put(name, tag);
        longestTag = Math.max(longestTag, name.length());
    }

    private static int codePoint(Tsv.Row row) {
        try {
            return Integer.parseInt(row.cell(2).substring("U+".length()), 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw row.error("value '" + row.cell(2) + "'; expected as U+00A0");
        }
    }

    /** How many chars an entity has at most, without "&" and ";". */
    int longestEntity() {
        return longestEntity;
    }

    /** Where the ";" of the entity stands that begins with an "&" at {@code start}; -1 where none begins there. */
    int entityEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && end - start <= longestEntity + 1 && isNameChar(text.charAt(end))) {
            end++;
        }
        boolean closed = end > start + 1 && end < text.length() && text.charAt(end) == ';';
        return closed && entity(text.substring(start + 1, end)) >= 0 ? end : -1;
    }

    static boolean isNameChar(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '#');
    }

    /** The code point of an entity ("amp", "#8217", "#x2019"); -1 for none, 0 for one that no text can hold. */
    int entity(String name) {
        if (!name.startsWith("#")) {
            return entities.getOrDefault(name, -1);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int start = hex ? 2 : 1;
        int radix = hex ? 16 : 10;
        int point = 0;
        for (int i = start; i < name.length(); i++) {
            int digit = name.charAt(i) < 128 ? Character.digit(name.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            point = Math.min(point * radix + digit, Character.MAX_CODE_POINT + 1);
        }
        if (name.length() == start) {
            return -1;
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return surrogate || !Character.isValidCodePoint(point) ? 0 : point;
    }

    /** What the chars [start, end) of a draft are, "<" first, ">" left out. */
    Tag tag(Draft draft, int start, int end) {
        int name = start + 1;
        boolean bare = draft.at(name) != '/';
        name += bare ? 0 : 1;
        int nameEnd = name;
        boolean capitals = true;
        while (nameEnd < end && nameEnd - name <= 12 && isTagNameChar(draft.at(nameEnd))) {
            capitals &= !Character.isLowerCase(draft.at(nameEnd));
            nameEnd++;
        }
        if (nameEnd == name || !isTagEnd(draft, nameEnd, end)) {
            return Tag.NONE;
        }
        boolean ticker = bare
                && capitals
                && nameEnd == end
                && nameEnd - name <= LONGEST_TICKER
                && start > 0
                && draft.at(start - 1) <= ' ';
        return ticker ? Tag.NONE : tag(draft.text(name, nameEnd));
    }

    /** Nothing, "/", or attributes: a company's name in brackets has no "=". */
    private static boolean isTagEnd(Draft draft, int start, int end) {
        if (start == end || start + 1 == end && draft.at(start) == '/') {
            return true;
        }
        boolean slash = draft.at(end - 1) == '/' && draft.text(start, end - 1).isBlank();
        return draft.at(start) <= ' '
                && (slash
                        || draft.text(start, end).isBlank()
                        || draft.text(start, end).indexOf('=') > 0);
    }

    private static boolean isTagNameChar(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** What a tag's name is: letters and digits as they stand in the text. */
    private Tag tag(CharSequence name) {
        if (name.length() > longestTag) {
            return Tag.NONE;
        }
        return tags.getOrDefault(name.toString().toLowerCase(Locale.ROOT), Tag.NONE);
    }
}
