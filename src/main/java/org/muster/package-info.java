/** Muster: who is reported to have how many troops where, since when, and according to whom. */
@NullMarked
package org.muster;

import org.jspecify.annotations.NullMarked;
