package org.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
    @Test
    void markupBecomesText() {
        assertThat(Html.escape("<a href='x' title=\"y\">&</a>"))
                .isEqualTo("&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;&lt;/a&gt;");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0%", "0, 7, 0%", "1, 1000, 0.1%", "1, 3, 33%", "7, 7, 100%"})
    void sharesHaveTwoDigits(long part, long whole, String share) {
        assertThat(Html.share(part, whole)).isEqualTo(share);
    }
}
