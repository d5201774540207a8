/** Near-identical articles as one story. */
@NullMarked
package org.muster.story;

import org.jspecify.annotations.NullMarked;
