/**
 * What was found in one text, as rows of the fact tables: the same for the job and for {@code explain --json}. Plain
 * Java without Spark.
 */
@NullMarked
package org.muster.facts;

import org.jspecify.annotations.NullMarked;
