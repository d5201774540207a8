/** What a person looks at first: the findings of a run as small tables. */
@NullMarked
package org.muster.report;

import org.jspecify.annotations.NullMarked;
