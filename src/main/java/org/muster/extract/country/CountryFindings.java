package org.muster.extract.country;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The country mentions of a section in reading order, not overlapping, and what was refused.
 *
 * @param countries those that are found at least once
 */
public record CountryFindings(List<FoundCountry> found, List<RefusedCountry> refused, Set<String> countries) {
    public CountryFindings {
        found = List.copyOf(found);
        refused = List.copyOf(refused);
        countries = Set.copyOf(countries);
    }

    static CountryFindings of(List<FoundCountry> found, List<RefusedCountry> refused) {
        Set<String> countries = new HashSet<>();
        for (FoundCountry one : found) {
            countries.add(one.country());
        }
        return new CountryFindings(found, refused, countries);
    }
}
