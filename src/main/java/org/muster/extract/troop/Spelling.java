package org.muster.extract.troop;

import org.muster.extract.text.Text;

/** Whether a text writes a name with the capitals that the lexicon gives it. */
final class Spelling {
    private Spelling() {}

    /**
     * A name with a capital wants one; a short one all in capitals ("IS", "PLA") wants just these letters; one in lower case
     * takes any.
     */
    static boolean agrees(String name, Text text, int start, int end) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return true;
        }
        boolean shortName = name.length() <= 4 && name.indexOf(' ') < 0;
        if (shortName && isUpper(name)) {
            return text.slice(start, end).equals(name) && (name.length() > 2 || !isShouted(text, start));
        }
        String[] words = name.split(" ");
        if (words.length != end - start) {
            return text.isCapitalised(start);
        }
        for (int i = 0; i < words.length; i++) {
            if (Character.isUpperCase(words[i].charAt(0)) && !text.isCapitalised(start + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words around are all in capitals, so that "IS" may be the verb. */
    private static boolean isShouted(Text text, int token) {
        for (int near = Math.max(0, token - 3); near < Math.min(text.tokenCount(), token + 4); near++) {
            if (near != token && text.end(near) - text.start(near) > 3 && text.isAllCaps(near)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUpper(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
