/** What tests of Spark steps stand on: one shared session, tables written as text, comparisons with a readable diff. */
@NullMarked
package org.muster.spark;

import org.jspecify.annotations.NullMarked;
