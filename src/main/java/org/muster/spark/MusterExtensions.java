package org.muster.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.errors.QueryCompilationErrors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.muster.facts.FactColumns;
import org.muster.tables.Column;
import scala.Option;
import scala.Tuple3;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.AbstractFunction3;
import scala.runtime.BoxedUnit;

/**
 * Muster's functions in Spark SQL, in PySpark and in Java, on anybody's own table:
 * {@code spark.sql.extensions=org.muster.spark.MusterExtensions}.
 *
 * <ul>
 *   <li>{@code country_mentions(text [, title])}: an array of structs, the columns of {@code country_mentions} that follow
 *       {@code published_on};
 *   <li>{@code troop_claims(text, published_on [, title])}: an array of structs, the columns of {@code troop_claims} that
 *       follow {@code published_on}; {@code part_of} is section and offset of the other claim ({@code body:211});
 *   <li>{@code clean_text(text)}: the text in which the offsets count.
 * </ul>
 *
 * They find what a run finds in an article of this body, day and title without an outlet. A null text gives null, a text in
 * a language that is not read an empty array; without a day, relative dates stay unresolved. The setting
 * {@value #LEXICON_SETTING} names a folder of lexicons, as {@code --lexicon} does; the driver reads it as a query is
 * analysed.
 */
public final class MusterExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
    /** The folder of a user's lexicons; unset, the shipped ones serve. */
    public static final String LEXICON_SETTING = "spark.muster.lexicon";

    private static final AgnosticEncoder<String> STRING = AgnosticEncoders.StringEncoder$.MODULE$;
    private static final AgnosticEncoder<LocalDate> DATE = AgnosticEncoders.STRICT_LOCAL_DATE_ENCODER();

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        add(extensions, "clean_text", 1, List.of(STRING), DataTypes.StringType, functions -> new CleanText());
        add(
                extensions,
                "country_mentions",
                1,
                List.of(STRING, STRING),
                rows(FactColumns.MENTION),
                CountryMentions::new);
        add(extensions, "troop_claims", 2, List.of(STRING, DATE, STRING), rows(FactColumns.CLAIM), TroopClaims::new);
        return BoxedUnit.UNIT;
    }

    private static DataType rows(List<Column> columns) {
        return DataTypes.createArrayType(Schemas.of(columns), false);
    }

    /**
     * @param required how many arguments, from the first, a call must give; the others are null where it does not
     * @param body the Scala function that works on values
     */
    private static void add(
            SparkSessionExtensions extensions,
            String name,
            int required,
            List<AgnosticEncoder<?>> arguments,
            DataType result,
            Function<SqlFunctions, Serializable> body) {
        extensions.injectFunction(new Tuple3<>(
                new FunctionIdentifier(name),
                new ExpressionInfo(MusterExtensions.class.getName(), name),
                new ScalaLists.OfArguments<Expression, Expression>() {
                    @Override
                    Expression of(List<Expression> given) {
                        List<Expression> children = children(name, given, required, arguments);
                        return new ScalaUDF(
                                body.apply(SqlFunctions.ofSession()),
                                result,
                                ScalaLists.seq(children),
                                ScalaLists.seq(encoders(arguments)),
                                Option.empty(),
                                Option.apply(name),
                                true,
                                true);
                    }
                }));
    }

    private static List<Expression> children(
            String name, List<Expression> given, int required, List<AgnosticEncoder<?>> arguments) {
        if (given.size() < required || given.size() > arguments.size()) {
            List<Object> valid = new ArrayList<>();
            IntStream.rangeClosed(required, arguments.size()).forEach(valid::add);
            throw MusterExtensions.<RuntimeException>unchecked(
                    QueryCompilationErrors.wrongNumArgsError(name, ScalaLists.seq(valid), given.size(), "", "", ""));
        }
        List<Expression> children = new ArrayList<>(given);
        for (AgnosticEncoder<?> left : arguments.subList(given.size(), arguments.size())) {
            children.add(Literal.create(null, left.dataType()));
        }
        return children;
    }

    /** They make Spark cast what is given, a timestamp to its day, or say what type it expected. */
    private static List<Option<ExpressionEncoder<?>>> encoders(List<AgnosticEncoder<?>> arguments) {
        List<Option<ExpressionEncoder<?>>> encoders = new ArrayList<>();
        for (AgnosticEncoder<?> argument : arguments) {
            encoders.add(Option.apply(ExpressionEncoder.apply(argument)));
        }
        return encoders;
    }

    /** Spark's errors of analysis are checked exceptions that its own interfaces do not declare. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }

    private static final class CleanText extends AbstractFunction1<@Nullable String, @Nullable String>
            implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String apply(@Nullable String text) {
            return SqlFunctions.cleanText(text);
        }
    }

    private static final class CountryMentions
            extends AbstractFunction2<@Nullable String, @Nullable String, Row @Nullable []> implements Serializable {
        private static final long serialVersionUID = 1L;
        private final SqlFunctions functions;

        CountryMentions(SqlFunctions functions) {
            this.functions = functions;
        }

        @Override
        public Row @Nullable [] apply(@Nullable String text, @Nullable String title) {
            return functions.countryMentions(text, title);
        }
    }

    private static final class TroopClaims
            extends AbstractFunction3<@Nullable String, @Nullable LocalDate, @Nullable String, Row @Nullable []>
            implements Serializable {
        private static final long serialVersionUID = 1L;
        private final SqlFunctions functions;

        TroopClaims(SqlFunctions functions) {
            this.functions = functions;
        }

        @Override
        public Row @Nullable [] apply(@Nullable String text, @Nullable LocalDate publishedOn, @Nullable String title) {
            return functions.troopClaims(text, publishedOn, title);
        }
    }
}
