/** Troop claims: an anchor, then force, host, status, basis, modality, source and time. */
@NullMarked
package org.muster.extract.troop;

import org.jspecify.annotations.NullMarked;
