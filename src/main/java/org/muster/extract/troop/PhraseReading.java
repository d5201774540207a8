package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;

/** An anchor, or why the number is none, or neither where no personnel is near. */
record PhraseReading(@Nullable Anchor anchor, @Nullable String refusal) {
    static final PhraseReading NONE = new PhraseReading(null, null);
}
