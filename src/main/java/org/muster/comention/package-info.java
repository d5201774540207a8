/** Countries written about together: pair counts, their statistics, frequent sets. */
@NullMarked
package org.muster.comention;

import org.jspecify.annotations.NullMarked;
