package org.muster.extract.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.text.Text;

/**
 * All that is known of one surface, capitals aside.
 *
 * @param senses what it can mean, the likeliest first
 * @param traps phrases that are no mention though they hold a country's name ("South China Sea")
 * @param isFirstName whether people have it as a first name ("Jordan")
 * @param isLastName whether people have it as a last name ("England")
 * @param namesakes ISO 3166-2 codes of the US states and Canadian provinces in which a town is called so
 * @param localNamesakes those of them that local news may leave out where it names the town
 * @param city whose people are called so ("Londoners"); null for all others
 */
record Name(
        List<Sense> senses,
        List<Trap> traps,
        boolean isFirstName,
        boolean isLastName,
        Set<String> namesakes,
        Set<String> localNamesakes,
        @Nullable Name city) {

    /** @param rule what kind of thing it is: the rule that refuses it */
    record Trap(String surface, String rule) {}

    Name {
        senses = List.copyOf(senses);
        traps = List.copyOf(traps);
        namesakes = Set.copyOf(namesakes);
        localNamesakes = Set.copyOf(localNamesakes);
    }

    /** The trap whose capitals agree with tokens [start, end), or null. */
    @Nullable
    Trap trapAt(Text text, int start, int end) {
        for (Trap trap : traps) {
            if (Capitals.agree(text, start, end, trap.surface())) {
                return trap;
            }
        }
        return null;
    }

    /** Whether it is never written with a small first letter. */
    boolean isAlwaysCapitalised() {
        return senses.stream()
                        .allMatch(sense -> Character.isUpperCase(sense.surface().charAt(0)))
                && traps.stream()
                        .allMatch(trap -> Character.isUpperCase(trap.surface().charAt(0)));
    }

    /** Whether tokens [start, end) can be read as one of the senses, or as a trap. */
    boolean isReadable(Text text, int start, int end, @Nullable Integer year) {
        for (Sense sense : senses) {
            if (sense.holdsIn(year) && Capitals.agree(text, start, end, sense.surface())) {
                return true;
            }
        }
        return trapAt(text, start, end) != null;
    }

    /** The senses that tokens [start, end) can have in an article of a year; a dated one leaves no other. */
    List<Sense> sensesAt(Text text, int start, int end, @Nullable Integer year) {
        List<Sense> fitting = new ArrayList<>(senses.size());
        boolean dated = false;
        for (Sense sense : senses) {
            if (sense.holdsIn(year) && Capitals.agree(text, start, end, sense.surface())) {
                fitting.add(sense);
                dated |= sense.isDated();
            }
        }
        if (dated) {
            fitting.removeIf(sense -> !sense.isDated());
        }
        return fitting;
    }

    @Nullable
    Sense region(List<Sense> among) {
        for (Sense sense : among) {
            if (sense.region() != null) {
                return sense;
            }
        }
        return null;
    }
}
