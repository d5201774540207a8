/** Country mentions. */
@NullMarked
package org.muster.extract.country;

import org.jspecify.annotations.NullMarked;
