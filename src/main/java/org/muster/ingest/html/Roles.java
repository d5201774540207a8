package org.muster.ingest.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of the boxes in which a block stands say of it, where they can be taken at their word. */
final class Roles {
    /** A box that is called a lead and holds more holds the article too. */
    private static final int LONGEST_LEAD = 4;

    private final Region.Role[] roles;

    private Roles(int blocks) {
        roles = new Region.Role[blocks];
        Arrays.fill(roles, Region.Role.ANY);
    }

    /** Names that nobody looks at. */
    static Roles unknown(PageBlocks page) {
        return new Roles(page.blocks().size());
    }

    static Roles of(PageBlocks page) {
        Roles roles = unknown(page);
        Set<BoxNames.Word> ofMost = wordsOfMost(page);
        List<Region> regions = page.regions();
        for (int r = regions.size() - 1; r >= 0; r--) { // outer boxes first
            Region region = regions.get(r);
            boolean tooMuch = region.role() == Region.Role.LEAD && region.length() > LONGEST_LEAD;
            if (region.role() != Region.Role.ANY && !tooMuch && !ofMost.contains(region.word())) {
                roles.mark(region);
            }
        }
        return roles;
    }

    private void mark(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (roles[i] == Region.Role.ANY || roles[i] == Region.Role.LEAD) {
                roles[i] = region.role();
            }
        }
    }

    /** Words in the names of boxes that hold most of the page's prose: on this page they say nothing. */
    private static Set<BoxNames.Word> wordsOfMost(PageBlocks page) {
        Map<BoxNames.Word, Long> held = new HashMap<>();
        Map<BoxNames.Word, Integer> counted = new HashMap<>();
        List<Region> regions = page.regions();
        for (int r = regions.size() - 1; r >= 0; r--) {
            Region region = regions.get(r);
            boolean isInCounted = region.from() >= counted.getOrDefault(region.word(), Integer.MAX_VALUE);
            if (region.role() != Region.Role.COMMENTS && !isInCounted) {
                held.merge(region.word(), prose(page, region.from(), region.to()), Long::sum);
                counted.put(region.word(), region.from());
            }
        }
        long prose = prose(page, 0, page.blocks().size());
        held.values().removeIf(size -> 2 * size <= prose);
        return held.keySet();
    }

    private static long prose(PageBlocks page, int from, int to) {
        return page.blocks().subList(from, to).stream()
                .filter(Block::isProse)
                .mapToLong(Block::size)
                .sum();
    }

    /** Whether a block stands in a box that holds no part of an article. */
    boolean isOutside(int block) {
        return roles[block] == Region.Role.ASIDE || roles[block] == Region.Role.COMMENTS;
    }

    boolean isLead(int block) {
        return roles[block] == Region.Role.LEAD;
    }
}
