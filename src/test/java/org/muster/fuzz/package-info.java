/** Fuzz tests: run on kept inputs with the other tests, and by {@code src/test/sh/fuzz.sh} on what Jazzer makes of them. */
@NullMarked
package org.muster.fuzz;

import org.jspecify.annotations.NullMarked;
