package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of an article. A text with enough of English's little words is English; one in letters that only one
 * language uses is in that language; any other is asked of OpenNLP's detector. A text of which that is not sure (short, or
 * names and figures only) is taken as English. Safe for any number of threads.
 */
public final class LanguageDetector {
    private static final String ENGLISH = "en";
    /** How much of a body is looked at, in chars: its beginning, and a part from the middle. */
    private static final int BEGINNING = 1_000;

    private static final int MIDDLE = 400;
    /** How much of that OpenNLP is asked about: it takes about a millisecond a thousand chars. */
    private static final int ASKED = 700;
    /** How many times as likely as English another language must be. Measured on English titles and single sentences. */
    private static final double LIKELY = 1.7;

    private static final double SURE = 4;
    private static final double VERY_SURE = 8;

    private LanguageDetector() {}

    /**
     * The language of an article: ISO 639-1 where there is one, else 639-3.
     *
     * @param title empty where there is none
     */
    public static String detect(String title, String body) {
        String sample = sample(title, body);
        Character.@Nullable UnicodeScript script = Letters.foreignScript(sample);
        if (script == null) {
            return inLatinLetters(sample);
        }
        String only = Letters.onlyLanguageOf(script);
        return only == null ? iso1(mostLikely(sample)[0]) : only;
    }

    /** Whether extraction reads this language. */
    public static boolean isSupported(String language) {
        return language.equals(ENGLISH);
    }

    private static String sample(String title, String body) {
        StringBuilder sample =
                new StringBuilder(title).append('\n').append(body, 0, Math.min(BEGINNING, body.length()));
        if (body.length() > 2 * BEGINNING + MIDDLE) {
            int middle = body.length() / 2;
            sample.append('\n').append(body, middle, middle + MIDDLE);
        }
        return sample.toString().toLowerCase(Locale.ROOT);
    }

    private static String inLatinLetters(String sample) {
        LittleWords words = LittleWords.count(sample);
        if (words.areMostly(ENGLISH)) {
            return ENGLISH;
        }
        Language[] languages = mostLikely(sample);
        String best = iso1(languages[0]);
        double english = 0;
        for (Language language : languages) {
            english = iso1(language).equals(ENGLISH) ? language.getConfidence() : english;
        }
        double ratio = languages[0].getConfidence() / Math.max(english, Double.MIN_NORMAL);
        boolean sure = words.knows(best)
                ? ratio >= LIKELY && words.of(best) >= 3 && words.of(best) > words.of(ENGLISH)
                        || ratio >= SURE && words.of(best) >= 1 + words.of(ENGLISH)
                : ratio >= VERY_SURE;
        return sure ? best : ENGLISH;
    }

    private static Language[] mostLikely(String sample) {
        String asked = sample.substring(0, Math.min(ASKED, sample.length()));
        return new LanguageDetectorME(Model.LOADED).predictLanguages(asked);
    }

    private static String iso1(Language language) {
        String code = language.getLang();
        return Codes.SHORT.getOrDefault(code, code);
    }

    /** ISO 639-3 to 639-1. */
    private static final class Codes {
        private static final Map<String, String> SHORT = new HashMap<>();

        static {
            for (String code : Locale.getISOLanguages()) {
                SHORT.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
            }
            // members that the model has, of languages that 639-1 has as a whole
            SHORT.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "yid", "yi"));
        }
    }

    /** Loaded on first use, once a JVM: 10 MB that take most of a second. */
    private static final class Model {
        private static final String RESOURCE = "/langdetect-183.bin";
        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("no language model " + RESOURCE + " on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
