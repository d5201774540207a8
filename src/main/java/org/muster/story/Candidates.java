package org.muster.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of texts that may be near-duplicates: those that share a bucket of {@link MinHash} and were published within 7 days
 * of each other. In a bucket each text is held against the texts just before it in the order of days, so that the work in a
 * bucket grows with its size and no faster: against 40, and from the 121st text of a bucket on, which is then one of a
 * template or of boilerplate, against 4. True duplicates among these still meet in the buckets that boilerplate does not fill.
 */
final class Candidates {
    static final int DAYS = 7;
    private static final int COMPARED = 40;
    private static final int ORDINARY_BUCKET = 120;
    private static final int COMPARED_BEYOND = 4;
    /** A Jaccard index of a half needs a smaller set of at least half the larger. */
    private static final int SIZE_RATIO = 2;

    private static final StructType PAIR =
            new StructType().add("a", DataTypes.LongType).add("b", DataTypes.LongType);

    private static final UserDefinedFunction BUCKETS = udf(
            (UDF2<byte[], Integer, long[]>) (signature, kind) -> MinHash.buckets(signature, kind),
            DataTypes.createArrayType(DataTypes.LongType, false));

    private Candidates() {}

    /**
     * Distinct pairs a &lt; b.
     *
     * @param nodes node (numbered by date), kind (only nodes of one kind meet), day (as a number, null only in kinds
     *     without days), shingles_size, signature
     */
    static Dataset<Row> of(Dataset<Row> nodes) {
        Dataset<Row> bucketed = nodes.select(
                explode(BUCKETS.apply(col("signature"), col("kind"))).as("bucket"),
                col("node"),
                col("day"),
                col("shingles_size"));
        return bucketed.repartition(col("bucket"))
                .sortWithinPartitions("bucket", "node")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Neighbours::new, Encoders.row(PAIR))
                .distinct();
    }

    /** One text in the bucket at hand. */
    private record Member(long node, int day, int size) {
        boolean mayResemble(Member later) {
            return later.day - day <= DAYS
                    && Math.max(size, later.size) <= SIZE_RATIO * (long) Math.min(size, later.size);
        }
    }

    /** Goes through sorted buckets and yields pairs, holding no more than the last texts of one bucket. */
    private static final class Neighbours implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Deque<Member> last = new ArrayDeque<>();
        private long bucket;
        private long members;
        private Iterator<Row> pairs = Collections.emptyIterator();

        Neighbours(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (!pairs.hasNext() && rows.hasNext()) {
                pairs = pairsWith(rows.next());
            }
            return pairs.hasNext();
        }

        @Override
        public Row next() {
            return pairs.next();
        }

        private Iterator<Row> pairsWith(Row row) {
            if (row.getLong(0) != bucket) {
                bucket = row.getLong(0);
                members = 0;
                last.clear();
            }
            Member member = new Member(row.getLong(1), row.isNullAt(2) ? 0 : row.getInt(2), row.getInt(3));
            int compared = members++ < ORDINARY_BUCKET ? COMPARED : COMPARED_BEYOND;
            List<Row> found = new ArrayList<>();
            for (Member earlier : last) {
                if (compared-- == 0) {
                    break;
                }
                if (earlier.mayResemble(member)) {
                    found.add(RowFactory.create(earlier.node, member.node));
                }
            }
            last.addFirst(member);
            if (last.size() > COMPARED) {
                last.removeLast();
            }
            return found.iterator();
        }
    }
}
