package org.muster.extract.troop;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.cases.CaseFiles;
import org.muster.extract.Article;

/**
 * A text with the claims expected of it, as a block of a case file:
 *
 * <pre>
 * text: Ruritania sent 300 soldiers to Mali.
 * date: 2024-10-25
 * claim: 300 soldiers | low=300 high=300 status=deployed host=MLI
 * </pre>
 *
 * {@code title:} and {@code before:} (sentences before the text, whose claims are not checked) and {@code date:} may be left out. A
 * block without a claim expects none. Attributes that are not named are not checked; {@code null} is open or empty; a value with
 * blanks stands in quotation marks.
 */
record ClaimCase(CaseFiles.Line line, Article article, int textStart, List<Expected> claims) {
    private static final Pattern PAIR = Pattern.compile("([a-z_]+)=(\"[^\"]*\"|\\S+)\\s*");

    /** A claim that is expected. */
    record Expected(CaseFiles.Line line, String surface, Map<String, String> attributes) {}

    static ClaimCase of(List<CaseFiles.Line> block) {
        @Nullable String text = null;
        String title = "";
        String before = "";
        @Nullable LocalDate date = null;
        List<Expected> claims = new ArrayList<>();
        for (CaseFiles.Line line : block) {
            int colon = line.text().indexOf(':');
            String key = colon < 0 ? "" : line.text().substring(0, colon);
            String value = line.text().substring(colon + 1).strip();
            switch (key) {
                case "text" -> text = value;
                case "title" -> title = value;
                case "before" -> before = value + " ";
                case "date" -> date = day(line, value);
                case "claim" -> claims.add(expected(line, value));
                default -> throw line.error("expected text:, title:, before:, date: or claim:");
            }
        }
        if (text == null) {
            throw block.get(0).error("a block without text:");
        }
        for (Expected claim : claims) {
            if (!(title + "\n" + text).contains(claim.surface())) {
                throw claim.line().error("'" + claim.surface() + "' does not stand in the text");
            }
        }
        return new ClaimCase(
                block.get(0), new Article(title, before + text, date, null), before.length(), List.copyOf(claims));
    }

    private static LocalDate day(CaseFiles.Line line, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw line.error("'" + value + "' is no date; expected YYYY-MM-DD");
        }
    }

    private static Expected expected(CaseFiles.Line line, String value) {
        int bar = value.indexOf('|');
        String surface = (bar < 0 ? value : value.substring(0, bar)).strip();
        Map<String, String> attributes = new LinkedHashMap<>();
        if (bar >= 0) {
            String pairs = value.substring(bar + 1).strip();
            Matcher pair = PAIR.matcher(pairs);
            int read = 0;
            while (pair.find() && pair.start() == read) {
                String stated = pair.group(2);
                boolean quoted = stated.startsWith("\"");
                attributes.put(pair.group(1), quoted ? stated.substring(1, stated.length() - 1) : stated);
                read = pair.end();
            }
            if (read < pairs.length()) {
                throw line.error("'" + pairs.substring(read) + "' is no attribute=value");
            }
        }
        return new Expected(line, surface, attributes);
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
