/** Values made by other software, against which ours are held; the scripts are in {@code src/test/reference}. */
@NullMarked
package org.muster.reference;

import org.jspecify.annotations.NullMarked;
