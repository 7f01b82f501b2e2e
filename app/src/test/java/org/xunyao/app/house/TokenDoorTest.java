package org.xunyao.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second factor from the sign-in form to a token in software (SoftHSM2), in a process of its own: the
/// library reads where its token lies from the environment.
final class TokenDoorTest {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"));

    @TempDir
    private Path folder;

    @Test
    void passwordThenTokenAndPinOpenTheDoorAndNeitherIsWrittenDown() throws IOException, InterruptedException {
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(Path.of(""));
        assumeTrue(!library.toString().isEmpty(), "skipped: SoftHSM2 is not installed (package softhsm2)");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        run("softhsm2-util --init-token --free --label lim --so-pin 12345678 --pin 80246813");
        Path made = folder.resolve("made.p12");
        run(java("keytool") + " -genkeypair -alias lim -keyalg EC -groupname secp256r1 -dname CN=lim"
                + " -storetype PKCS12 -storepass changeit -keystore " + made);
        List<String> said = run(java("java") + " -cp " + System.getProperty("java.class.path") + " "
                + TokenDoorMain.class.getName() + " " + library + " " + made);
        assertThat(said)
                .containsSubsequence(
                        "wrong pin Denied[triesLeft=2]",
                        "welcome lim",
                        "right pin None[]",
                        "secrets in the audit false")
                .contains("no reader Fault[code=TOKEN-NONE]", "no reader Fault[code=TOKEN-LIBRARY]")
                .noneMatch(line -> line.contains("80246813"));
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private List<String> run(String words) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder(words.split(" ", -1))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(said);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
