package org.muster.ingest.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;
import org.muster.ingest.date.DateReader;
import org.muster.ingest.date.DateReading;
import org.muster.ingest.date.DateSource;

/**
 * When an article was published: by its JSON-LD, its meta elements, its time elements or the date that is written beside its
 * heading, its address; the first of them that tells a day that can be. Dates of other articles and of changes are not taken.
 */
final class PublicationDate {
    private static final List<String> METAS =
            Tsv.beside(PublicationDate.class, "date-metas.tsv", "name").rows().stream()
                    .map(row -> row.cell(0))
                    .toList();
    /** /2024/10/25/, /2024-10-25-, /20241025/ */
    private static final Pattern IN_PATH = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)([/-]?)(0[1-9]|1[0-2]|[1-9](?=\\2\\D*\\d))\\2(0[1-9]|[12]\\d|3[01])(?!\\d)");
    /** A date inside a line: 25.10.2024, 2024-10-25, 25 October 2024, October 25, 2024, 2024年10月25日 */
    private static final Pattern IN_LINE = Pattern.compile("(?<!\\d)\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}(?!\\d)"
            + "|(?<!\\d)\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)"
            + "|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?\\p{L}{3,12}\\.?,? (?:de )?\\d{4}(?!\\d)"
            + "|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)"
            + "|(?<!\\d)\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d)");
    /** 2024年10月25日, 2024년 10월 25일 */
    private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4})[年년] ?(\\d{1,2})[月월] ?(\\d{1,2})[日일]");

    private static final int SHORT_LINE = 80;
    private static final int LINES = 12;

    private final LocalDate maxDate;

    PublicationDate(LocalDate maxDate) {
        this.maxDate = maxDate;
    }

    DateReading find(Document page, Metas metas, JsonLd data, @Nullable Address address) {
        DateReading told = read(data.text("datePublished"), DateSource.JSON_LD);
        for (String name : METAS) {
            told = told.day() == null ? orElse(told, read(metas.get(name), DateSource.META)) : told;
        }
        told = told.day() == null ? orElse(told, read(data.textOfOthers("datePublished"), DateSource.JSON_LD)) : told;
        told = told.day() == null ? orElse(told, read(data.text("dateCreated"), DateSource.JSON_LD)) : told;
        told = told.day() == null ? orElse(told, shown(page)) : told;
        return told.day() == null ? orElse(told, inPath(address)) : told;
    }

    /** Of two that tell no day the one that says why. */
    private static DateReading orElse(DateReading first, DateReading second) {
        return second.day() != null || first.source() == DateSource.NONE ? second : first;
    }

    private DateReading read(@Nullable String text, DateSource source) {
        if (text == null) {
            return DateReading.NONE;
        }
        DateReading reading = DateReader.read(text, maxDate);
        return reading.day() == null ? reading : reading.had(source);
    }

    private DateReading shown(Document page) {
        Element named = page.selectFirst("[itemprop=datePublished], time[pubdate], time[class*=publi]");
        DateReading date = named == null ? DateReading.NONE : timeOf(named);
        if (date.day() != null) {
            return date;
        }
        Element heading = page.selectFirst("h1");
        return heading == null ? DateReading.NONE : after(heading);
    }

    private DateReading timeOf(Element time) {
        for (String text : List.of(time.attr("datetime"), time.attr("content"), time.text())) {
            DateReading date = read(text, DateSource.TIME);
            if (date.day() != null) {
                return date;
            }
        }
        return inLine(time.text());
    }

    /** The first date that stands by itself, or with a few words, soon after the heading. */
    private DateReading after(Element heading) {
        Element box = heading;
        for (int up = 0; up < 4 && box.parent() != null && !box.normalName().equals("body"); up++) {
            box = box.parent();
        }
        boolean passed = false;
        int lines = 0;
        for (Element element : box.getAllElements()) {
            passed |= element == heading;
            if (!passed || isOfChange(element) || element.closest("aside, nav, footer") != null) {
                continue;
            }
            if (element.normalName().equals("time")) {
                return timeOf(element);
            }
            String own = element.ownText();
            if (!own.isBlank() && own.length() <= SHORT_LINE) {
                DateReading date = inLine(own);
                if (date.day() != null) {
                    return date;
                }
                if (++lines == LINES) {
                    break;
                }
            }
        }
        return DateReading.NONE;
    }

    private static boolean isOfChange(Element element) {
        String names = (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
        return names.contains("modif") || names.contains("updat");
    }

    private DateReading inLine(String line) {
        DateReading whole = read(line, DateSource.TIME);
        if (whole.day() != null) {
            return whole;
        }
        Matcher eastAsian = EAST_ASIAN.matcher(line);
        if (eastAsian.find()) {
            return read(eastAsian.group(1) + "-" + eastAsian.group(2) + "-" + eastAsian.group(3), DateSource.TIME);
        }
        Matcher part = IN_LINE.matcher(line);
        while (part.find()) {
            DateReading date = read(part.group().replaceAll("\\. (?=\\d)", "."), DateSource.TIME);
            if (date.day() != null) {
                return date;
            }
        }
        return DateReading.NONE;
    }

    private DateReading inPath(@Nullable Address address) {
        Matcher path = IN_PATH.matcher(address == null ? "" : address.path());
        return path.find()
                ? read(path.group(1) + "-" + path.group(3) + "-" + path.group(4), DateSource.URL)
                : DateReading.NONE;
    }
}
