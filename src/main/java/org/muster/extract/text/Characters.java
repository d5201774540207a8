package org.muster.extract.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Repairs a text character by character: entities, misread UTF-8, tags, control codes, blanks, line ends, composed accents.
 * One pass from left to right; a repair is made when its last character arrives, by rewriting the end of the draft, and what
 * it yields may complete another ("&amp;amp;lt;"). So the draft never holds what could be repaired, and a second cleaning
 * finds nothing. Every repair shortens the draft or looks back a bounded way: time is linear.
 */
final class Characters {
    /** More combining marks in a row are dropped (Unicode's Stream-Safe format allows 30, languages need 5). */
    private static final int MOST_MARKS = 8;
    /** A longer one is none: what stands between is read again for each ">" that a hidden part takes away. */
    private static final int LONGEST_TAG = 20_000;

    private final Markup markup;
    private final String raw;
    private final Draft draft;
    /** Where "<" stands in the draft. */
    private final Offsets opened = new Offsets();
    /** Where a "<" before it can no longer begin a tag: a line end, or a ">" that ended none. */
    private final Offsets barriers = new Offsets();
    /** Where the characters begin that wait for the rest of a misread sequence, and are not repaired yet; -1 for none. */
    private int waiting = -1;

    private int commentStart = -1;
    private int hiddenStart = -1;
    private int from;

    private Characters(String raw, Markup markup) {
        this.raw = raw;
        this.markup = markup;
        this.draft = new Draft(raw.length());
    }

    static Draft repair(String raw, Markup markup) {
        Characters characters = new Characters(raw, markup);
        characters.read();
        return characters.draft;
    }

    private void read() {
        for (from = 0; from < raw.length(); from++) {
            char c = raw.charAt(from);
            int entityEnd = c == '&' ? markup.entityEnd(raw, from) : -1;
            if (entityEnd > 0) {
                // at once, so that it can go on with a misread sequence; what it completes is found in push
                int point = markup.entity(raw.substring(from + 1, entityEnd));
                if (point > 0) {
                    push(point);
                }
                from = entityEnd;
            } else if (c == '\r') {
                if (from + 1 >= raw.length() || raw.charAt(from + 1) != '\n') {
                    push('\n');
                }
            } else if (Character.isHighSurrogate(c)
                    && from + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(from + 1))) {
                push(raw.codePointAt(from++));
            } else {
                push(c);
            }
        }
        settle();
    }

    /** Adds a character, repaired. */
    private void push(int point) {
        if (point >= 0x80 && point <= 0xFFFF && Cp1252.isContinuation((char) point)) {
            pushContinuation((char) point);
            return;
        }
        if (point == '"' && waiting == draft.length() - 1 && endsWith("\u00e2\u20ac")) {
            // a dash whose third byte, a quotation mark in Windows-1252, was made straight
            truncate(draft.length() - 2);
            push('\u2014');
            return;
        }
        if (point > 0xFF || Cp1252.sequenceLength((char) point) == 0) {
            settle();
        }
        if (point < 0x80) {
            pushAscii((char) point);
        } else {
            pushOther(point);
        }
    }

    private void pushAscii(char c) {
        if (Character.isLetter(c)) {
            apostrophe();
            add(c);
            return;
        }
        switch (c) {
            case ';' -> {
                add(c);
                entity();
            }
            case '<' -> open();
            case '>' -> {
                add(c);
                close();
            }
            case '-' -> {
                add(c);
                if (commentStart < 0 && endsWith("<!--")) {
                    commentStart = draft.length() - 4;
                }
            }
            case '\n', '\r', '\f', '\u000b' -> {
                barriers.add(draft.length());
                add('\n');
            }
            case ' ' -> {
                strayCircumflex();
                add(c);
            }
            default -> {
                if (c >= ' ' && c != 0x7F || c == '\t') {
                    add(c);
                }
            }
        }
    }

    /** "Russia´s" is written with an acute accent for an apostrophe. */
    private void apostrophe() {
        char last = draft.last(0);
        char before = draft.last(1);
        if ((last == '\u00b4' || last == '`') && before < 0x80 && Character.isLetter(before)) {
            truncate(draft.length() - 1);
            add('\u2019');
        }
    }

    /** What is left of a misread no-break space whose second half became a blank: "Â ". */
    private void strayCircumflex() {
        if (draft.last(0) == '\u00c2' && !Character.isUpperCase(draft.last(1))) {
            truncate(draft.length() - 1);
        }
    }

    private void entity() {
        int end = draft.length() - 1;
        int first = Math.max(0, end - 1 - markup.longestEntity());
        int start = end - 1;
        while (start >= first && draft.at(start) != '&') {
            if (!Markup.isNameChar(draft.at(start))) {
                return;
            }
            start--;
        }
        if (start < first || start + 1 == end) {
            return;
        }
        int point = markup.entity(draft.text(start + 1, end));
        if (point >= 0) {
            int here = from;
            from = draft.from(start);
            truncate(start);
            if (point > 0) {
                push(point);
            }
            from = here;
        }
    }

    private void open() {
        opened.add(draft.length());
        add('<');
    }

    private void close() {
        if (commentStart >= 0 && draft.length() - commentStart >= 7 && endsWith("-->")) {
            truncate(commentStart);
            return;
        }
        int end = draft.length() - 1;
        int start = opened.last();
        if (start <= barriers.last()) {
            return;
        }
        Markup.Tag tag = end - start > LONGEST_TAG ? Markup.Tag.NONE : markup.tag(draft, start, end);
        if (tag == Markup.Tag.NONE) {
            barriers.add(end);
            return;
        }
        boolean closing = draft.at(start + 1) == '/';
        truncate(start);
        if (tag == Markup.Tag.HIDDEN) {
            hide(closing);
        } else if (tag == Markup.Tag.BLOCK && draft.length() > 0 && draft.last(0) != '\n') {
            push('\n');
        }
    }

    private void hide(boolean closing) {
        if (!closing) {
            hiddenStart = hiddenStart < 0 ? draft.length() : hiddenStart;
        } else if (hiddenStart >= 0) {
            truncate(hiddenStart);
            hiddenStart = -1;
        }
    }

    /** A character that may be the second, third or fourth byte of misread UTF-8. */
    private void pushContinuation(char c) {
        for (int count = 1; count <= 3; count++) {
            int length = Cp1252.sequenceLength(draft.last(count - 1));
            if (length == count + 1) {
                int point = Cp1252.decode(draft, count, c);
                if (point < 0) {
                    break;
                }
                int here = from;
                from = draft.from(draft.length() - count);
                truncate(draft.length() - count);
                push(point);
                from = here;
                return;
            }
            if (length > count + 1) {
                waiting = waiting < 0 ? draft.length() : waiting;
                add(c);
                return;
            }
            if (!Cp1252.isContinuation(draft.last(count - 1))) {
                break;
            }
        }
        settle();
        pushOther(c);
    }

    /** Repairs the characters that waited in vain. "â€" alone is a closing quotation mark whose third byte was lost. */
    private void settle() {
        while (waiting >= 0) {
            String chars = draft.text(waiting, draft.length());
            int[] origins = new int[chars.length()];
            Arrays.setAll(origins, i -> draft.from(waiting + i));
            int here = from;
            truncate(waiting);
            for (int i = 0; i < chars.length(); i++) {
                from = origins[i];
                if (Cp1252.toByte(chars.charAt(i)) == 0x80 && draft.last(0) == '\u00e2') {
                    truncate(draft.length() - 1);
                    push('\u201d');
                } else {
                    pushOther(chars.charAt(i));
                }
            }
            from = here;
        }
    }

    /** A character beyond ASCII that is no part of a misread sequence. */
    private void pushOther(int point) {
        if (point >= 0x80 && point < 0xA0) {
            char meant = Cp1252.meant((char) point);
            if (meant != 0) {
                add(meant);
            }
        } else if (Repairs.isBlank(point)) {
            push(' ');
        } else if (Repairs.isLineEnd(point)) {
            push('\n');
        } else if (Repairs.isHyphen(point)) {
            push('-');
        } else if (!Repairs.isDropped(point)) {
            String ligature = Repairs.ligature(point);
            if (ligature != null) {
                ligature.chars().forEach(this::push);
            } else if (Repairs.combines(point)) {
                compose(point);
            } else if (!Repairs.isNormal(point)) {
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFC)
                        .codePoints()
                        .forEach(this::push);
            } else {
                addPoint(point);
            }
        }
    }

    /** Normalises the last letter and its marks together with a mark that follows. */
    private void compose(int point) {
        int start = draft.length();
        int marks = 0;
        while (start > 0 && Repairs.isMark(before(start))) {
            start -= Character.charCount(before(start));
            marks++;
        }
        boolean mark = Repairs.isMark(point);
        if (mark && marks >= MOST_MARKS) {
            return;
        }
        start -= start > 0 ? Character.charCount(before(start)) : 0;
        String apart = draft.text(start, draft.length()) + Character.toString(point);
        String composed = Normalizer.normalize(apart, Normalizer.Form.NFC);
        if (composed.equals(apart)) {
            addPoint(point);
            return;
        }
        int here = from;
        from = start < draft.length() ? draft.from(start) : from;
        truncate(start);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (i == 0 && Cp1252.isContinuation(c)) {
                push(c);
            } else {
                settle();
                add(c);
            }
        }
        from = here;
    }

    private int before(int end) {
        char low = draft.at(end - 1);
        return Character.isLowSurrogate(low) && end > 1 && Character.isHighSurrogate(draft.at(end - 2))
                ? Character.toCodePoint(draft.at(end - 2), low)
                : low;
    }

    private void addPoint(int point) {
        if (point > 0xFFFF) {
            add(Character.highSurrogate(point));
            add(Character.lowSurrogate(point));
        } else {
            add((char) point);
        }
    }

    private void add(char c) {
        draft.add(c, from);
    }

    private void truncate(int length) {
        draft.truncate(length);
        waiting = waiting >= length ? -1 : waiting;
        commentStart = commentStart >= length ? -1 : commentStart;
        hiddenStart = hiddenStart > length ? -1 : hiddenStart;
        opened.removeFrom(length);
        barriers.removeFrom(length);
    }

    private boolean endsWith(String end) {
        for (int i = 0; i < end.length(); i++) {
            if (draft.last(i) != end.charAt(end.length() - 1 - i)) {
                return false;
            }
        }
        return true;
    }
}
