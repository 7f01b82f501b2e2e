package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work in a shop needs no network: a process to which the kernel gives no socket does it whole.
final class AloneTest {
    private static final String HAD = "{channel=had, connect=had, datagram=had, listen=had, local=had}";
    private static final String REFUSED = HAD.replace("had", "refused");

    @TempDir
    Path folder;

    @Test
    void aRecordIsWrittenAndIssuedOnSiteWhereEverySocketIsRefused() throws Exception {
        Path said = folder.resolve("said.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.language=zh",
                "-Duser.country=CN",
                "-Dxunyao.root=" + System.getProperty("xunyao.root", ".."),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                AloneMain.class.getName(),
                folder.resolve("station").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as(() -> read(said))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = read(said).lines().toList();
        assertThat(process.exitValue()).as(() -> read(said)).isZero();
        assertThat(lines).as("sockets can be had at first").contains("before=" + HAD);
        assertThat(lines).contains("guarded=" + REFUSED, "after=" + REFUSED);
        assertThat(lines).contains("issuing=Done", "open=[]", "kept=true", "pages=2");
    }

    private static String read(Path said) {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
