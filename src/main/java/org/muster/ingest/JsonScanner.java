package org.muster.ingest;

/**
 * Finds where a JSON object or array ends, by its brackets and strings alone; whether it is well-formed in between is for
 * the parser. Keeps nothing, so the length does not matter.
 */
final class JsonScanner {
    private long depth;
    private boolean inString;
    private boolean escaped;

    void reset() {
        depth = 0;
        inString = false;
        escaped = false;
    }

    /**
     * Goes on scanning; the first byte of all is the opening bracket.
     *
     * @return index after the closing bracket, or -1 where it is not in [from, to)
     */
    int scan(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (escaped) {
                escaped = false;
            } else if (inString) {
                escaped = b == '\\';
                inString = b != '"';
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** True where the bytes begin with an object on a line of its own, with another after it: JSON lines. */
    static boolean beginsAsLines(byte[] head) {
        int start = skipBlanks(head, Bytes.afterMark(head, 0, head.length));
        if (start == head.length || head[start] != '{') {
            return false;
        }
        int end = new JsonScanner().scan(head, start, head.length);
        if (end < 0 || Bytes.indexOf((byte) '\n', head, start, end) >= 0) {
            return false;
        }
        int next = skipBlanks(head, end);
        return next < head.length && head[next] == '{' && Bytes.indexOf((byte) '\n', head, end, next) >= 0;
    }

    private static int skipBlanks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && Bytes.isBlank(bytes[i])) {
            i++;
        }
        return i;
    }
}
