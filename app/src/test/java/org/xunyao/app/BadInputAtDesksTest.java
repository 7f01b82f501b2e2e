package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Action;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.app.backup.restore.RestorePorts;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.StartOptions;
import org.xunyao.app.house.Surroundings;
import org.xunyao.evidence.Unregistered;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.postgres.StoreUrl;
import org.xunyao.store.rebuild.FolderTree;
import org.xunyao.testkit.postgres.PostgresServer;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// What is wrong while the program runs, met at the desks of the whole house: a code with a sentence in both
/// languages, and nothing lost.
class BadInputAtDesksTest {
    private static final Ticket RULE = Ticket.ofRule("backup/1");
    private static final Action START = new Action("station.start");

    @TempDir
    private static Path once;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeAll
    static void made() {
        Surroundings.open(StationRig.unattended(once.resolve("data"))).close();
    }

    @BeforeEach
    void copied() throws IOException {
        data = folder.resolve("data");
        FolderTree.copy(once.resolve("data"), data, done -> {});
    }

    @Test
    void aBackupThatIsCutOffOrOfANewerVersionIsRefusedBeforeAnythingIsTouched() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        try (Surroundings open = Surroundings.open(StationRig.unattended(data))) {
            Desks desks = Desks.over(open);
            desks.custody().shelf().choose(stick);
            BackupCopy copy = desks.custody().run().make(RULE, BackupSteps.SILENT);
            RestorePorts ports = desks.custody()
                    .ports(enter(desks, "liming"), Optional::empty, () -> {}, Optional.empty())
                    .restore();
            Path archive = only(stick, copy.id());
            byte[] whole = Files.readAllBytes(archive);
            Files.write(archive, java.util.Arrays.copyOf(whole, whole.length - 1_000));
            says("BACKUP-CUT", () -> bring(ports, stick, copy.id()));
            Files.write(archive, java.util.Arrays.copyOf(whole, 30));
            says("BACKUP-CUT", () -> ports.unlock().open(stick, copy.id(), passphrase(), false));
            Files.write(archive, ofTheNextLayout(whole));
            says("BACKUP-NEWER", () -> ports.unlock().open(stick, copy.id(), passphrase(), false));
            assertThat(data.resolveSibling("data.restored")).doesNotExist();
            Files.write(archive, whole);
            assertThat(bring(ports, stick, copy.id()))
                    .as("the same backup, whole, comes back")
                    .isPositive();
            desks.office().perform(RULE, START, new Target("station", "goes on"), tx -> 1);
        }
    }

    @Test
    void aForeignFileInTheFolderOfEvidenceIsShownAndStaysWhereItIs() throws IOException {
        Path holiday = Files.createDirectories(data.resolve("evidence/ab")).resolve("holiday.jpg");
        Files.writeString(holiday, "not ours");
        Path astray = Files.writeString(data.resolve("evidence/readme.txt"), "not ours either");
        try (Surroundings open = Surroundings.open(StationRig.unattended(data))) {
            Desks desks = Desks.over(open);
            Ticket.OfPerson liming = enter(desks, "liming");
            List<Unregistered> tray = desks.supervision().evidence().unregistered(liming, 100);
            assertThat(tray).extracting(Unregistered::file).contains(holiday, astray);
            assertThat(tray).allMatch(file -> !file.whole());
            says("EVIDENCE-FOREIGN", () -> desks.keeping().tray().register(liming, tray.getFirst(), "found it"));
            desks.keeping().scrubbing().run(Ticket.ofRule("scrub/1"), done -> {});
            assertThat(holiday).hasContent("not ours");
            assertThat(astray).hasContent("not ours either");
        }
    }

    @Test
    void aServerThatGoesAwayInTheMiddleOfASaveSavesNothingSaysSoAndIsFoundAgain() throws Exception {
        PostgresServer.missing().ifPresent(why -> {
            if (System.getenv("CI") != null) {
                Assertions.fail(why);
            }
            Assumptions.abort(why);
        });
        try (PostgresServer server = PostgresServer.start()) {
            server.createDatabase("office", "template0");
            StartOptions start = StationRig.unattended(data)
                    .start()
                    .sharing(StoreUrl.parse(server.url("office")), Files.createDirectory(folder.resolve("share")));
            var arguments = StationRig.arguments(
                    Files.createDirectory(folder.resolve("own")), StationRig.ROOT.resolve("resources"), start);
            try (Surroundings open = Surroundings.open(arguments)) {
                Desks desks = Desks.over(open);
                long before = links(open, desks);
                says(
                        "STORE-LOST",
                        () -> desks.office().perform(RULE, START, new Target("station", "cut"), tx -> {
                            cut(server);
                            return open.store().accounts().all(tx).size();
                        }));
                assertThat(links(open, desks)).as("nothing of it was saved").isEqualTo(before);
                desks.office().perform(RULE, START, new Target("station", "again"), tx -> 1);
                assertThat(links(open, desks)).isEqualTo(before + 1);
                assertThat(desks.audit()
                                .desk()
                                .check(Ticket.ofRule("self-check/1"))
                                .broken())
                        .isEmpty();
                assertThat(enter(desks, "liming").person().login()).isEqualTo("liming");
            }
        }
    }

    private static void cut(PostgresServer server) {
        try {
            server.execute(
                    "postgres",
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = 'office'");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private static long links(Surroundings open, Desks desks) {
        return open.store()
                .transactions()
                .read(tx -> open.store()
                        .auditTrail()
                        .last(tx, desks.bureau().station())
                        .orElseThrow()
                        .sequence());
    }

    private static Ticket.OfPerson enter(Desks desks, String login) {
        return ((SignInResult.Welcome) desks.signIn().enter(login, StationRig.PASSWORD.toCharArray())).ticket();
    }

    private static long bring(RestorePorts ports, Path stick, String id) {
        var key = (RestorePorts.Key.Fits) ports.unlock().open(stick, id, passphrase(), false);
        return key.bringing().bring(false, false, BackupSteps.SILENT).rows();
    }

    private static char[] passphrase() {
        return StationRig.PASSPHRASE.toCharArray();
    }

    /// The header says the next version of the layout, and its digest is right.
    private static byte[] ofTheNextLayout(byte[] whole) throws NoSuchAlgorithmException {
        byte[] newer = whole.clone();
        ByteBuffer.wrap(newer).putShort(8, (short) (ByteBuffer.wrap(whole).getShort(8) + 1));
        int head = 14 + ByteBuffer.wrap(whole).getInt(10);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(newer, 0, head);
        System.arraycopy(sha256.digest(), 0, newer, head, 32);
        return newer;
    }

    private static Path only(Path stick, String id) throws IOException {
        try (var all = Files.walk(stick)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(id))
                    .filter(file -> !file.toString().contains("receipt"))
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    /// A code that has a sentence of its own in both languages.
    private static void says(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
        for (Language language : Language.values()) {
            Texts texts =
                    Texts.of(language).with("org.xunyao.app.evidence.evidence").with("org.xunyao.app.app");
            assertThat(texts.has("fault." + code)).as(code + " in " + language).isTrue();
            assertThat(texts.fault(code)).endsWith(code + (language == Language.CHINESE ? "）" : ")"));
        }
    }
}
