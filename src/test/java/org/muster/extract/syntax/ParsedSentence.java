package org.muster.extract.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence as spaCy parsed it: a line of a fixture that {@code build_syntax.py --fixture} wrote. */
record ParsedSentence(String sentence, List<Word> words) {

    /** A root is its own head. */
    record Word(String word, int start, String tag, int head, String label) {}

    static List<ParsedSentence> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<ParsedSentence> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            StringBuilder sentence = new StringBuilder();
            List<Word> words = new ArrayList<>();
            for (JsonNode word : mapper.readTree(line)) {
                words.add(new Word(
                        word.get(0).asText(),
                        sentence.length(),
                        word.get(3).asText(),
                        word.get(4).asInt(),
                        word.get(5).asText()));
                sentence.append(word.get(0).asText()).append(word.get(2).asBoolean() ? " " : "");
            }
            sentences.add(new ParsedSentence(sentence.toString(), words));
        }
        return sentences;
    }

    static List<Word> words(Dependencies parsed) {
        List<Word> words = new ArrayList<>();
        for (int word = 0; word < parsed.size(); word++) {
            int head = parsed.head(word) == Dependencies.NONE ? word : parsed.head(word);
            words.add(new Word(parsed.word(word), parsed.start(word), parsed.tag(word), head, parsed.label(word)));
        }
        return words;
    }

    /** The tokens as spaCy cut them; what pieces of words stand for is told where Muster cuts the same. */
    Tokenization tokens(DependencyParser parser) {
        Tokenization own = parser.tokenize(sentence);
        List<Tokenization.Token> tokens = new ArrayList<>();
        for (Word word : words) {
            int end = word.start + word.word.length();
            @Nullable String norm = null;
            for (int i = 0; i < own.size(); i++) {
                if (own.start(i) == word.start && own.end(i) == end) {
                    norm = own.norm(i);
                }
            }
            tokens.add(new Tokenization.Token(word.start, end, norm));
        }
        return new Tokenization(sentence, tokens);
    }
}
