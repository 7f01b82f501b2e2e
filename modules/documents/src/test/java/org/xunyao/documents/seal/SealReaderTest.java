package org.xunyao.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealReaderTest {
    private static final String OBJECT =
            "%PDF-1.7\n2 0 obj\n<< /SubFilter /ETSI.CAdES.detached /M (D:20260506090203+08'00')"
                    + " /Contents <00ff> /ByteRange [0 90 96 50] >>\nendobj\n%%EOF\n";

    private static SealReading read(String file) {
        return new SealReader().read(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// With a range that fits.
    private static String fitted(String object) {
        int from = object.indexOf('<', object.indexOf("/Contents"));
        int to = object.indexOf('>', from) + 1;
        String range = "[0 " + from + " " + to + " %03d]";
        String shaped = object.replaceAll("\\[0 90 96 50]", String.format(range, 0));
        return shaped.replace("000]", String.format("%03d]", shaped.length() - to));
    }

    @Test
    void allButTheDigitsIsWhatWasSigned() {
        String file = fitted(OBJECT);
        assertThat(read(file)).isInstanceOfSatisfying(SealReading.Signed.class, signed -> {
            assertThat(new String(signed.content(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(file.replace("<00ff>", ""));
            assertThat(signed.cms()).containsExactly(0, 0xff);
            assertThat(signed.format()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signed.claimed()).contains(Instant.parse("2026-05-06T01:02:03Z"));
            assertThat(signed.after()).isZero();
        });
        assertThat(read(file + "12345"))
                .isInstanceOfSatisfying(
                        SealReading.Signed.class,
                        signed -> assertThat(signed.after()).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0 90 96 9999999999]",
                "[1 90 96 50]",
                "[0 96 90 50]",
                "[0 0 6 50]",
                "[0 90 96]",
                "[0 -1 6 50]",
                "[0 89 95 50]",
                "[0 4294967386 4294967392 50]",
                "(words)",
                ""
            })
    void aRangeThatDoesNotLieRoundTheDigitsIsNoSignature(String range) {
        assertThat(read(OBJECT.replace("[0 90 96 50]", range))).isEqualTo(new SealReading.Unreadable("FORM"));
    }

    @ParameterizedTest
    @CsvSource({
        "/Contents,/Content5",
        "<00ff>,<00fg>",
        "<00ff>,<00f>",
        "/SubFilter,/Filter",
        "endobj,endob",
        "2 0 obj,2 0 ob"
    })
    void aDictionaryThatIsNotOfASignatureIsNone(String words, String others) {
        assertThat(read(fitted(OBJECT).replace(words, others))).isEqualTo(new SealReading.Unreadable("FORM"));
    }

    @Test
    void aTimeThatIsNoneIsNotStated() {
        for (String time : new String[] {"D:20261306090203Z", "D:2026", "words"}) {
            assertThat(read(fitted(OBJECT.replace("D:20260506090203+08'00'", time))))
                    .isInstanceOfSatisfying(
                            SealReading.Signed.class,
                            signed -> assertThat(signed.claimed()).isEqualTo(Optional.empty()));
        }
    }

    @Test
    void whatIsNoPdfOrTooLargeOrSignedTwiceIsSaidAsSuch() {
        assertThat(read("")).isEqualTo(new SealReading.Unreadable("PDF"));
        assertThat(read("PK")).isEqualTo(new SealReading.Unreadable("PDF"));
        assertThat(read("%PDF-1.7")).isEqualTo(new SealReading.Unsigned());
        assertThat(read(OBJECT + OBJECT)).isEqualTo(new SealReading.Unreadable("SEVERAL"));
        assertThat(new SealReader().read(new byte[SealReader.MOST_BYTES + 1]))
                .isEqualTo(new SealReading.Unreadable("SIZE"));
    }
}
