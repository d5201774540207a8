package org.muster.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;

/** The extractors of this JVM: lexicons are loaded once for all its tasks. */
final class Extractors {
    private static final Map<Map<String, String>, Extractor> LOADED = new ConcurrentHashMap<>();

    private Extractors() {}

    static Extractor of(LexiconFiles lexicons) {
        return LOADED.computeIfAbsent(lexicons.sha256(), sums -> new Extractor(lexicons));
    }
}
