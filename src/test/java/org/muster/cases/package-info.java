/** Reads case files: texts with what is expected of them, which a person who does not program can extend. */
@NullMarked
package org.muster.cases;

import org.jspecify.annotations.NullMarked;
