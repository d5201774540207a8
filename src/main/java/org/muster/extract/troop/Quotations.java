package org.muster.extract.troop;

/**
 * Where a text quotes: inside quotation marks, also those that an earlier sentence of the paragraph opened. A straight mark opens
 * where nothing stands before it and closes elsewhere.
 */
final class Quotations {
    /** How far back an open mark is looked for, in chars. */
    private static final int REACH = 1500;

    private Quotations() {}

    /** Whether a token stands inside quotation marks, open before it or closed behind it in its sentence. */
    static boolean isQuoted(Scene scene, int token) {
        String string = scene.text.string();
        int last = lastMark(string, scene.text.start(token));
        if (last >= 0) {
            return opens(string, last);
        }
        for (int behind = token; behind < scene.to; behind++) {
            int at = scene.text.start(behind);
            if (isMark(string.charAt(at))) {
                return string.charAt(at) == '\u201d';
            }
        }
        return false;
    }

    /** The last mark of the paragraph before a char; -1 where there is none. */
    private static int lastMark(String string, int before) {
        for (int at = before - 1; at >= Math.max(0, before - REACH); at--) {
            if (isMark(string.charAt(at))) {
                return at;
            }
            if (string.charAt(at) == '\n' && at > 0 && ".!?\u2026\n".indexOf(string.charAt(at - 1)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean opens(String string, int mark) {
        if (string.charAt(mark) != '"') {
            return string.charAt(mark) == '\u201c';
        }
        return mark == 0 || "([ \n\u2014-".indexOf(string.charAt(mark - 1)) >= 0;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }
}
