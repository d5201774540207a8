package org.muster.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: the blocks that {@link MainText} chooses, checked against the text that the page's JSON-LD gives
 * ({@code articleBody}). Where the two agree, blocks that the JSON-LD does not have are no part of the article; where the page
 * shows much less than it, its text is taken instead.
 */
final class ArticleText {
    /** Below this size a page has no text at all, and a script is to bring it. */
    private static final int NONE = 150;
    /** Below this size a page is looked at again, with what it hides, then also in boxes whose names speak against it. */
    private static final int LITTLE = 500;
    /** How much longer than the blocks the text of the JSON-LD must be to stand for them. */
    private static final double LONGER = 1.5;
    /** How much of the text of the JSON-LD the agreeing blocks must hold. */
    private static final double COVERED = 0.9;

    private ArticleText() {}

    /** The paragraphs, none where the page has no text. */
    static List<String> of(Document page, @Nullable String articleBody) {
        PageBlocks blocks = PageBlocks.of(page.body(), false);
        List<String> shown = paragraphs(MainText.of(blocks, Roles.of(blocks)));
        if (size(shown) < LITTLE) {
            PageBlocks withHidden = PageBlocks.of(page.body(), true);
            shown = muchMore(paragraphs(MainText.of(withHidden, Roles.of(withHidden))), shown);
            if (size(shown) < LITTLE) {
                shown = muchMore(paragraphs(MainText.of(withHidden, Roles.unknown(withHidden))), shown);
            }
        }
        if (size(shown) < NONE && articleBody == null) {
            shown = muchMore(ScriptText.of(page), shown);
        }
        return articleBody == null ? shown : checked(shown, lines(articleBody));
    }

    private static List<String> muchMore(List<String> other, List<String> shown) {
        return size(other) > 2 * size(shown) ? other : shown;
    }

    private static List<String> paragraphs(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private static int size(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(TextSize::of).sum();
    }

    /** Some write HTML into their JSON-LD, some write it escaped. */
    private static List<String> lines(String articleBody) {
        String text = articleBody;
        for (int i = 0; i < 2 && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0); i++) {
            Element body = PageParser.parse(text.replace("\n", "<br><br>")).body();
            text = PageBlocks.of(body, false).blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
        }
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> checked(List<String> shown, List<String> told) {
        int shownSize = size(shown);
        int toldSize = size(told);
        if (toldSize > LONGER * shownSize) {
            return told;
        }
        if (2 * toldSize < shownSize) {
            return shown; // the first lines of the article, no more
        }
        Words toldWords = Words.of(String.join("\n", told));
        Set<String> runs = toldWords.runs();
        String plain = toldWords.plain();
        List<String> agreed = new ArrayList<>();
        for (String paragraph : shown) {
            Words words = Words.of(paragraph);
            Set<String> own = words.runs();
            long common = own.stream().filter(runs::contains).count();
            if (words.count() < 4 ? plain.contains(words.plain()) : 2 * common > own.size()) {
                agreed.add(paragraph);
            }
        }
        return covered(agreed, toldWords) > COVERED ? agreed : shown;
    }

    /** How much of a text some paragraphs hold, by words. */
    private static double covered(List<String> paragraphs, Words text) {
        Map<String, Integer> left = new HashMap<>();
        text.list().forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : Words.of(String.join("\n", paragraphs)).list()) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common / (double) Math.max(1, text.count());
    }
}
