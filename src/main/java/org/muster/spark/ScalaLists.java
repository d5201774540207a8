package org.muster.spark;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;

/**
 * Lists as Spark's Scala interfaces take them. Scala 2.12 means another {@code Seq}: {@code src/main/spark-3.5} holds what
 * stands for this class there.
 */
final class ScalaLists {
    private ScalaLists() {}

    static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    /** A Scala function of a sequence. */
    abstract static class OfArguments<T, R> extends AbstractFunction1<Seq<T>, R> {
        @Override
        public final R apply(Seq<T> arguments) {
            return of(CollectionConverters.asJava(arguments));
        }

        abstract R of(List<T> arguments);
    }
}
