package org.muster.extract.syntax;

/** Tells addresses of pages and of mail, which are not cut inside: "https://example.com/a-b", "press@example.org". */
final class WebAddress {
    private static final int LONGEST_LABEL = 64;

    private WebAddress() {}

    /** Whether chars [from, to), which hold no blank, are one. */
    static boolean matches(String string, int from, int to) {
        int scheme = string.indexOf("://", from);
        if (scheme > from + 1 && scheme < to && hostAndRest(string, scheme + 3, to)) {
            return true;
        }
        int at = string.lastIndexOf('@', to - 1);
        return at > from && hostAndRest(string, at + 1, to) || hostAndRest(string, from, to);
    }

    private static boolean hostAndRest(String string, int from, int to) {
        int end = from;
        int lastDot = -1;
        while (end < to && (isLetterOrDigit(string.charAt(end)) || "_-.".indexOf(string.charAt(end)) >= 0)) {
            if (string.charAt(end) == '.') {
                if (!isLabel(string, lastDot < 0 ? from : lastDot + 1, end)) {
                    return false;
                }
                lastDot = end;
            }
            end++;
        }
        return lastDot >= 0 && isTopLevel(string, lastDot + 1, end) && isRest(string, end, to);
    }

    private static boolean isLabel(String string, int from, int to) {
        return to > from
                && to - from <= LONGEST_LABEL
                && isLetterOrDigit(string.charAt(from))
                && isLetterOrDigit(string.charAt(to - 1));
    }

    private static boolean isTopLevel(String string, int from, int to) {
        if (to - from < 2 || to - from >= LONGEST_LABEL) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = string.charAt(i);
            if (!Character.isLetter(c) || Character.isUpperCase(c)) {
                return false;
            }
        }
        return true;
    }

    /** Nothing, a port, or a path. */
    private static boolean isRest(String string, int from, int to) {
        int at = from;
        if (at < to && string.charAt(at) == ':') {
            at++;
            while (at < to && Character.isDigit(string.charAt(at))) {
                at++;
            }
        }
        return at == to || "/?#".indexOf(string.charAt(at)) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 ? Character.isLetterOrDigit(c) : c >= '\u00a1';
    }
}
