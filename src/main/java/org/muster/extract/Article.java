package org.muster.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One news text as it was read, before cleaning.
 *
 * @param title raw title, empty where there is none
 * @param body raw body
 * @param publishedOn the day as the publisher writes it; null where unknown (relative dates then stay unresolved)
 * @param outlet who published it; null where unknown. An outlet is never a country mention
 */
public record Article(
        String title,
        String body,
        @Nullable LocalDate publishedOn,
        @Nullable String outlet) {}
