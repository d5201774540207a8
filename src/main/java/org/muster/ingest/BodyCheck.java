package org.muster.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether the articles' body can be told at all, before anything is started: looks at the beginning of some files until it
 * has found one. Gives the input the benefit of the doubt where it is larger than what was looked at and the user says
 * where the body is.
 */
final class BodyCheck {
    private static final int FILES = 50;
    private static final int RECORDS = 200;
    private static final int NAMES_SHOWN = 40;

    private final IngestOptions options;
    private final Configuration hadoop;
    private final FieldNames names;
    private final Set<String> seen = new LinkedHashSet<>();
    private boolean sawAll = true;

    private BodyCheck(IngestOptions options, Configuration hadoop) {
        this.options = options;
        this.hadoop = hadoop;
        this.names = new FieldNames(options.fields());
    }

    /** @throws InputException where no record has a field that can be its body; lists the fields there are */
    static void check(List<PlannedFile> files, IngestOptions options, Configuration hadoop) {
        BodyCheck check = new BodyCheck(options, hadoop);
        String told = options.fields().get(Field.BODY.label());
        if (!check.findsBody(files) && !check.seen.isEmpty() && (told == null || check.sawAll)) {
            List<String> shown = new ArrayList<>(check.seen);
            String list = String.join(", ", shown.subList(0, Math.min(NAMES_SHOWN, shown.size())))
                    + (shown.size() > NAMES_SHOWN ? ", …" : "");
            throw new InputException(
                    (told == null ? "no field is known to hold the body" : "no field is called " + told)
                            + "; the input's fields are: " + list + "; name the one with the text by --field body=NAME "
                            + "(with dots for nested ones: --field body=content.text)");
        }
    }

    private boolean findsBody(List<PlannedFile> files) {
        int looked = 0;
        for (PlannedFile file : files) {
            if (looked++ == FILES) {
                sawAll = false;
                return false;
            }
            Format format = file.kind().format();
            boolean tellsItself = format == Format.HTML || format == Format.WARC;
            if (tellsItself || (file.schema() == null ? readsBody(file) : hasBody(file.schema()))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBody(GroupType schema) {
        for (Type column : schema.getFields()) {
            seen.add(column.getName());
            if (holdsBody(column, names.find(column.getName()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsBody(Type column, FieldNames.@Nullable Node node) {
        if (node == null) {
            return false;
        }
        if (node.place() != null && node.place().field() == Field.BODY) {
            return true;
        }
        return !column.isPrimitive()
                && column.asGroupType().getFields().stream()
                        .anyMatch(inner -> holdsBody(inner, node.child(inner.getName())));
    }

    private boolean readsBody(PlannedFile file) {
        ArticleMaker maker = new ArticleMaker(options.maxDate());
        Slice whole = new Slice(List.of(file.part(0, Long.MAX_VALUE)));
        try (SliceReader reader = new SliceReader(whole, options, hadoop, maker)) {
            for (int records = 0; reader.hasNext(); records++) {
                long before = maker.withoutBody();
                InputRecord record = reader.next();
                boolean blank = record instanceof Reject reject
                        && reject.reason() == RejectReason.NO_BODY
                        && maker.withoutBody() == before;
                // a file that breaks proves nothing: what was decoded before the break may be wrong, names of fields
                // too
                boolean breaks = record instanceof Reject broken && broken.reason() == RejectReason.IO_ERROR;
                if (record instanceof RawArticle || blank || breaks) {
                    return true;
                }
                if (records == RECORDS) {
                    sawAll = false;
                    break;
                }
            }
        }
        seen.addAll(maker.fieldsWithoutBody());
        return false;
    }
}
