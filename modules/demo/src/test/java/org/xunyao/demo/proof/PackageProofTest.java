package org.xunyao.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.KeyFile;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.files.DurableFilesOnDisk;

class PackageProofTest {
    @TempDir
    Path folder;

    private final Findings findings = new Findings();
    private Path file;
    private Path bundle;

    @BeforeEach
    void seal() throws IOException {
        Instant now = new SystemClock(SystemClock.CHINA).now().truncatedTo(ChronoUnit.SECONDS);
        var key = new KeyFile(new SecureRandom())
                .create("Xunyao station lanxi-2", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
        List<Content> contents = List.of(content("data/case.jsonl", "{}\n"), content("files/a.txt", "责令改正"));
        var manifest = new Manifest(
                Manifest.Environment.TEST,
                "lanxi-2",
                "province",
                "case",
                1,
                Manifest.FIRST,
                now.minusSeconds(2),
                now.plus(Duration.ofDays(3)),
                1,
                contents.stream().map(Content::entry).toList());
        try (var in = new PackageWriter(key, new BouncyDigester()).open(manifest, contents)) {
            file = Files.write(folder.resolve("p.xypk"), in.readAllBytes());
        }
        bundle = Files.write(
                folder.resolve("trust.txt"), new TrustBundle(1, List.of(key.trusted("lanxi-2", "station"))).write());
    }

    @Test
    void foreignProgramsAgreeWithASealedPackage() throws IOException {
        List<String> inside = proof().prove();
        assertThat(inside)
                .containsExactly(
                        new BouncyDigester()
                                .digest("{}\n".getBytes(StandardCharsets.UTF_8))
                                .sha256(),
                        new BouncyDigester()
                                .digest("责令改正".getBytes(StandardCharsets.UTF_8))
                                .sha256());
        assertThat(findings.broken()).isZero();
        assertThat(findings.held()).isEqualTo(3);
    }

    @Test
    void aFileChangedInsideThePackageIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        proof().prove();
        assertThat(findings.broken()).isEqualTo(1);
    }

    @Test
    void aSignatureByAnUnknownKeyIsFound() throws IOException {
        Files.writeString(bundle, "xunyao-trust 1\nserial 1\n");
        proof().prove();
        assertThat(findings.broken()).isEqualTo(1);
    }

    @Test
    void aTruncatedPackageIsNotCut() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> proof().prove())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("length");
    }

    @Test
    void theVerifierAsAProcessTakesThePackageAndRefusesItsChangedCopies() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyByWord.class.getName());
        new VerifierProof(findings, new Foreign(folder), scratch(), command, file, bundle).prove();
        assertThat(findings.broken()).isZero();
        assertThat(findings.held()).isEqualTo(5);
    }

    private PackageProof proof() {
        return new PackageProof(findings, new Foreign(folder), scratch(), file, bundle);
    }

    private Scratch scratch() {
        return new Scratch(folder.resolve("scratch"), new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
    }

    private static Content content(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(
                new Entry(path, "text/plain", new BouncyDigester().digest(bytes)),
                () -> new ByteArrayInputStream(bytes));
    }
}
