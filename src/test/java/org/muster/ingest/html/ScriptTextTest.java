package org.muster.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTextTest {
    private static final String PARAGRAPHS =
            "<p>" + Pages.FIRST + "</p><p>" + Pages.SECOND + "</p><p>" + Pages.THIRD + "</p>";

    @Test
    void theTextInAStringOfAScriptIsRead() {
        Pages page = Pages.body("<div id=root></div><script>window.state = {\"id\":7,\"text\":\""
                + PARAGRAPHS.replace("/", "\\/") + "\"};</script>");

        assertThat(page.article().body()).isEqualTo(Pages.text());
    }

    @Test
    void theTextInJsonInAStringThatIsPushedInPiecesIsRead() {
        String inner = "7:{\\\"content\\\":\\\"" + PARAGRAPHS + " ".repeat(300);
        String rest = " ".repeat(300) + "\\\",\\\"id\\\":7}";
        Pages page = Pages.body("<div></div><script>self.__next_f.push([1,\"" + inner + "\"])</script>"
                + "<script>self.__next_f.push([1,\"" + rest + "\"])</script>");

        assertThat(page.article().body()).isEqualTo(Pages.text());
    }

    @Test
    void codeInAStringIsNoText() {
        String code = "function read(page) { if (page.length > 0) { return page.map(x => x.text()); } return null; } "
                .repeat(9);

        assertThat(Pages.body("<div></div><script>eval(\"" + code + "\")</script>")
                        .read())
                .isInstanceOf(PageReading.NoArticle.class);
    }

    @Test
    void whatThePageShowsComesFirst() {
        Pages page = Pages.article("Envoys meet")
                .below("<script>var other = \""
                        + PARAGRAPHS.replace("envoys", "ministers").repeat(3) + "\";</script>");

        assertThat(page.article().body()).isEqualTo(Pages.text());
    }
}
