/** Date expressions of a text, resolved against its publication date. */
@NullMarked
package org.muster.extract.time;

import org.jspecify.annotations.NullMarked;
