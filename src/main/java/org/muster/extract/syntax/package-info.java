/**
 * The syntax of single sentences: which word depends on which, and how. A transition-based dependency parser (arc-eager, after
 * Nivre 2003; pseudo-projective, after Nivre and Nilsson 2005) over convolved hash embeddings, with the weights of spaCy's small
 * English pipeline.
 */
@NullMarked
package org.muster.extract.syntax;

import org.jspecify.annotations.NullMarked;
