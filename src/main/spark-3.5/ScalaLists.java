// Not in a folder of its package, so that the class it stands for can be left out by its path.
package org.muster.spark;

import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;

/** Lists as the Scala interfaces of Spark 3.5, which is of Scala 2.12, take them. */
final class ScalaLists {
    private ScalaLists() {}

    static <T> Seq<T> seq(List<T> list) {
        return JavaConverters.asScalaBuffer(list).toSeq();
    }

    /** A Scala function of a sequence. */
    abstract static class OfArguments<T, R> extends AbstractFunction1<Seq<T>, R> {
        @Override
        public final R apply(Seq<T> arguments) {
            return of(JavaConverters.seqAsJavaList(arguments));
        }

        abstract R of(List<T> arguments);
    }
}
