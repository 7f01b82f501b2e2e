package org.xunyao.app.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.backup.export.ExportPort;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.StartOptions;
import org.xunyao.app.house.Surroundings;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;

/// The whole store out by the command line and into another data folder.
final class NeutralMainTest {
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));
    private static final String WORKER = "xunyao.worker";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Optional<String> before = Optional.ofNullable(System.getProperty(WORKER));
    private Path passphrase = Path.of("");
    private Path password = Path.of("");

    @BeforeEach
    void station() throws IOException {
        Files.createDirectories(folder.resolve("worker/lib"));
        System.setProperty(WORKER, folder.resolve("worker").toString());
        passphrase = secret("passphrase", "Lanxi-start-2026");
        password = secret("password", "Lanxi#2026");
        var arguments = new Arguments(
                folder.resolve("data"),
                folder.resolve("data-secrets"),
                ROOT.resolve("resources"),
                List.of(),
                Optional.empty(),
                StartOptions.sampleWith(passphrase));
        try (Surroundings surroundings = Surroundings.open(arguments)) {
            assertThat(Desks.over(surroundings).bureau().station()).isNotBlank();
        }
    }

    @AfterEach
    void worker() {
        before.ifPresentOrElse(path -> System.setProperty(WORKER, path), () -> System.clearProperty(WORKER));
    }

    private Path secret(String name, String words) throws IOException {
        Path file = Files.writeString(folder.resolve(name), words);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private int run(String way, String lines, String data, String login) {
        out.reset();
        err.reset();
        var words = new ArrayList<>(List.of(way, folder.resolve(lines).toString()));
        words.addAll(List.of("--login", login, "--password-file", password.toString()));
        words.addAll(List.of("--data", folder.resolve(data).toString(), "--secrets"));
        words.addAll(List.of(folder.resolve(data + "-secrets").toString(), "--passphrase-file", passphrase.toString()));
        return NeutralMain.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String refused() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everythingGoesOutAndComesIntoAnotherDataFolderAsItWas() throws IOException {
        assertThat(run("export", "lines", "data", "sysadmin")).as(refused()).isEqualTo(NeutralMain.DONE);
        assertThat(said()).contains("已迁出").contains("person ").contains("audit ");
        assertThat(Files.readString(folder.resolve("lines/tables/audit.jsonl")))
                .contains("neutral.export")
                .as("the head was signed for the way out")
                .contains("audit.checkpoint");

        assertThat(run("import", "lines", "other", "sysadmin")).as(refused()).isEqualTo(NeutralMain.DONE);
        assertThat(said()).contains("已迁入并核对");
        assertThat(run("export", "again", "other", "sysadmin")).as(refused()).isEqualTo(NeutralMain.DONE);
        assertThat(folder.resolve("again/tables/pharmacy.jsonl"))
                .hasSameTextualContentAs(folder.resolve("lines/tables/pharmacy.jsonl"));
        assertThat(Files.readString(folder.resolve("again/tables/audit.jsonl")))
                .startsWith(Files.readString(folder.resolve("lines/tables/audit.jsonl")))
                .contains("neutral.import");

        assertThat(run("import", "lines", "other", "sysadmin")).isEqualTo(NeutralMain.REFUSED);
        assertThat(refused()).contains("NEUTRAL-USED");
        assertThat(run("export", "lines", "data", "sysadmin")).isEqualTo(NeutralMain.REFUSED);
        assertThat(refused()).contains("NEUTRAL-THERE");
    }

    @Test
    void theWindowTakesTheSameOutWhileTheStoreIsOpen() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        var arguments = new Arguments(
                folder.resolve("data"),
                folder.resolve("data-secrets"),
                ROOT.resolve("resources"),
                List.of(),
                Optional.empty(),
                StartOptions.sampleWith(passphrase));
        ExportPort.Exported written;
        try (Surroundings surroundings = Surroundings.open(arguments)) {
            var desks = Desks.over(surroundings);
            var out = new NeutralOut(desks, surroundings);
            Ticket.OfPerson admin = in(desks, "sysadmin");
            var way = new ExportOfStore(out, admin);
            Path left = Files.createDirectory(stick.resolve("xunyao-export-20261120-104207.part"));
            Files.writeString(left.resolve("person.jsonl"), "half");
            assertThat(out.offered(in(desks, "liming"))).isFalse();
            assertThatThrownBy(
                            () -> new ExportOfStore(out, in(desks, "liming")).below(stick, (what, done, all) -> true))
                    .hasMessageStartingWith("NEUTRAL-RIGHT");
            assertThat(left).as("who may take nothing out removes nothing").isNotEmptyDirectory();
            assertThatThrownBy(() -> way.below(folder.resolve("none"), (what, done, all) -> true))
                    .hasMessageStartingWith("NEUTRAL-PLACE");
            assertThatThrownBy(() -> way.below(folder.resolve("data"), (what, done, all) -> true))
                    .hasMessageStartingWith("NEUTRAL-INSIDE");
            assertThatThrownBy(() -> way.below(stick, (what, done, all) -> !what.equals("person")))
                    .isInstanceOf(CancellationException.class);
            assertThat(stick)
                    .as("what was stopped leaves nothing, and what broke off before is gone")
                    .isEmptyDirectory();
            stopsAtTheCopy(way, stick);
            speaksOfTheExport(way, Files.createDirectory(folder.resolve("pulled")));
            sealedAndOneLost(desks, surroundings.location().vault());
            written = way.below(stick, (what, done, all) -> {
                if (what.equals("person")) {
                    desks.signIn().leave(in(desks, "liming"));
                }
                return true;
            });
        }
        assertThat(stick).isDirectoryContaining(written.folder()::equals);
        assertThat(written.files()).isEqualTo(1);
        assertThat(written.amiss()).isEqualTo(1);
        try (var inside = Files.list(stick)) {
            assertThat(inside).as("no copy of the database is left").hasSize(1);
        }
        assertThat(Files.readString(written.folder().resolve("tables/audit.jsonl")))
                .contains("neutral.export", "audit.checkpoint");
        assertThat(run("import", "stick/" + written.folder().getFileName(), "other", "sysadmin"))
                .as(refused())
                .isEqualTo(NeutralMain.DONE);
        assertThat(said())
                .contains(written.digest())
                .contains("1 个封存文件")
                .contains("还有 1 个封存文件缺失")
                .contains("manifest.jsonl");
    }

    /// Two pieces of evidence, of which one is there no more.
    private static void sealedAndOneLost(Desks desks, Path vault) throws IOException {
        sealed(desks, "kept");
        String lost = sealed(desks, "lost").digests().sha256();
        Files.delete(vault.resolve(lost.substring(0, 2)).resolve(lost.substring(2)));
    }

    private static EvidenceItem sealed(Desks desks, String bytes) {
        var capture = new Capture(
                EvidenceKind.COLLECTED_FILE,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfCamera("C01"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of());
        var stream = new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8));
        return desks.supervision()
                .evidence()
                .seal(in(desks, "liming"), capture, stream)
                .result();
    }

    private static void stopsAtTheCopy(ExportPort way, Path stick) {
        var heard = new ArrayList<String>();
        assertThatThrownBy(() -> way.below(stick, (what, done, all) -> {
                    heard.add(what);
                    return !what.equals("copy");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).as("the database is not copied for nothing").containsExactly("copy");
        assertThat(stick).isEmptyDirectory();
    }

    /// The disk goes before the copy begins.
    private static void speaksOfTheExport(ExportPort way, Path stick) {
        assertThatThrownBy(() -> way.below(stick, (what, done, all) -> {
                    return what.equals("copy") && stick.toFile().delete();
                }))
                .hasMessageStartingWith("NEUTRAL-COPY");
    }

    private static Ticket.OfPerson in(Desks desks, String login) {
        return ((SignInResult.Welcome) desks.signIn().enter(login, "Lanxi#2026".toCharArray())).ticket();
    }

    @Test
    void onlyASystemAdministratorTakesDataOutAndNothingIsMadeWhereNothingIs() {
        assertThat(run("export", "lines", "data", "liming")).isEqualTo(NeutralMain.REFUSED);
        assertThat(refused()).contains("NEUTRAL-RIGHT").doesNotContain("Lanxi#2026");
        assertThat(folder.resolve("lines")).doesNotExist();
        assertThat(run("export", "lines", "data", "nobody")).isEqualTo(NeutralMain.REFUSED);
        assertThat(refused()).contains("NEUTRAL-SIGN-IN");
        assertThat(run("export", "lines", "nothing", "sysadmin")).isEqualTo(NeutralMain.REFUSED);
        assertThat(refused()).contains("STORE-MISSING");
        assertThat(folder.resolve("nothing/database")).doesNotExist();
        assertThat(NeutralMain.run(List.of("export"), new PrintStream(out, true), new PrintStream(err, true)))
                .isEqualTo(NeutralMain.MISUSE);
    }
}
