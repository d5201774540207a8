package org.muster.extract.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.country.Sighting.Refusal;
import org.muster.extract.country.Sighting.Verdict;
import org.muster.extract.text.Text;

/** "Orlando, Tallahassee, Panama City and Gainesville": what stands beside a sighting in a list says what it is. */
final class TownList {
    /** How many tokens may stand between two known towns of a list. */
    private static final int REACH = 6;

    /** How many sightings are looked at on each side: a list of towns as long as a text shall cost no more. */
    private static final int SIDE = 8;

    private TownList() {}

    /** How many places in North America a list of towns names beside sighting i; 0 where it names anything else too. */
    static int americanBeside(List<Sighting> sightings, List<@Nullable Verdict> verdicts, int i) {
        int before = american(sightings, verdicts, i, -1);
        int after = american(sightings, verdicts, i, 1);
        return before < 0 || after < 0 ? 0 : before + after;
    }

    /** Negative where something else is named. */
    private static int american(List<Sighting> sightings, List<@Nullable Verdict> verdicts, int i, int step) {
        int count = 0;
        Sighting last = sightings.get(i);
        int end = Math.max(-1, Math.min(sightings.size(), i + step * (SIDE + 1)));
        for (int j = i + step; j != end; j += step) {
            Sighting next = sightings.get(j);
            Sighting first = step < 0 ? next : last;
            Sighting second = step < 0 ? last : next;
            if (next.text() != last.text() || !areListed(first, second)) {
                return count;
            }
            Verdict verdict = verdicts.get(j);
            Sense sense = likeliest(next, verdict);
            if (sense != null && !isAmericanTown(sense)) {
                return -1;
            }
            count += verdict instanceof Mention ? 1 : 0;
            last = next;
        }
        return count;
    }

    /** What a sighting is taken for, decided or not; null where it is refused. */
    private static @Nullable Sense likeliest(Sighting sighting, @Nullable Verdict verdict) {
        if (verdict instanceof Mention mention) {
            return mention.sense();
        }
        return verdict instanceof Refusal || sighting.senses().isEmpty()
                ? null
                : sighting.senses().get(0);
    }

    private static boolean isAmericanTown(Sense sense) {
        return sense.kind() == MentionKind.PLACE
                && (sense.country().equals("USA") || sense.country().equals("CAN"));
    }

    /** Whether nothing but names, commas and an "and" stands between two sightings. */
    private static boolean areListed(Sighting first, Sighting second) {
        Text text = first.text();
        if (second.start() <= first.end() || second.start() - first.end() > REACH) {
            return false;
        }
        boolean isParted = false;
        for (int token = first.end(); token < second.start(); token++) {
            boolean parts = first.isSymbol(token, ',') || text.isWord(token, "and") || text.isWord(token, "or");
            if (!parts && !text.isCapitalised(token)) {
                return false;
            }
            isParted |= parts;
        }
        return isParted;
    }
}
