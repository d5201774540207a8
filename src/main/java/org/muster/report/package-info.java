/** What a person looks at first: the findings of a run as small tables, and as a page of charts. */
@NullMarked
package org.muster.report;

import org.jspecify.annotations.NullMarked;
