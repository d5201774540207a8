package org.muster.extract.country;

import java.util.List;

/** The country mentions of a section in reading order, not overlapping, and what was refused. */
public record CountryFindings(List<FoundCountry> found, List<RefusedCountry> refused) {
    public CountryFindings {
        found = List.copyOf(found);
        refused = List.copyOf(refused);
    }
}
