package org.muster.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD (schema.org) says of the article in it. Broken scripts are passed over; so is what is nested
 * deeper than anybody nests.
 */
final class JsonLd {
    private static final int DEEPEST = 12;
    /** An article may be described twice, as a live blog too; more are those of a list. */
    private static final int FEW = 3;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build()
            .reader();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();

    private JsonLd() {}

    /** @param canonical the address that the page gives as its own; null where it gives none */
    static JsonLd of(Document page, @Nullable String canonical) {
        JsonLd data = new JsonLd();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                data.read(script.data());
            }
        }
        data.keepOwn(canonical);
        return data;
    }

    /** Leaves the page's own article, where several are described: those that name its address, else the first of a list. */
    private void keepOwn(@Nullable String canonical) {
        List<JsonNode> own = articles.stream()
                .filter(article -> canonical != null && names(article, canonical))
                .toList();
        if (!own.isEmpty()) {
            articles.clear();
            articles.addAll(own);
        } else if (articles.size() > FEW) {
            articles.subList(1, articles.size()).clear();
        }
    }

    private static boolean names(JsonNode article, String address) {
        for (String property : new String[] {"url", "mainEntityOfPage", "@id"}) {
            String named = text(article.path(property));
            if (named != null && (named.equals(address) || named.startsWith(address + "#"))) {
                return true;
            }
        }
        return false;
    }

    private void read(String json) {
        try {
            collect(JSON.readTree(json.strip()), 0);
        } catch (JsonProcessingException e) {
            // a page may well say less than it meant to
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && node.has("@type")) {
            (isArticle(node.get("@type")) ? articles : others).add(node);
        }
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, depth + 1));
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    /** True where some object is of this type, as {@code VideoObject}. */
    boolean has(String type) {
        return others.stream().anyMatch(node -> node.path("@type").asText().equals(type));
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    /** A text of the article, as {@code headline}; null where there is none. */
    @Nullable
    String text(String property) {
        for (JsonNode article : articles) {
            String text = text(article.path(property));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The same of whatever else is described: the page, a video. */
    @Nullable
    String textOfOthers(String property) {
        for (JsonNode other : others) {
            String text = text(other.path(property));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? null : text(value.get(0));
        }
        if (value.isObject()) {
            return text(value.path(value.has("@value") ? "@value" : "@id"));
        }
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
