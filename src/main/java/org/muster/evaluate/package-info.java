/**
 * How good the extraction is: what a gold file labels against what is found. The measures are those of the annotation
 * guide; see {@code docs/claims.md}. Plain Java without Spark.
 */
@NullMarked
package org.muster.evaluate;

import org.jspecify.annotations.NullMarked;
