package org.muster.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    @Nested
    class Text {
        @Test
        void theParagraphsOfTheArticleAreLines() {
            assertThat(Pages.article("Envoys meet").article().body()).isEqualTo(Pages.text());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>var text = 'A sentence of a script that is long enough to pass for a paragraph of news.';</script>",
                    "<style>p { content: 'A sentence of a style that is long enough to pass for a paragraph of news.' }</style>",
                    "<figure><img src=a><figcaption>The customs house, seen from the harbour, in a picture of the spring of last"
                            + " year that nobody liked.</figcaption></figure>",
                    "<div class='related-articles'><p>Another story tells how the harbour was built, and by whom, and what it has"
                            + " cost the town since then.</p></div>",
                    "<aside><p>Another story tells how the harbour was built, and by whom, and what it has cost since.</p></aside>",
                    "<div id=comments><p>I have read this and I must say that the customs house was never as old as that, says a"
                            + " reader.</p></div>",
                    "<div class='newsletter-signup'><p>Every morning the news of the harbour in your post, free of charge, for as"
                            + " long as you like.</p></div>",
                    "<ul><li><a href=a>The harbour and its builders</a></li><li><a href=b>What a treaty costs</a></li></ul>",
                    "<p><a href=c>The harbour and its builders, a long read about a long time</a></p>",
                    "<div style='display: none'><p>A paragraph that is shown to nobody, whatever it may say of the customs"
                            + " house.</p></div>",
                    "<!-- <p>A paragraph in a comment of the page's source, which nobody is meant to read at all.</p> -->",
                    "<h2>The second day</h2>",
                })
        void whatIsNoArticleStaysOut(String element) {
            assertThat(Pages.article("Envoys meet").between(element).article().body())
                    .isEqualTo(Pages.text());
        }

        @Test
        void aNameThatMostOfThePageHasSaysNothing() {
            String html = Pages.article("Envoys meet").html().replace("<article>", "<article class='newsletter-page'>");

            assertThat(((PageReading.Article) read(html)).body()).isEqualTo(Pages.text());
        }

        @Test
        void aParagraphThatTheJsonLdLacksIsNoPartOfTheArticle() {
            Pages page = Pages.article("Envoys meet")
                    .between(
                            "<p>Our reporters ask you kindly to read the other stories of this week as well, which are good.</p>")
                    .jsonLd("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Pages.FIRST + " " + Pages.SECOND + " "
                            + Pages.THIRD + "\"}");

            assertThat(page.article().body()).isEqualTo(Pages.text());
        }

        @Test
        void anArticleThatStandsInTheJsonLdAloneIsTakenFromThere() {
            Pages page = Pages.body("<div id=root></div>")
                    .jsonLd("{\"@type\":\"NewsArticle\",\"articleBody\":\"<p>" + Pages.FIRST + "</p>\\n<p>"
                            + Pages.SECOND + " &amp;c.</p>\"}");

            assertThat(page.article().body()).isEqualTo(Pages.FIRST + "\n" + Pages.SECOND + " &c.");
        }

        @Test
        void theFirstLinesInTheJsonLdDoNotStandForTheArticle() {
            Pages page = Pages.article("Envoys meet")
                    .jsonLd("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Pages.FIRST.substring(0, 60) + "…\"}");

            assertThat(page.article().body()).isEqualTo(Pages.text());
        }

        @Test
        void lineBreaksMakeParagraphsToo() {
            String box = "<div>" + Pages.FIRST + "<br><br>" + Pages.SECOND + "<br/> <br/>" + Pages.THIRD + "</div>";

            assertThat(Pages.body("<h1>Envoys meet</h1>" + box).article().body())
                    .isEqualTo(Pages.text());
        }
    }

    @Nested
    class Title {
        @Test
        void theNameOfTheSiteIsTakenOff() {
            Pages page = Pages.article("Envoys meet in the customs house")
                    .meta("og:site_name", "The Harbour Post")
                    .meta("og:title", "Envoys meet in the customs house | The Harbour Post");

            assertThat(page.article().title()).isEqualTo("Envoys meet in the customs house");
        }

        @Test
        void aPartOfTheTitleIsNoNameOfTheSite() {
            Pages page = Pages.article("Envoys meet - and part again")
                    .meta("og:title", "Envoys meet - and part again")
                    .meta("og:site_name", "The Harbour Post");

            assertThat(page.article().title()).isEqualTo("Envoys meet - and part again");
        }

        @Test
        void theHeadlineIsTakenWhereNetworksAreToldAnother() {
            Pages page = Pages.article("Envoys meet in the customs house")
                    .meta("og:title", "You will not believe who met")
                    .meta("twitter:title", "You will not believe who met")
                    .jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"Envoys meet in the customs house\"}");

            assertThat(page.article().title()).isEqualTo("Envoys meet in the customs house");
        }

        @Test
        void aHeadlineThatIsCutIsCompletedFromTheHeading() {
            String heading =
                    "Envoys of both countries meet in the old customs house by the harbour and read the whole treaty"
                            + " aloud, word for word";
            Pages page = Pages.article(heading)
                    .meta("og:title", "A treaty")
                    .meta("twitter:title", "A treaty")
                    .jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"" + heading.substring(0, 107) + "...\"}");

            assertThat(page.article().title()).isEqualTo(heading);
        }

        @Test
        void entitiesOfEntitiesAreRead() {
            Pages page =
                    Pages.article("x").jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"Envoys &#8216;meet&#8217;\"}");

            assertThat(page.article().title()).isEqualTo("Envoys ‘meet’");
        }

        @Test
        void theWindowsTitleIsTheLast() {
            Pages page = Pages.body("<p>" + Pages.FIRST + "</p><p>" + Pages.SECOND + "</p>")
                    .head("<title>Envoys meet</title>");

            assertThat(page.article().title()).isEqualTo("Envoys meet");
        }
    }

    @Nested
    class CharacterSet {
        private static final String WORDS = "Größe, Maß und Übermaß: die Zöllner fänden’s schön";

        private String titleIn(Charset charset, @Nullable String header, String head) {
            PageReading reading = Pages.article(WORDS).head(head).read(charset, new PageSource(null, header, null));
            return ((PageReading.Article) reading).title();
        }

        @Test
        void theHeaderComesBeforeTheMeta() {
            assertThat(titleIn(Charset.forName("windows-1252"), "iso-8859-1", "<meta charset=koi8-r>"))
                    .isEqualTo(WORDS);
        }

        @Test
        void theMetaIsBelieved() {
            String meta = "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>";

            assertThat(titleIn(Charset.forName("windows-1252"), null, meta)).isEqualTo(WORDS);
        }

        @Test
        void bytesThatAreUtf8AreUtf8WhateverIsTold() {
            assertThat(titleIn(StandardCharsets.UTF_8, "iso-8859-1", "<meta charset=windows-1251>"))
                    .isEqualTo(WORDS);
        }

        @Test
        void bytesThatAreNoUtf8AreNotWhateverIsTold() {
            assertThat(titleIn(Charset.forName("windows-1252"), "utf-8", "")).isEqualTo(WORDS);
        }

        @Test
        void aMarkDecides() {
            assertThat(titleIn(StandardCharsets.UTF_16, "utf-8", "")).isEqualTo(WORDS);
        }

        @ParameterizedTest
        @CsvSource({
            "windows-1251, Послы обеих стран снова сели за стол в старой таможне и прочли договор вслух",
            "Shift_JIS, 両国の使節は古い税関の建物で再び席に着き、条約を一語一語読み上げた",
            "EUC-KR, 양국 사절은 오래된 세관에서 다시 자리에 앉아 조약을 한 마디씩 소리 내어 읽었다",
            "GB18030, 两国使节再次坐在旧海关大楼里，逐字逐句地大声朗读条约",
        })
        void whatNobodyTellsIsDetected(Charset charset, String words) {
            String text = words.repeat(8);
            byte[] bytes = ("<h1>" + words + "</h1><p>" + text + "</p><p>" + text + "</p>").getBytes(charset);

            PageReading reading = new PageReader(Pages.MAX_DATE).read(bytes, 0, bytes.length, PageSource.UNKNOWN);

            assertThat(((PageReading.Article) reading).body()).contains(words);
        }
    }

    @Nested
    class Address {
        @Test
        void theCanonicalAddressIsThePagesOwn() {
            Pages page = Pages.article("a").head("<link rel=canonical href='/envoys'>");

            PageReading.Article article = (PageReading.Article) page.read("http://m.harbour.co.uk/envoys?utm=1");

            assertThat(article.url()).isEqualTo("http://m.harbour.co.uk/envoys");
            assertThat(article.outlet()).isEqualTo("harbour.co.uk");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://wire.example/envoys", "https://www.harbour.co.uk/", "javascript:void(0)", "http://["
                })
        void anAddressOfAnotherSiteOrOfAWholeSiteIsNot(String canonical) {
            Pages page = Pages.article("a").head("<link rel=canonical href='" + canonical + "'>");

            assertThat(((PageReading.Article) page.read("https://www.harbour.co.uk/envoys")).url())
                    .isEqualTo("https://www.harbour.co.uk/envoys");
        }

        @Test
        void aFileWithoutAnAddressHasNoOutlet() {
            PageReading.Article article = Pages.article("a").article();

            assertThat(article.url()).isNull();
            assertThat(article.outlet()).isNull();
        }
    }

    @Nested
    class NoArticle {
        @Test
        void aPageWithoutTextIsNone() {
            assertThat(Pages.body("<h1>Envoys meet</h1><p>Loading</p>").read())
                    .isInstanceOf(PageReading.NoArticle.class);
            assertThat(read("")).isInstanceOf(PageReading.NoArticle.class);
        }

        @Test
        void anIndexIsNone() {
            String teaser =
                    "<div><h3><a href='/a'>Envoys meet in the customs house</a></h3><p>" + Pages.FIRST + "</p></div>";

            assertThat(Pages.body("<main>" + teaser.repeat(20) + "</main>").read("https://harbour.example/world"))
                    .isInstanceOf(PageReading.NoArticle.class);
        }

        @Test
        void aFrontPageIsNone() {
            assertThat(Pages.article("Envoys meet").read("https://harbour.example/?edition=2"))
                    .isInstanceOf(PageReading.NoArticle.class);
        }

        @Test
        void aVideoWithALineOfTextIsNone() {
            assertThat(Pages.article("Envoys meet")
                            .meta("og:type", "video.other")
                            .read())
                    .isInstanceOf(PageReading.NoArticle.class);
        }

        @Test
        void theFirstWordsOfWhatIsToBePaidForAreNone() {
            assertThat(Pages.article("Envoys meet")
                            .jsonLd("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}")
                            .read())
                    .isInstanceOf(PageReading.NoArticle.class);
        }

        @Test
        void aBriefIsAnArticle() {
            assertThat(Pages.body("<h1>Envoys meet</h1><p>" + Pages.FIRST + "</p><p>" + Pages.SECOND + "</p>")
                            .read())
                    .isInstanceOf(PageReading.Article.class);
        }
    }

    private static PageReading read(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new PageReader(Pages.MAX_DATE).read(bytes, 0, bytes.length, PageSource.UNKNOWN);
    }
}
