package org.muster.ingest;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Reads one slice: the records of each of its files in order, after them the file's {@link SliceCount}. What cannot be
 * read is a {@link Reject}, never an exception: a file that breaks ends with one reject of {@link RejectReason#IO_ERROR},
 * at the offset reached; the records before it stay. Not for several threads.
 */
public final class SliceReader implements Iterator<InputRecord>, AutoCloseable {
    private final Iterator<FilePart> parts;
    private final IngestOptions options;
    private final Configuration hadoop;
    private final FieldNames names;
    private final ArticleMaker maker;
    private @Nullable PartReader part;

    public SliceReader(Slice slice, IngestOptions options, Configuration hadoop) {
        this(slice, options, hadoop, new ArticleMaker(options.maxDate()));
    }

    SliceReader(Slice slice, IngestOptions options, Configuration hadoop, ArticleMaker maker) {
        this.parts = slice.parts().iterator();
        this.options = options;
        this.hadoop = hadoop;
        this.names = new FieldNames(options.fields());
        this.maker = maker;
    }

    @Override
    public boolean hasNext() {
        return part != null || parts.hasNext();
    }

    @Override
    public InputRecord next() {
        if (part == null) {
            if (!parts.hasNext()) {
                throw new NoSuchElementException();
            }
            part = PartReader.open(parts.next(), options, hadoop, names, maker);
        }
        InputRecord record = part.next();
        if (record instanceof SliceCount) {
            close();
        }
        return record;
    }

    /** Lets go of the file being read. */
    @Override
    public void close() {
        PartReader open = part;
        part = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // all that was wanted of the file has been read; nothing is lost with its handle
            }
        }
    }
}
