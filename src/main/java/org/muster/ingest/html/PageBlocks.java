package org.muster.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The blocks of a page and the boxes they stand in, collected in one walk. Nothing of what a browser does not show as text. */
final class PageBlocks implements NodeFilter {
    private static final Set<String> NO_TEXT = Set.of(
            "head",
            "script",
            "style",
            "iframe",
            "svg",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "map",
            "picture",
            "rt",
            "rp",
            "math");
    private static final Set<String> NO_ARTICLE =
            Set.of("nav", "footer", "dialog", "menu", "figure", "figcaption", "noscript", "template");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linkDepth;
    private int linked;

    private record Open(String tag, int from, BoxNames.Word word) {}

    private final boolean withHidden;

    private PageBlocks(boolean withHidden) {
        this.withHidden = withHidden;
    }

    /** @param withHidden also what a page hides until a script shows it, and what stands in figures */
    static PageBlocks of(Element body, boolean withHidden) {
        PageBlocks page = new PageBlocks(withHidden);
        body.filter(page);
        page.flush();
        return page;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Inner boxes before those they stand in. */
    List<Region> regions() {
        return regions;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (NO_TEXT.contains(tag) || !withHidden && (NO_ARTICLE.contains(tag) || isHidden(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (tag.equals("a")) {
            linkDepth++;
        } else if (!INLINE.contains(tag)) {
            flush();
            open.push(new Open(tag, blocks.size(), BoxNames.word(element)));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                linkDepth--;
            } else if (!INLINE.contains(tag) && !tag.equals("br")) {
                flush();
                Open box = open.pop();
                if (blocks.size() > box.from()) {
                    regions.add(new Region(box.from(), blocks.size(), box.word()));
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                if (text.length() > 0 && !endsInBlank()) {
                    text.append(' ');
                }
            } else {
                text.append(c);
                linked += linkDepth > 0 ? TextSize.of(c) : 0;
            }
        }
    }

    private boolean endsInBlank() {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }

    /** One break is a line's end, two are a paragraph's. */
    private void lineBreak() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) == '\n') {
            flush();
        } else if (end > 0) {
            text.append('\n');
        }
    }

    private void flush() {
        String whole = text.toString().strip();
        if (!whole.isEmpty()) {
            Open box = open.peek();
            String tag = box == null ? "body" : box.tag();
            blocks.add(new Block(tag, whole, TextSize.of(whole), linked));
        }
        text.setLength(0);
        linked = 0;
    }
}
