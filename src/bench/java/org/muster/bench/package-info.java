/** Measures how fast articles are read. Run by {@code bin/bench}; no part of the shipped jar. */
@NullMarked
package org.muster.bench;

import org.jspecify.annotations.NullMarked;
