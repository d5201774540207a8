/** What was written of a country or a force, period by period. */
@NullMarked
package org.muster.series;

import org.jspecify.annotations.NullMarked;
