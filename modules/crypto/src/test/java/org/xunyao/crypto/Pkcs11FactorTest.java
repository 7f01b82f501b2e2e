package org.xunyao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.account.SecondFactor.Answer;

/// A token in software (SoftHSM2), in a process of its own: the library reads where its token lies from the
/// environment.
class Pkcs11FactorTest {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"));

    @TempDir
    Path folder;

    @Test
    void aTokenProvesItsCertificateAndNothingElse() throws IOException, InterruptedException {
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(Path.of(""));
        assumeTrue(!library.toString().isEmpty(), "skipped: SoftHSM2 is not installed (package softhsm2)");
        Path settings = folder.resolve("softhsm2.conf");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        run(
                settings,
                Stream.of(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "inspector",
                        "--so-pin",
                        "12345678",
                        "--pin",
                        "2468"));
        List<String> said = run(
                settings,
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TokenMain.class.getName(),
                        library.toString()));
        assertThat(said)
                .contains(
                        "right " + new Answer.Proved(),
                        "wrong pin " + new Answer.Wrong(),
                        "other certificate " + new Answer.Absent("TOKEN-CERTIFICATE"),
                        "other key " + new Answer.Wrong());
    }

    @Test
    void aMissingLibraryIsNoFactor() {
        assertThat(Pkcs11Factor.over(folder.resolve("none.so").toString(), 0, new SecureRandom()))
                .isEmpty();
    }

    private List<String> run(Path settings, Stream<String> words) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        var builder =
                new ProcessBuilder(words.toList()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(said);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
