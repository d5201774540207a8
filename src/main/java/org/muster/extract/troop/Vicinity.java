package org.muster.extract.troop;

/**
 * What was counted before a number.
 *
 * @param afterClaim whether a claim stands in its sentence or just before it
 * @param inSentence whether the last thing counted in its sentence was personnel
 * @param afterLosses whether the last claim, of this sentence or the one before, tells of dead, wounded or missing
 */
record Vicinity(boolean afterClaim, boolean inSentence, boolean afterLosses) {}
