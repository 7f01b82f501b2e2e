package org.xunyao.app.seal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.shell.StillClock;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.KeyFile;
import org.xunyao.crypto.StationKey;
import org.xunyao.store.files.DurableFilesOnDisk;

class SealMainTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final String PASSWORD = "Paper-Seal-2026";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String typed = PASSWORD;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException, CertificateEncodingException {
        var keys = new KeyFile(new SecureRandom());
        StationKey key = keys.create("Lanxi bureau", NOW, NOW.plusSeconds(86_400L * 365));
        Files.write(folder.resolve("key.p12"), keys.write(key, PASSWORD.toCharArray()));
        Files.write(folder.resolve("trusted.der"), key.certificate().getEncoded());
        ImageIO.write(
                new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB),
                "png",
                folder.resolve("seal.png").toFile());
    }

    @Test
    void nothingIsSetUntilSomebodySetsIt() {
        assertThat(run()).isZero();
        assertThat(said()).startsWith("没有设置机关证书").contains("没有设置信任的证书");
    }

    @Test
    void aCertificateIsSetSaidAndTakenAway() throws IOException {
        assertThat(run("--set", file("key.p12"), "--picture", file("seal.png"), "--anchors", file("trusted.der")))
                .isZero();
        assertThat(said()).contains("CN=Lanxi bureau", "ECDSA P-256", "2027-11-20", "印模图片已设置", "信任的证书 1 个");
        try (Stream<Path> kept = Files.walk(folder.resolve("data"))) {
            for (Path each : kept.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, StandardCharsets.ISO_8859_1)).doesNotContain(PASSWORD);
            }
        }
        assertThat(run("--off")).isZero();
        assertThat(said()).startsWith("没有设置机关证书");
        try (Stream<Path> secrets = Files.walk(folder.resolve("secrets"))) {
            assertThat(secrets.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatCannotBeSetLeavesWhatIsSet() throws IOException {
        assertThat(run("--set", file("key.p12"))).isZero();
        typed = "wrong-password";
        assertThat(run("--set", file("key.p12"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("SEAL-OPEN");
        assertThat(run("--set", file("seal.png"))).isEqualTo(1);
        assertThat(run("--picture", file("key.p12"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("SEAL-PICTURE");
        assertThat(run("--anchors", file("seal.png"))).isEqualTo(1);
        assertThat(run("--anchors", file("gone.pem"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("SEAL-FILE");
        assertThat(run()).isZero();
        assertThat(said()).contains("CN=Lanxi bureau");
    }

    @Test
    void wordsThatMakeNoSenseAreAnsweredByTheUsage() {
        for (List<String> words : List.of(
                List.of("--set"),
                List.of("--set", "--off"),
                List.of("--off", "--set", "a.p12"),
                List.of("--what", "a"),
                List.of("file"))) {
            assertThat(run(words.toArray(String[]::new))).as("%s", words).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("用法");
        }
        assertThat(run("--lang", "en")).isZero();
        assertThat(said()).startsWith("No certificate");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("seal.properties")).isEqualTo(keys("seal_en.properties"));
    }

    private static java.util.Set<Object> keys(String name) throws IOException {
        var bundle = new Properties();
        try (var in = SealFolder.class.getResourceAsStream(name)) {
            bundle.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle.keySet();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        var terminal = new SealMain.Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                question -> typed.toCharArray());
        return SealMain.run(
                List.of(words),
                terminal,
                new StillClock(NOW),
                station -> SealFolder.of(
                        folder.resolve("data"),
                        folder.resolve("secrets"),
                        new DurableFilesOnDisk(BouncyDigester::sm3, 16L << 20)));
    }
}
