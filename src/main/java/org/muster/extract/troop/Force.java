package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;

/**
 * Whose personnel.
 *
 * @param code as the tables give it
 * @param name a non-state or joint force's; null for all else
 * @param rule what told it
 */
record Force(String code, @Nullable String name, String rule) {}
