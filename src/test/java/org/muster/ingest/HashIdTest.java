package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expected values are Python's: {@code hashlib.sha256} over {@code struct.pack(">i", len(b)) + b} of each part. */
class HashIdTest {
    private final HashId hashId = new HashId();

    @Test
    void isHalfOfTheSha256OverTheLengthPrefixedParts() {
        assertThat(hashId.of("https://fjord.example/1", "Fjord Post", "2024-10-25", "Patrols", "Two ships left."))
                .isEqualTo("a0b072e60a46d72c57923d3ce93f4f1d");
    }

    @Test
    void nullIsNotTheEmptyText() {
        assertThat(hashId.of(null, null, null, null, "é")).isEqualTo("d6a199b2a6bc759895f4d1216c0f612c");
        assertThat(hashId.of(null, null, null, "", "é")).isEqualTo("39d49a24998f6a6e6a90f2c302726571");
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(hashId.of("a", "b", null, null, "c")).isNotEqualTo(hashId.of("ab", "", null, null, "c"));
    }
}
