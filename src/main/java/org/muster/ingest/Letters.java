package org.muster.ingest;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scripts that texts are written in. */
final class Letters {
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = new EnumMap<>(Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy"));

    private Letters() {}

    /** The script other than Latin that most letters of a text belong to; null where most are Latin, or there are none. */
    static @Nullable UnicodeScript foreignScript(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                foreign++;
                counts.merge(script(c), 1, Integer::sum);
            }
        }
        if (foreign <= latin) {
            return null;
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        if (kana * 10 > foreign) {
            return UnicodeScript.HIRAGANA;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static UnicodeScript script(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    /** The language that is nearly alone in using a script, ISO 639-1; null where several do. */
    static @Nullable String onlyLanguageOf(UnicodeScript script) {
        return ONE_LANGUAGE.get(script);
    }
}
