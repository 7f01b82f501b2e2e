package org.xunyao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.Digests;

class EntryTest {
    private static final Digests NOTHING = new Digests("0".repeat(64), "0".repeat(64), 0);

    @ParameterizedTest
    @ValueSource(strings = {"a", "data/case.jsonl", "a/b/c/d/e/f", "x-1_2.tar.gz", "console", "lpt10", "company/prn-1"})
    void aPlainPathIsTaken(String path) {
        assertThat(new Entry(path, "text/plain", NOTHING).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/./b",
                ".a",
                "a.",
                "a..b",
                "A",
                "a b",
                "a\\b",
                "c:",
                "a:b",
                "a\u0000",
                "a\n",
                "药",
                "e\u0301",
                "con",
                "nul.txt",
                "a/com1",
                "lpt0.pdf/b",
                "a/b/c/d/e/f/g",
                "~",
                "%2e",
                "a*"
            })
    void aPathThatCouldLeaveTheFolderOrMeetAnotherIsRefused(String path) {
        assertThatThrownBy(() -> new Entry(path, "text/plain", NOTHING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathEndsAtOneHundredAndSixtyCharacters() {
        assertThat(new Entry("a".repeat(160), "text/plain", NOTHING).path()).hasSize(160);
        assertThatThrownBy(() -> new Entry("a".repeat(161), "text/plain", NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "/plain", "Text/plain", "text/plain; charset=utf-8", "text/a/b"})
    void aMediaTypeIsTwoTokensAndNoParameters(String type) {
        assertThatThrownBy(() -> new Entry("a", type, NOTHING)).isInstanceOf(IllegalArgumentException.class);
    }
}
