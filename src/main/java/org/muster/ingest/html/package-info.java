/**
 * A page of the web to an article: its character set, title, main text, publication date, address and outlet.
 * {@link org.muster.ingest.html.PageReader} is the one entry. Knows nothing of files and records.
 */
@NullMarked
package org.muster.ingest.html;

import org.jspecify.annotations.NullMarked;
