package org.xunyao.bench.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// T26.
@Tag("torture")
class ResidueTest {
    private static final List<Canary> CANARIES = Canary.of(26);

    @TempDir
    Path scratch;

    @Test
    void noSecretIsLeftInAnyFile() throws Exception {
        assertThat(new ResidueTorture().run(new TortureOptions(1, 26, scratch, false)))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aLogLineThatSaysAPasswordIsFound() throws Exception {
        assertThat(new ResidueTorture().run(new TortureOptions(1, 27, scratch, true)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.what())
                                .contains("new password in log/station.log")
                                .doesNotContain(Canary.text(Canary.of(27), "new password")));
    }

    @Test
    void everyFormIsFoundWhateverStandsAroundIt() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertFound(("x" + text() + "y").getBytes(charset));
        }
        assertFound(ascii(HexFormat.of().formatHex(text().getBytes(StandardCharsets.UTF_8))));
        assertFound(ascii(HexFormat.of().withUpperCase().formatHex(text().getBytes(StandardCharsets.UTF_8))));
        for (String before : List.of("", "a", "ab", "abc", "abcd")) {
            for (String after : List.of("", "y", "yz", "xyz")) {
                byte[] plain = (before + text() + after).getBytes(StandardCharsets.UTF_8);
                assertFound(Base64.getEncoder().encode(plain));
            }
        }
    }

    @Test
    void whatIsNoSecretIsNotFound() throws IOException {
        Files.writeString(scratch.resolve("file"), text().substring(1));
        assertThat(Searched.below(scratch, scratch.resolve("settings"), CANARIES)
                        .hits())
                .isEmpty();
    }

    private void assertFound(byte[] bytes) throws IOException {
        Files.write(scratch.resolve("file"), bytes);
        assertThat(Searched.below(scratch, scratch.resolve("settings"), CANARIES)
                        .hits())
                .containsExactly("first password in file");
    }

    private static String text() {
        return CANARIES.getFirst().text();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
