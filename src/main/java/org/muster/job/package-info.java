/** Options, the pipeline as one page, staging and publishing, run.json, progress. */
@NullMarked
package org.muster.job;

import org.jspecify.annotations.NullMarked;
