package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of an article, by OpenNLP's detector. A text of which it is not sure is taken as English. */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int ENOUGH = 1500;
    private static final int SHORT = 120;
    private static final double SURE = 0.1;

    private LanguageDetector() {}

    /** ISO 639-1 where there is one, else 639-3. */
    public static String detect(String title, String body) {
        String text = (title + "\n" + body.substring(0, Math.min(body.length(), ENOUGH))).toLowerCase(Locale.ROOT);
        if (text.length() < SHORT) {
            return "en";
        }
        Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(text);
        return best.getConfidence() < SURE ? "en" : iso1(best.getLang());
    }

    /** Whether extraction reads this language. */
    public static boolean isSupported(String language) {
        return language.equals("en");
    }

    private static String iso1(String iso3) {
        for (String code : Locale.getISOLanguages()) {
            if (new Locale(code).getISO3Language().equals(iso3)) {
                return code;
            }
        }
        return iso3;
    }

    /** Loaded on first use. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("no language model " + MODEL + " on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
