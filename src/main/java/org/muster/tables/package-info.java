/** The output contract: every table and column, declared once, without Spark. */
@NullMarked
package org.muster.tables;

import org.jspecify.annotations.NullMarked;
