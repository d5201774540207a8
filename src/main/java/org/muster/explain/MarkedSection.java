package org.muster.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.Section;
import org.muster.extract.TroopClaim;

/** The title or the body with marks: {@code Pyongyang{PRK} may send [1: up to 12,000 soldiers]}. */
final class MarkedSection {
    private MarkedSection() {}

    /** A mark goes before the code point {@code at}; of several, what ends goes before what begins. */
    private record Mark(int at, int rank, String text) {}

    static String of(Extraction extraction, Section section) {
        List<Mark> marks = new ArrayList<>();
        for (CountryMention mention : extraction.mentions()) {
            if (mention.section() == section) {
                marks.add(new Mark(mention.end(), 0, "{" + mention.country() + "}"));
            }
        }
        int number = 0;
        for (TroopClaim claim : extraction.claims()) {
            number++;
            if (claim.section() == section) {
                marks.add(new Mark(claim.end(), 1, "]"));
                marks.add(new Mark(claim.start(), 2, "[" + number + ": "));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::at).thenComparingInt(Mark::rank));
        return insert(section == Section.TITLE ? extraction.title() : extraction.body(), marks);
    }

    private static String insert(String text, List<Mark> marks) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        int index = 0;
        for (Mark mark : marks) {
            int next = text.offsetByCodePoints(index, mark.at - at);
            marked.append(text, index, next).append(mark.text);
            index = next;
            at = mark.at;
        }
        return marked.append(text, index, text.length()).toString();
    }
}
