/** Names and words from TSV, and the longest match of them over tokens. */
@NullMarked
package org.muster.extract.lexicon;

import org.jspecify.annotations.NullMarked;
