package org.muster.ingest.html;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web.
 *
 * @param url as written
 * @param domain the registered domain, by the Public Suffix List; the host where it has none
 * @param path from the first slash after the host
 */
record Address(String url, String domain, String path) {
    private static final int LONGEST = 2000;

    /** Null where the text is no http or https address. */
    static @Nullable Address of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String url = text.strip();
        String lower = url.toLowerCase(Locale.ROOT);
        int scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
        if (scheme == 0) {
            return null;
        }
        int end = scheme;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = lower.substring(scheme, end);
        host = host.substring(host.indexOf('@') + 1).replaceFirst(":\\d*$", "");
        if (host.isEmpty() || host.indexOf(' ') >= 0) {
            return null;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return new Address(url, domain == null ? host.replaceFirst("^www\\.", "") : domain, url.substring(end));
    }

    /** An address as a page writes it, seen from this one; null where it is none. */
    @Nullable
    Address resolve(String text) {
        try {
            return of(new URI(url).resolve(text.strip()).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return of(text);
        }
    }

    /** True for the address of a whole site. */
    boolean isFrontPage() {
        return path.isEmpty() || path.matches("/(?:index\\.\\w+)?(?:[?#].*)?");
    }
}
