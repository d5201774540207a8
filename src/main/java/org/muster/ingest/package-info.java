/**
 * Inputs to articles, rejects and counts. On the driver {@link org.muster.ingest.InputPlan} finds the files and cuts them
 * into {@link org.muster.ingest.Slice}s; a {@link org.muster.ingest.SliceReader}, a plain iterator, reads one slice.
 * Nothing that was read goes unseen: every record is an {@link org.muster.ingest.RawArticle} or a
 * {@link org.muster.ingest.Reject}, and the {@link org.muster.ingest.SliceCount} counts them where they are cut.
 */
@NullMarked
package org.muster.ingest;

import org.jspecify.annotations.NullMarked;
