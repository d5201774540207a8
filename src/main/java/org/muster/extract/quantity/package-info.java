/** Number expressions: low, high, precision, cue. */
@NullMarked
package org.muster.extract.quantity;

import org.jspecify.annotations.NullMarked;
