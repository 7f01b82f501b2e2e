package org.xunyao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.exchange.Manifest.Environment;
import org.xunyao.kernel.Digests;

class ManifestTextTest {
    private static final String SHA = "a1".repeat(32);
    private static final String SM3 = "b2".repeat(32);
    private static final String PREVIOUS = "c3".repeat(32);
    private static final String TEXT = """
            xunyao-manifest 1
            environment test
            sender 421223
            recipient 420000
            stream case
            sequence 7
            previous %s
            created 2026-05-06T01:02:03Z
            expires 2026-06-05T01:02:03Z
            schema 2
            entries 2
            entry 12 %s %s application/jsonl data/case.jsonl
            entry 0 %s %s application/pdf files/notice.pdf
            """.formatted(PREVIOUS, SHA, SM3, SHA, SM3);
    private static final Manifest MANIFEST = new Manifest(
            Environment.TEST,
            "421223",
            "420000",
            "case",
            7,
            PREVIOUS,
            Instant.parse("2026-05-06T01:02:03Z"),
            Instant.parse("2026-06-05T01:02:03Z"),
            2,
            List.of(
                    new Entry("data/case.jsonl", "application/jsonl", new Digests(SHA, SM3, 12)),
                    new Entry("files/notice.pdf", "application/pdf", new Digests(SHA, SM3, 0))));

    @Test
    void aManifestHasThisTextAndTheTextThisManifest() {
        assertThat(new String(ManifestText.write(MANIFEST), StandardCharsets.US_ASCII))
                .isEqualTo(TEXT);
        assertThat(read(TEXT)).isEqualTo(MANIFEST);
        assertThat(MANIFEST.payloadBytes()).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "xunyao-manifest 1, xunyao-manifest 2",
        "environment test, environment demo",
        "environment test, environment TEST",
        "sender 421223, 'sender 421223 '",
        "sender 421223, sender 42_1223",
        "sender 421223, 'sender '",
        "recipient, receiver",
        "sequence 7, sequence 07",
        "sequence 7, sequence +7",
        "sequence 7, sequence 0",
        "sequence 7, sequence 1",
        "sequence 7, sequence 9999999999999999999",
        "schema 2, schema 0",
        "schema 2, schema 2147483648",
        "previous c3, previous C3",
        "previous c3, previous 3",
        "created 2026-05-06T01:02:03Z, created 2026-05-06T01:02:03.000Z",
        "created 2026-05-06T01:02:03Z, created 2026-05-06T01:02:03.5Z",
        "created 2026-05-06T01:02:03Z, created 2026-05-06T09:02:03+08:00",
        "created 2026-05-06T01:02:03Z, created 1969-12-31T23:59:59Z",
        "created 2026-05-06T01:02:03Z, created yesterday",
        "expires 2026-06-05T01:02:03Z, expires 2026-05-06T01:02:03Z",
        "expires 2026-06-05T01:02:03Z, expires +10000-01-01T00:00:00Z",
        "entries 2, entries 1",
        "entries 2, entries 3",
        "entries 2, entries -2",
        "entry 12, entry 012",
        "entry 12, entry -12",
        "entry 12, 'entry  12'",
        "data/case.jsonl, files/other.jsonl",
        "data/case.jsonl, files/notice.pdf",
        "data/case.jsonl, ../case.jsonl",
        "application/pdf, application/PDF",
        "files/notice.pdf, files/notice.pdf x",
    })
    void aTextThatIsNotCanonicalIsRefused(String right, String wrong) {
        String text = TEXT.replaceFirst(Pattern.quote(right), wrong);
        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lineEndsAreOneLineFeedEach() {
        for (String text : List.of(
                TEXT.replace("\n", "\r\n"),
                TEXT.replace("\n", "\r"),
                TEXT.stripTrailing(),
                TEXT + "\n",
                TEXT + "note x\n",
                "\n" + TEXT,
                "")) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aByteOutsideAsciiIsRefused() {
        byte[] bytes = ManifestText.write(MANIFEST);
        bytes[30] = (byte) 0xe8;
        assertThatThrownBy(() -> ManifestText.read(bytes, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entriesAreCountedBeforeTheyAreRead() {
        assertThatThrownBy(() -> ManifestText.read(TEXT.getBytes(StandardCharsets.US_ASCII), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too many entries");
    }

    @Test
    void onlyTheFirstOfAStreamHasNoneBefore() {
        String zeros = TEXT.replace(PREVIOUS, Manifest.FIRST);
        assertThatThrownBy(() -> read(zeros)).isInstanceOf(IllegalArgumentException.class);
        assertThat(read(zeros.replace("sequence 7", "sequence 1")).sequence()).isEqualTo(1);
    }

    private static Manifest read(String text) {
        return ManifestText.read(text.getBytes(StandardCharsets.US_ASCII), 10);
    }
}
