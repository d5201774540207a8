/**
 * What one text says of countries and of troops. Plain Java without Spark: {@link org.muster.extract.Extractor} takes an
 * {@link org.muster.extract.Article} and gives an {@link org.muster.extract.Extraction}, the same in a unit test, in
 * {@code explain} and in the job.
 */
@NullMarked
package org.muster.extract;

import org.jspecify.annotations.NullMarked;
