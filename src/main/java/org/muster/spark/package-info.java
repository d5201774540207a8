/** The only crossing between records and rows. */
@NullMarked
package org.muster.spark;

import org.jspecify.annotations.NullMarked;
