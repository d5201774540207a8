@NullMarked
package org.muster.ingest;

import org.jspecify.annotations.NullMarked;
