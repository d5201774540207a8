/** Publication dates as people and programs write them. */
@NullMarked
package org.muster.ingest.date;

import org.jspecify.annotations.NullMarked;
