package org.xunyao.demo.proof.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.KeyFile;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.proof.Tables;
import org.xunyao.demo.proof.Tables.Row;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.files.DurableFilesOnDisk;

/// Passwords and anchors against rows that fit, and rows that do not.
class RowsTest {
    private static final String GIVEN = "Given#2026a";
    private static final String FRESH = "Fresh#2026b";
    private static final String HEAD = "ab".repeat(32);

    @TempDir
    Path folder;

    private final Findings findings = new Findings();
    private final Argon2PasswordHash argon = new Argon2PasswordHash(new SecureRandom());
    private Path anchors = Path.of("");
    private Path bundle = Path.of("");

    @BeforeEach
    void anchor() throws IOException {
        Instant now = new SystemClock(SystemClock.CHINA).now().truncatedTo(ChronoUnit.SECONDS);
        var key = new KeyFile(new SecureRandom())
                .create("Xunyao station lanxi-2", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
        String content =
                "xunyao-checkpoint 1\nstation lanxi-2\nsequence 7\nhead %s\nmade %s\nclock CONSISTENT\ncause DEMAND\n"
                        .formatted(HEAD, now);
        bundle = Files.write(
                folder.resolve("trust.txt"), new TrustBundle(1, List.of(key.trusted("lanxi-2", "station"))).write());
        byte[] signature = key.sign(content.getBytes(StandardCharsets.UTF_8), now);
        anchors = Files.writeString(
                folder.resolve("anchors.txt"),
                content + "signature " + Base64.getEncoder().encodeToString(signature) + "\n");
    }

    @Test
    void aChangedPasswordIsSeenInTheRows() {
        passwords(argon.hash(FRESH.toCharArray()), argon.hash(GIVEN.toCharArray()));
        assertThat(findings.broken()).isZero();
    }

    @Test
    void aHashThatStillTakesTheGivenPasswordIsFound() {
        passwords(argon.hash(GIVEN.toCharArray()), argon.hash(GIVEN.toCharArray()));
        assertThat(findings.broken()).isEqualTo(1);
    }

    @Test
    void anAnchorThatBearsItsRowsHeadHolds() throws IOException {
        anchored(HEAD);
        assertThat(findings.broken()).isZero();
        assertThat(findings.held()).isEqualTo(3);
    }

    @Test
    void anAnchorOfAnotherHistoryIsFound() throws IOException {
        anchored("cd".repeat(32));
        assertThat(findings.broken()).isEqualTo(1);
    }

    private void anchored(String head) throws IOException {
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            rows.add(new Row(Map.of("chain_no", "" + i, "sm3", i == 7 ? head : "0".repeat(64))));
        }
        var scratch = new Scratch(folder.resolve("scratch"), new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
        new AnchorProof(findings, new Foreign(folder), scratch, new Tables(Map.of("audit", rows)), anchors, bundle)
                .prove();
    }

    private void passwords(String now, String before) {
        var tables = new Tables(Map.of(
                "person", List.of(new Row(Map.of("login", "xuxin", "id", "p1"))),
                "account", List.of(new Row(Map.of("person_id", "p1", "password_hash", now, "must_change", "false"))),
                "password_before", List.of(new Row(Map.of("person_id", "p1", "password_hash", before))),
                "audit",
                        List.of(new Row(Map.of(
                                "action_code", "session.change-password", "actor", "person:p1", "outcome", "done")))));
        new PasswordProof(findings, tables, "xuxin", GIVEN, FRESH).prove();
    }
}
