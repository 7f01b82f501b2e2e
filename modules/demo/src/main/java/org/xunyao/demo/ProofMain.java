package org.xunyao.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.xunyao.demo.proof.EvidenceFiles;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.OwnProof;
import org.xunyao.demo.proof.Pictures;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.proof.Secrets;
import org.xunyao.demo.proof.Tables;
import org.xunyao.demo.proof.WholeProof;
import org.xunyao.demo.proof.keeping.AnchorProof;
import org.xunyao.demo.proof.keeping.BackupProof;
import org.xunyao.demo.proof.keeping.CopyProof;
import org.xunyao.demo.proof.keeping.ExportProof;
import org.xunyao.demo.proof.keeping.PasswordProof;
import org.xunyao.demo.proof.watch.PtzProof;
import org.xunyao.demo.proof.watch.WatchProof;
import org.xunyao.demo.shop.RecorderExport;
import org.xunyao.demo.watch.DutyStops;
import org.xunyao.demo.watch.ZoneStops;

/// The proof of the tour, in another process after it ended: what it left on the disk is whole, says what
/// was done, holds no secret, and foreign programs read the same in it. Exit code 0 only if all of it holds.
public final class ProofMain {
    private static final int LEAST_PICTURES = 65;

    private ProofMain() {}

    /// Arguments: `--data FOLDER` of a tour that has ended.
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        try {
            DemoFolder folder = DemoFolder.of(words);
            var findings = new Findings();
            prove(folder, findings);
            System.out.println(
                    findings.broken() == 0
                            ? "proof: all " + findings.held() + " hold"
                            : "proof: " + findings.broken() + " do not hold");
            System.exit(findings.broken() == 0 ? 0 : 1);
        } catch (IOException | UncheckedIOException | SQLException | IllegalArgumentException wrong) {
            System.err.println("proof: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static void prove(DemoFolder folder, Findings findings) throws IOException, SQLException {
        // The files first: opening the database again writes some of them.
        secrets(folder, findings);
        Path pictures = folder.pictures();
        new Pictures(findings, List.of(pictures, pictures.resolve("readme"))).prove(2 * LEAST_PICTURES);
        foreign(folder, findings);
        new OwnProof(
                        findings,
                        folder.door(),
                        folder.root().resolve("resources/roles"),
                        folder.county().bureau().station())
                .prove(Tour.DENIED, Tour.WELCOME, Tour.NEWCOMERS);
    }

    private static void foreign(DemoFolder folder, Findings findings) throws IOException, SQLException {
        var left = new WholeProof.Left(
                folder.data(),
                RecorderExport.filmIn(folder.recorder()),
                folder.bundle(),
                folder.stick(),
                folder.verifier());
        var scratch = new Scratch(folder.data().resolveSibling("proof"), DemoFolder.files());
        scratch.clear();
        String key = folder.door().key();
        Tables tables = Tables.of(folder.data(), key);
        new WholeProof(findings, tables, left, scratch, DemoFolder.PEOPLE, AlarmStops.REMARK).prove();
        watch(folder, findings, tables, scratch);
        keeping(folder, findings, tables, scratch);
        new BackupProof(findings, new Foreign(folder.data()), scratch, tables, folder.data(), folder.backup(), key)
                .prove();
    }

    private static void watch(DemoFolder folder, Findings findings, Tables tables, Scratch scratch) throws IOException {
        var proof =
                new WatchProof(findings, new Foreign(folder.data()), scratch, tables, folder.bundle(), DemoFolder.USER);
        proof.patrol();
        proof.ledger(DutyStops.REASON);
        proof.zone(folder.zones(), ZoneStops.CAMERA);
        proof.sale(ZoneStops.CAMERA);
        new PtzProof(findings, tables, folder.journal(), folder.turnedCamera()).prove();
    }

    private static void keeping(DemoFolder folder, Findings findings, Tables tables, Scratch scratch)
            throws IOException {
        new PasswordProof(findings, tables, DemoFolder.NEWCOMER, DemoFolder.PASSWORD, DemoFolder.FRESH_PASSWORD)
                .prove();
        var foreign = new Foreign(folder.data());
        var files = new EvidenceFiles(findings, foreign, folder.data().resolve("evidence"), tables);
        new CopyProof(
                        findings,
                        foreign,
                        files,
                        tables,
                        EvidenceStops.COVERED,
                        folder.foreign(),
                        DemoFolder.FOREIGN_WORDS)
                .prove();
        Path anchors = folder.anchors()
                .resolve("xunyao-anchors-" + folder.county().bureau().station() + ".txt");
        new AnchorProof(findings, foreign, scratch, tables, anchors, folder.bundle()).prove();
        new ExportProof(findings, foreign, scratch, tables, folder.verifier(), folder.audit(), folder.bundle(), anchors)
                .prove();
    }

    private static void secrets(DemoFolder folder, Findings findings) throws IOException {
        for (String log : List.of("derby.log", "tour.log")) {
            findings.say(Files.exists(folder.data().resolve(log)), log + " is there to be searched");
        }
        var secrets = new Secrets(findings, folder.data());
        secrets.search("the sign-in password", DemoFolder.PASSWORD, List.of());
        secrets.search("the password that the newcomer chose", DemoFolder.FRESH_PASSWORD, List.of());
        secrets.search("the camera password", DemoFolder.CAMERA_PASSWORD, List.of(folder.list()));
        var carried = List.of(
                new Secrets(findings, folder.backup()),
                new Secrets(findings, folder.audit().resolveSibling("")));
        for (Secrets place : carried) {
            place.search("the sign-in password", DemoFolder.PASSWORD, List.of());
        }
        opening(folder, secrets);
    }

    private static void opening(DemoFolder folder, Secrets secrets) throws IOException {
        try (Stream<Path> files = Files.list(folder.secrets())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                secrets.search(
                        "what opens the station's key", Files.readString(file).strip(), List.of());
            }
        }
    }
}
