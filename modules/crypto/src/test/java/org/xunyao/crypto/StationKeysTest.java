package org.xunyao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.StationKeys.Place;
import org.xunyao.exchange.SignatureCheck.Finding;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

class StationKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07.5Z");
    private static final byte[] TEXT = "xunyao".getBytes(StandardCharsets.US_ASCII);

    private final Disk disk = new Disk();

    @TempDir
    private Path folder;

    @Test
    void theSecondOpeningGivesTheSameKeyAndWritesNothing() {
        StationKeys first = open();
        assertThat(disk.written).hasSize(3);
        StationKeys second = open();
        assertThat(disk.written).as("nothing is written again").hasSize(3);
        assertThat(second.signer().keyId()).isEqualTo(first.signer().keyId());
        assertThat(second.trusted()).isEqualTo(first.trusted());
    }

    @Test
    void whatItSignsIsGoodByTheBundleThatItWrote() throws IOException {
        StationKeys keys = open();
        TrustBundle bundle = TrustBundle.read(Files.readAllBytes(keys.bundle()));
        Finding finding = new CmsSignatureCheck().check(TEXT, keys.signer().sign(TEXT, NOW), Optional.of(bundle));
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Good.class,
                        good -> assertThat(good.key().party()).isEqualTo("lanxi-2"));
    }

    @Test
    void theDataFolderHoldsNothingThatOpensTheKey() throws IOException {
        open();
        List<Path> secrets = list(place().secrets());
        assertThat(secrets).hasSize(1);
        byte[] password = Files.readAllBytes(secrets.getFirst());
        assertThat(password).hasSize(32);
        for (Path file : list(place().keys())) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(password, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aKeyWithoutItsPasswordIsNotReplacedByANewOne() throws IOException {
        open();
        Path secret = list(place().secrets()).getFirst();
        byte[] password = Files.readAllBytes(secret);
        List<Path> before = list(place().keys());
        Files.delete(secret);
        fails("KEY-SECRET");
        Files.write(secret, "another-password".getBytes(StandardCharsets.US_ASCII));
        fails("KEY-READ");
        assertThat(list(place().keys())).isEqualTo(before);
        Files.write(secret, password);
        assertThat(open().signer().keyId()).startsWith(name(before));
    }

    @Test
    void aDamagedKeyIsSaidAndLeftAlone() throws IOException {
        open();
        Path file = keyFile();
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        fails("KEY-READ");
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void twoKeysAreNotChosenFrom() throws IOException {
        open();
        Files.copy(keyFile(), place().keys().resolve("station-0000000000000000.p12"));
        fails("KEY-TWO");
    }

    @Test
    void aDiskThatRefusesTheKeyLeavesNoneAndTheNextTryMakesIt() {
        disk.refuse = "p12";
        fails("KEY-DISK");
        disk.refuse = "nothing";
        assertThat(open().signer().keyId()).hasSize(40);
    }

    @Test
    void aLostOrAlteredTrustBundleIsWrittenAgain() throws IOException {
        StationKeys keys = open();
        byte[] right = Files.readAllBytes(keys.bundle());
        Files.delete(keys.bundle());
        assertThat(open().bundle()).hasBinaryContent(right);
        Files.write(keys.bundle(), TEXT);
        assertThat(open().bundle()).hasBinaryContent(right);
    }

    @Test
    void aPasswordMayNotLieInTheDataFolder() {
        assertThatThrownBy(() -> new Place(folder.resolve("data/keys"), folder.resolve("data/secrets")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsSignedOutsideOfTheCertificatesTime() {
        StationKeys keys = open();
        assertThatThrownBy(() -> keys.signer().sign(TEXT, NOW.plus(Duration.ofDays(4 * 365))))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("SIGN-VALIDITY");
    }

    private StationKeys open() {
        return StationKeys.open(place(), disk, new Still(), new SecureRandom(), "lanxi-2");
    }

    private void fails(String code) {
        assertThatThrownBy(this::open).isInstanceOf(FaultException.class).hasMessageContaining(code);
    }

    private Place place() {
        return new Place(folder.resolve("data/keys"), folder.resolve("config/secrets"));
    }

    private Path keyFile() throws IOException {
        return list(place().keys()).stream()
                .filter(file -> file.toString().endsWith(".p12"))
                .findFirst()
                .orElseThrow();
    }

    private static String name(List<Path> files) {
        String file = files.stream()
                .map(each -> String.valueOf(each.getFileName()))
                .filter(each -> each.endsWith(".p12"))
                .findFirst()
                .orElseThrow();
        return file.replace("station-", "").replace(".p12", "");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// Writes plainly; what is durable is the business of module store's tests.
    private static final class Disk implements DurableFiles {
        final List<Path> written = new ArrayList<>();
        String refuse = "nothing";

        @Override
        public Stored seal(Path folder, InputStream bytes) {
            throw new UnsupportedOperationException("keys are no evidence");
        }

        @Override
        public void replace(Path file, byte[] bytes) throws IOException {
            if (file.toString().endsWith(refuse)) {
                throw new IOException("full");
            }
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            written.add(file);
        }
    }

    private record Still() implements Clock {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
