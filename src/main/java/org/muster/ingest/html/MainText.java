package org.muster.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a page are the article. Prose speaks for a box, links and scraps against it; the article is the box for
 * which most speaks, without the boxes in it whose names say that they hold something else.
 */
final class MainText {
    private static final int SCRAP = 8;
    private static final int LINK = 25;
    private static final int MOST_IN_LEAD = 4;
    /** What stands on a page as often is no sentence of an article. */
    private static final int REPEATED = 3;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final Region.Role[] roles;
    private final int[] speaksBefore;
    private final Map<String, Integer> timesSeen = new HashMap<>();

    private MainText(PageBlocks page) {
        this.blocks = page.blocks();
        this.regions = page.regions();
        this.roles = new Region.Role[blocks.size()];
        this.speaksBefore = new int[blocks.size() + 1];
        blocks.forEach(block -> timesSeen.merge(block.text(), 1, Integer::sum));
    }

    /** @param trusting whether boxes hold what their names say */
    static List<Block> of(PageBlocks page, boolean trusting) {
        return new MainText(page).find(trusting);
    }

    private List<Block> find(boolean trusting) {
        Arrays.fill(roles, Region.Role.ANY);
        if (trusting) {
            mark();
        }
        for (int i = 0; i < blocks.size(); i++) {
            speaksBefore[i + 1] = speaksBefore[i] + speaks(i);
        }
        Region best = best();
        if (best == null) {
            return List.of();
        }
        int[] range = densest(best.from(), best.to());
        List<Block> article = new ArrayList<>();
        for (int i = range[0]; i < range[1]; i++) {
            if (isKept(i)) {
                article.add(blocks.get(i));
            }
        }
        return article;
    }

    /** Takes the names of boxes at their word, but where a box with a name for an aside holds most of the page. */
    private void mark() {
        Set<BoxNames.Word> ofMost = wordsOfMost();
        for (int r = regions.size() - 1; r >= 0; r--) { // outer boxes first
            Region region = regions.get(r);
            boolean told = region.role() != Region.Role.ANY && region.role() != Region.Role.BODY;
            boolean tooMuch = region.role() == Region.Role.LEAD && region.to() - region.from() > MOST_IN_LEAD;
            if (told && !tooMuch && !ofMost.contains(region.word())) {
                for (int i = region.from(); i < region.to(); i++) {
                    if (roles[i] == Region.Role.ANY || roles[i] == Region.Role.LEAD) {
                        roles[i] = region.role();
                    }
                }
            }
        }
    }

    /** Words in the names of boxes that hold most of the page's prose: on this page they say nothing. */
    private Set<BoxNames.Word> wordsOfMost() {
        Map<BoxNames.Word, Long> held = new HashMap<>();
        Map<BoxNames.Word, Integer> counted = new HashMap<>();
        for (int r = regions.size() - 1; r >= 0; r--) {
            Region region = regions.get(r);
            if (region.role() != Region.Role.COMMENTS
                    && region.from() < counted.getOrDefault(region.word(), Integer.MAX_VALUE)) {
                held.merge(region.word(), prose(region.from(), region.to()), Long::sum);
                counted.put(region.word(), region.from());
            }
        }
        long prose = prose(0, blocks.size());
        held.values().removeIf(size -> 2 * size <= prose);
        return held.keySet();
    }

    private long prose(int from, int to) {
        long size = 0;
        for (int i = from; i < to; i++) {
            size += blocks.get(i).isProse() ? blocks.get(i).size() : 0;
        }
        return size;
    }

    private boolean isOut(int block) {
        return roles[block] == Region.Role.ASIDE
                || roles[block] == Region.Role.COMMENTS
                || timesSeen.getOrDefault(blocks.get(block).text(), 0) >= REPEATED;
    }

    private int speaks(int i) {
        Block block = blocks.get(i);
        if (isOut(i) || roles[i] == Region.Role.LEAD) {
            return 0;
        }
        if (block.isMostlyLinks()) {
            return -LINK;
        }
        if (block.isProse()) {
            return isTeaser(i) ? -LINK : block.size();
        }
        return block.isHeading() || block.isParagraph() ? 0 : -SCRAP;
    }

    /** A heading that is a link, and a few words below it. */
    private boolean isTeaser(int i) {
        return i > 0
                && blocks.get(i - 1).isHeading()
                && blocks.get(i - 1).isMostlyLinks()
                && blocks.get(i).size() < 400;
    }

    private @Nullable Region best() {
        Region best = null;
        int most = 0;
        for (Region region : regions) {
            int speaks = speaksBefore[region.to()] - speaksBefore[region.from()];
            if (speaks > most) {
                most = speaks;
                best = region;
            }
        }
        return best;
    }

    /** The run of blocks for which most speaks (Bentley 1984). */
    private int[] densest(int from, int to) {
        int most = 0;
        int[] range = {from, from};
        int start = from;
        for (int end = from; end < to; end++) {
            if (speaksBefore[end] < speaksBefore[start]) {
                start = end;
            }
            if (speaksBefore[end + 1] - speaksBefore[start] > most) {
                most = speaksBefore[end + 1] - speaksBefore[start];
                range = new int[] {start, end + 1};
            }
        }
        return range;
    }

    private boolean isKept(int i) {
        Block block = blocks.get(i);
        if (isOut(i) || block.isMostlyLinks()) {
            return false;
        }
        return !block.isHeading()
                && (block.isProse()
                        || block.isParagraph()
                        || block.isItem()
                        || block.tag().equals("pre")
                        || block.size() > 60);
    }
}
