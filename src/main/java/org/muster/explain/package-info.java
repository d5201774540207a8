/** Shows what was found in one text and why, and what was refused and why. Plain Java without Spark. */
@NullMarked
package org.muster.explain;

import org.jspecify.annotations.NullMarked;
