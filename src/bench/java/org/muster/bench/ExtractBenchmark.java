package org.muster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.muster.extract.Article;
import org.muster.extract.Extractor;
import org.muster.extract.country.CountryFinder;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The parts of reading an article and the whole of it, on one thread; an operation is one pass over the corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class ExtractBenchmark {
    @Param("../shared/corpora/allsides")
    public String corpus = "";

    @Param("2000")
    public int articles;

    private final Vocabulary vocabulary = new Vocabulary();
    private final CountryFinder countries = new CountryFinder(LexiconFiles.shipped(), vocabulary);
    private final Extractor parsing = new Extractor(LexiconFiles.shipped());
    private final Extractor plain = new Extractor(LexiconFiles.shipped(), false);

    private List<Article> raw = List.of();
    private final List<Article> cleaned = new ArrayList<>();
    private final List<Text> titles = new ArrayList<>();
    private final List<Text> bodies = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        raw = Corpus.read(Path.of(corpus), articles).articles();
        for (Article article : raw) {
            Article clean = Extractor.clean(article);
            cleaned.add(clean);
            titles.add(Text.of(clean.title(), vocabulary));
            bodies.add(Text.of(clean.body(), vocabulary));
        }
    }

    @Benchmark
    public void clean(Blackhole sink) {
        for (Article article : raw) {
            sink.consume(Extractor.clean(article));
        }
    }

    /** Tokens, each looked up in the vocabulary, and sentences, of texts that are clean. */
    @Benchmark
    public void sentences(Blackhole sink) {
        for (Article article : cleaned) {
            sink.consume(Text.of(article.title(), vocabulary));
            sink.consume(Text.of(article.body(), vocabulary));
        }
    }

    /** Country mentions in texts that are cut into sentences. */
    @Benchmark
    public void countries(Blackhole sink) {
        for (int i = 0; i < cleaned.size(); i++) {
            Article article = cleaned.get(i);
            sink.consume(countries.find(titles.get(i), bodies.get(i), article.outlet(), article.publishedOn()));
        }
    }

    @Benchmark
    public void cleanSentencesCountries(Blackhole sink) {
        for (Article article : raw) {
            Article clean = Extractor.clean(article);
            Text title = Text.of(clean.title(), vocabulary);
            Text body = Text.of(clean.body(), vocabulary);
            sink.consume(countries.find(title, body, clean.outlet(), clean.publishedOn()));
        }
    }

    /** All that is found, by words alone. */
    @Benchmark
    public void whole(Blackhole sink) {
        for (Article article : raw) {
            sink.consume(plain.extract(article, false));
        }
    }

    /** All that is found, with a parse of the sentences that hold claims. */
    @Benchmark
    public void wholeWithParses(Blackhole sink) {
        for (Article article : raw) {
            sink.consume(parsing.extract(article, false));
        }
    }
}
