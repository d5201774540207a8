package org.muster.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a page are the article. Prose speaks for a box, links and scraps against it; the article is the densest run
 * of blocks in the box for which most speaks, without the boxes in it whose names say that they hold something else.
 */
final class MainText {
    private static final int SCRAP = 8;
    private static final int LINK = 25;
    /** What stands on a page as often is no sentence of an article. */
    private static final int REPEATED = 3;
    /** More than this below a heading that is a link is no teaser. */
    private static final int LONGEST_TEASER = 400;
    /** The bare text of a box is kept from this size on: below it stand bylines and buttons. */
    private static final int BARE = 60;

    private final List<Block> blocks;
    private final Roles roles;
    private final Map<String, Integer> timesSeen = new HashMap<>();
    private final int[] speaksBefore;

    private MainText(PageBlocks page, Roles roles) {
        this.blocks = page.blocks();
        this.roles = roles;
        blocks.forEach(block -> timesSeen.merge(block.text(), 1, Integer::sum));
        this.speaksBefore = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            speaksBefore[i + 1] = speaksBefore[i] + speaks(i);
        }
    }

    /** The blocks of the article in order; none where there is none. */
    static List<Block> of(PageBlocks page, Roles roles) {
        MainText text = new MainText(page, roles);
        Region best = text.best(page.regions());
        return best == null ? List.of() : text.densest(best);
    }

    private int speaks(int i) {
        Block block = blocks.get(i);
        if (isOut(i) || roles.isLead(i)) {
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

    private boolean isOut(int i) {
        return roles.isOutside(i) || timesSeen.getOrDefault(blocks.get(i).text(), 0) >= REPEATED;
    }

    /** A few words below a heading that is a link. */
    private boolean isTeaser(int i) {
        return i > 0
                && blocks.get(i - 1).isHeading()
                && blocks.get(i - 1).isMostlyLinks()
                && blocks.get(i).size() < LONGEST_TEASER;
    }

    private @Nullable Region best(List<Region> regions) {
        Region best = null;
        int most = 0;
        for (Region region : regions) { // inner boxes first: of equal ones the innermost
            int speaks = speaksBefore[region.to()] - speaksBefore[region.from()];
            if (speaks > most) {
                most = speaks;
                best = region;
            }
        }
        return best;
    }

    /** What is kept of the run of blocks for which most speaks (Bentley 1984). */
    private List<Block> densest(Region region) {
        int most = 0;
        int first = region.from();
        int last = region.from();
        int start = region.from();
        for (int end = region.from(); end < region.to(); end++) {
            if (speaksBefore[end] < speaksBefore[start]) {
                start = end;
            }
            if (speaksBefore[end + 1] - speaksBefore[start] > most) {
                most = speaksBefore[end + 1] - speaksBefore[start];
                first = start;
                last = end + 1;
            }
        }
        List<Block> kept = new ArrayList<>();
        for (int i = first; i < last; i++) {
            if (isKept(i)) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private boolean isKept(int i) {
        Block block = blocks.get(i);
        if (isOut(i) || block.isHeading() || block.isMostlyLinks()) {
            return false;
        }
        return block.isProse() || block.isParagraph() || block.isItem() || block.size() > BARE;
    }
}
