package org.muster.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A compressed JSON lines file of three members, of which the first two end inside a line; the second is long enough
 * for two blocks of bzip2. */
final class Damageable {
    private static final String[] WORDS = {
        "harbour",
        "brigade",
        "minister",
        "said",
        "the",
        "of",
        "valley",
        "troops",
        "border",
        "on",
        "Tuesday",
        "é",
        "12,000"
    };

    private final byte[][] contents = new byte[3][];
    private final byte[][] members = new byte[3][];
    private int lines;

    Damageable(Packing packing, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 160_000) {
            text.append("{\"id\":").append(lines++).append(",\"text\":\"");
            for (int words = 40 + random.nextInt(200); words > 0; words--) {
                text.append(WORDS[random.nextInt(WORDS.length)])
                        .append(random.nextInt(100))
                        .append(' ');
            }
            text.append("\"}\n");
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        int[] ends = {0, 20_000, 140_000, content.length};
        for (int i = 0; i < 3; i++) {
            contents[i] = Arrays.copyOfRange(content, ends[i], ends[i + 1]);
            members[i] = packing.pack(contents[i]);
        }
    }

    int lines() {
        return lines;
    }

    byte[] stored() {
        return Packing.join(members);
    }

    byte[] content() {
        return Packing.join(contents);
    }

    int storedStart(int member) {
        return Arrays.stream(members, 0, member).mapToInt(m -> m.length).sum();
    }

    int storedEnd(int member) {
        return storedStart(member + 1);
    }

    /** The member to which a stored byte belongs. */
    int at(int stored) {
        int member = 0;
        while (member < 2 && stored >= storedEnd(member)) {
            member++;
        }
        return member;
    }

    boolean isBoundary(int stored) {
        return stored > 0 && stored == storedStart(at(stored));
    }

    /** What the members before a boundary hold. */
    byte[] contentBefore(int stored) {
        return Packing.join(Arrays.copyOf(contents, at(stored)));
    }
}
