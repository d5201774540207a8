package org.muster.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text, numbers and days as HTML. */
final class Html {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Html() {}

    /** Text that no reader of HTML takes for markup, in an element or a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Text from outside, which may run right to left, kept from turning what stands around it. */
    static String foreign(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String number(double number) {
        return number(Math.round(number));
    }

    /** "12.3%"; "0%" of nothing. */
    static String share(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "0%";
        }
        double percent = 100.0 * part / whole;
        return String.format(Locale.ROOT, percent < 10 ? "%.1f%%" : "%.0f%%", percent);
    }

    static String day(@Nullable String day) {
        return day == null ? "no day known" : DAY.format(LocalDate.parse(day));
    }

    /** "1 story", "3 stories". */
    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
