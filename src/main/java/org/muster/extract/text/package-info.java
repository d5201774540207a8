/** Spans, cleaning, tokens and sentences. */
@NullMarked
package org.muster.extract.text;

import org.jspecify.annotations.NullMarked;
