package org.muster.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The title of an article, from what a page gives as such: its meta element for social networks (og:title), the headline of its
 * JSON-LD, its heading, the window's title. The site's own name is taken off. Where the first two differ, og:title is taken if
 * the page shows it as its heading, or if it stands alone; the headline, if two networks are told the same that the page does not
 * show. The figures are in docs/decisions/0009.
 */
final class Titles {
    /** Parts of a window's title: "Envoys meet | The Harbour Post", "Envoys meet - Harbour Post" */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—•·-]\\s+|\\s*[|｜：]\\s*|\\s+::?\\s+|,\\s");
    /** 28.04.2023, 28/4/2023 */
    private static final Pattern DAY = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");

    private static final int SHORTEST = 10;
    private static final int CUT = 90;
    private static final int HEADINGS = 20;
    private static final double ALIKE = 0.3;

    private final @Nullable String site;
    private final @Nullable Address address;

    private Titles(@Nullable String site, @Nullable Address address) {
        this.site = site;
        this.address = address;
    }

    /** Empty where the page has none. */
    static String of(Document page, Metas metas, JsonLd data, @Nullable Address address) {
        return new Titles(metas.get("og:site_name", "application-name"), address).find(page, metas, data);
    }

    private String find(Document page, Metas metas, JsonLd data) {
        String social = withoutSite(metas.get("og:title"));
        String told = data.text("headline");
        String headline = withoutSite(told == null ? metas.get("headline", "parsely-title", "sailthru.title") : told);
        String window = withoutSite(page.title());
        String heading = heading(page, List.of(social, headline, window));
        if (social.isEmpty() || headline.isEmpty()) {
            return firstOf(headline, contained(heading, social) ? heading : social, heading, window);
        }
        boolean shown = alike(social, heading);
        boolean forNetworks = alike(social, withoutSite(metas.get("twitter:title")));
        return !shown && (forNetworks || alike(social, headline)) ? whole(headline, List.of(heading, social)) : social;
    }

    private static String firstOf(String... titles) {
        for (String title : titles) {
            if (!title.isEmpty()) {
                return title;
            }
        }
        return "";
    }

    private static boolean alike(String one, String other) {
        return Words.of(one).plain().equals(Words.of(other).plain());
    }

    /** A headline may be cut to the 110 characters that search engines once allowed; then another goes on where it ends. */
    private static String whole(String headline, List<String> others) {
        String cut = Words.of(headline.replaceFirst("(?:\\.\\.\\.|…)$", "")).plain();
        for (String other : others) {
            String plain = Words.of(other).plain();
            if (headline.length() >= CUT && plain.startsWith(cut) && plain.length() > cut.length()) {
                return other;
            }
        }
        return headline;
    }

    /** Whether a title is another one with the site's name after it. */
    private static boolean contained(String heading, String title) {
        List<int[]> separators = separators(title);
        return !heading.isEmpty()
                && !separators.isEmpty()
                && Words.of(heading)
                        .plain()
                        .equals(Words.of(title.substring(0, separators.get(separators.size() - 1)[0]))
                                .plain());
    }

    /** Of several headings the one that is most like the titles; where there are none, the first. */
    private static String heading(Document page, List<String> titles) {
        String best = "";
        double most = ALIKE;
        boolean anyTitle = titles.stream().anyMatch(title -> !title.isEmpty());
        for (Element heading :
                page.getElementsByTag("h1").stream().limit(HEADINGS).toList()) {
            String text = heading.text().strip();
            if (!anyTitle && !text.isEmpty()) {
                return text;
            }
            Set<String> words = Words.of(text).set();
            for (String title : titles) {
                double like = jaccard(words, Words.of(title).set());
                if (like > most) {
                    most = like;
                    best = text;
                }
            }
        }
        return best;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : both.size() / (double) all;
    }

    private String withoutSite(@Nullable String raw) {
        String title = raw == null
                ? ""
                : Parser.unescapeEntities(raw, false).replaceAll("\\s+", " ").strip();
        while (true) {
            List<int[]> separators = separators(title);
            if (separators.isEmpty()) {
                return title;
            }
            int[] first = separators.get(0);
            int[] last = separators.get(separators.size() - 1);
            if (isLongEnough(title.substring(0, last[0])) && isSite(title.substring(last[1]))) {
                title = title.substring(0, last[0]);
            } else if (isLongEnough(title.substring(first[1])) && isSite(title.substring(0, first[0]))) {
                title = title.substring(first[1]);
            } else {
                return title;
            }
        }
    }

    private static List<int[]> separators(String title) {
        List<int[]> found = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            found.add(new int[] {separator.start(), separator.end()});
        }
        return found;
    }

    private static boolean isLongEnough(String title) {
        return TextSize.of(title) >= SHORTEST;
    }

    private boolean isSite(String part) {
        String name = joined(part);
        if (name.isEmpty() || DAY.matcher(part.strip()).matches()) {
            return true;
        }
        String own = site == null ? "" : joined(site);
        if (!own.isEmpty() && (name.length() > 3 && own.contains(name) || name.contains(own))) {
            return true;
        }
        String label = address == null ? "" : joined(address.domain().replaceFirst("\\..*", ""));
        return name.equals(label)
                || label.length() > 2 && (name.contains(label) || name.length() > 3 && label.contains(name));
    }

    private static String joined(String text) {
        return String.join("", Words.of(text).list());
    }
}
