package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.neutral.Manifest;
import org.xunyao.store.neutral.NeutralExport;
import org.xunyao.store.neutral.NeutralImport;
import org.xunyao.store.neutral.Progress;
import org.xunyao.supervision.alarm.Alarm;

/// The exit door: out of one engine, into the other, and back.
class NeutralTest {
    private static final DurableFiles FILES = new DurableFilesOnDisk(StandInDigester::second, 1 << 20);

    @TempDir
    Path folder;

    @Test
    void fromDerbyToPostgresqlAndBackEverythingIsTheSame() throws IOException {
        List<AuditRecord> chain;
        try (Station first = Station.open(Engine.DERBY, folder.resolve("first"))) {
            fill(first);
            export(first, folder.resolve("out1"));
            chain = Notes.chain(first.store());
        }
        try (Station second = Station.open(Engine.POSTGRESQL, folder.resolve("second"))) {
            imported(second, folder.resolve("out1"));
            export(second, folder.resolve("out2"));
            assertThat(Notes.chain(second.store())).isEqualTo(chain).isNotEmpty();
            assertThat(Station.chain().firstBroken(chain)).isEmpty();
        }
        try (Station third = Station.open(Engine.DERBY, folder.resolve("third"))) {
            imported(third, folder.resolve("out2"));
            export(third, folder.resolve("out3"));
            for (EvidenceItem item : third.evidence().of(Station.INSPECTOR, Notes.target("film"))) {
                assertThat(third.evidence().verify(Station.INSPECTOR, item.id()))
                        .isInstanceOf(Verdict.Intact.class);
            }
            assertThat(third.store().brokenTables()).isEmpty();
        }
        for (Path one : tree(folder.resolve("out1"))) {
            Path relative = folder.resolve("out1").relativize(one);
            assertThat(folder.resolve("out2").resolve(relative)).hasSameBinaryContentAs(one);
            assertThat(folder.resolve("out3").resolve(relative)).hasSameBinaryContentAs(one);
        }
        assertThat(tree(folder.resolve("out1")))
                .hasSameSizeAs(tree(folder.resolve("out3")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void rareCharactersAreInOneOrderOnEveryEngine() throws IOException {
        try (Station first = Station.open(Engine.DERBY, folder.resolve("first"))) {
            sql(first, "insert into document_range values ('\uffe5', 1, 2), ('𠮷', 1, 2), ('a', 1, 2)");
            Manifest out = export(first, folder.resolve("out1"));
            try (Station second = Station.open(Engine.POSTGRESQL, folder.resolve("second"))) {
                imported(second, folder.resolve("out1"));
                assertThat(export(second, folder.resolve("out2"))).isEqualTo(out);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("out1/tables/document_range.jsonl")))
                .extracting(line -> line.substring(line.indexOf("series=S") + 8))
                .containsExactly("*", "a", "\uffe5", "𠮷");
    }

    @Test
    void whatIsAlteredIsRefusedWholeWithFileAndLine() throws IOException {
        try (Station first = Station.open(Engine.DERBY, folder.resolve("first"))) {
            fill(first);
            export(first, folder.resolve("out"));
        }
        try (Station empty = Station.open(Engine.DERBY, folder.resolve("empty"))) {
            assertHostileRefused(empty);
        }
    }

    private void assertHostileRefused(Station empty) throws IOException {
        Path person = folder.resolve("out/tables/person.jsonl");
        Path manifest = folder.resolve("out/manifest.jsonl");
        assertRefused(empty, person, "login=Slogin1", "login=Slogin9", "NEUTRAL-HASH: person.jsonl");
        assertRefused(
                empty,
                person,
                "login=Slogin1",
                "logout=Slogin1",
                "NEUTRAL-FORMAT: person.jsonl line 1: no column login");
        assertRefused(empty, person, "login=Slogin1", "login=L7", "NEUTRAL-FORMAT: person.jsonl line 1: not text");
        assertRefused(empty, person, "\n", "\textra=n\n", "NEUTRAL-FORMAT: person.jsonl line 1: unknown or missing");
        assertRefused(empty, person, "\n", "", "NEUTRAL-FORMAT: person.jsonl line 1: the last line has no end");
        assertRefused(empty, person, "\n", "\n".repeat(2), "NEUTRAL-FORMAT: person.jsonl line 2: more rows");
        assertRefused(empty, manifest, "rows=L1", "rows=L2", "NEUTRAL-FORMAT: manifest.jsonl line");
        assertRefused(empty, manifest, "schema=S", "schema=S9", "NEUTRAL-FORMAT: manifest.jsonl line");
        assertRefused(empty, manifest, "version=L1", "version=L2", "NEUTRAL-NEWER");
        assertRefused(empty, manifest, "file=Sevidence/", "file=S../evidence/", "NEUTRAL-FORMAT: manifest.jsonl line");
        Path sealed = tree(folder.resolve("out/files")).getFirst();
        assertRefused(empty, sealed, "", "x", "NEUTRAL-HASH");
        Files.delete(sealed);
        assertThatThrownBy(() -> imported(empty, folder.resolve("out")))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("NEUTRAL-DISK");
        assertEmpty(empty);
    }

    @Test
    void onlyAnEmptyStoreIsFilledAndAFolderThatIsThereStays() throws IOException {
        try (Station first = Station.open(Engine.DERBY, folder.resolve("first"))) {
            fill(first);
            export(first, folder.resolve("out"));
            assertThatThrownBy(() -> export(first, folder.resolve("out")))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("NEUTRAL-THERE");
            assertThatThrownBy(() -> imported(first, folder.resolve("out")))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("NEUTRAL-USED");
        }
    }

    @Test
    void whoStopsItHasNothingOfIt() throws IOException {
        try (Station first = Station.open(Engine.DERBY, folder.resolve("first"))) {
            fill(first);
            assertThatThrownBy(() -> first.store()
                            .transactions()
                            .read(tx -> new NeutralExport(
                                            new PlainLines(),
                                            first.location().files(),
                                            (what, done, all) -> !what.equals("files"))
                                    .write(tx, folder.resolve("out"))))
                    .isInstanceOf(CancellationException.class);
            assertThat(folder.resolve("out")).doesNotExist();
            export(first, folder.resolve("out"));
        }
        try (Station second = Station.open(Engine.POSTGRESQL, folder.resolve("second"))) {
            assertThatThrownBy(() -> second.store()
                            .transactions()
                            .write(tx -> new NeutralImport(
                                            new PlainLines(),
                                            second.location().files(),
                                            FILES,
                                            (what, done, all) -> !what.equals("pharmacy"))
                                    .read(tx, folder.resolve("out"))))
                    .isInstanceOf(CancellationException.class);
            assertEmpty(second);
            imported(second, folder.resolve("out"));
        }
    }

    @Test
    void filesThatAreMissingOrAlteredAreSaidSoAndTravelAsTheyAre() throws IOException {
        try (Station first = Station.open(Engine.DERBY, folder.resolve("first"))) {
            fill(first);
            List<Path> films = tree(first.location().vault());
            Files.delete(films.getFirst());
            Files.writeString(films.get(1), "altered");
            Manifest out = export(first, folder.resolve("out"));
            assertThat(out.files())
                    .extracting(Manifest.Sealed::state)
                    .contains(Manifest.State.MISSING, Manifest.State.ALTERED, Manifest.State.INTACT);
            try (Station second = Station.open(Engine.POSTGRESQL, folder.resolve("second"))) {
                imported(second, folder.resolve("out"));
                assertThat(export(second, folder.resolve("again"))).isEqualTo(out);
            }
        }
    }

    private void assertRefused(Station empty, Path file, String what, String instead, String message)
            throws IOException {
        byte[] good = Files.readAllBytes(file);
        String text = new String(good, StandardCharsets.UTF_8);
        int at = text.indexOf(what);
        assertThat(at).isNotNegative();
        Files.writeString(file, text.substring(0, at) + instead + text.substring(at + what.length()));
        assertThatThrownBy(() -> imported(empty, folder.resolve("out")))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith(message);
        assertEmpty(empty);
        Files.write(file, good);
    }

    private static void assertEmpty(Station station) {
        assertThat(Notes.chain(station.store())).isEmpty();
        long ranges = station.store()
                .transactions()
                .read(tx -> org.xunyao.store.session.Sessions.of(tx)
                        .createNativeQuery("select count(*) from number_range", Long.class)
                        .getSingleResult());
        assertThat(ranges).as("what a new store holds is there").isEqualTo(2);
    }

    private static Manifest export(Station station, Path into) {
        return station.store()
                .transactions()
                .read(tx -> new NeutralExport(
                                new PlainLines(), station.location().files(), Progress.SILENT)
                        .write(tx, into));
    }

    private static Manifest imported(Station station, Path from) {
        return station.store()
                .transactions()
                .write(tx -> new NeutralImport(
                                new PlainLines(), station.location().files(), FILES, Progress.SILENT)
                        .read(tx, from));
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// A row in every table, or nearly.
    private static void fill(Station station) {
        Store store = station.store();
        for (int i = 0; i < 3; i++) {
            var film = new Capture(
                    EvidenceKind.CLIP,
                    "video/mp2t",
                    Optional.empty(),
                    Optional.of(Instant.parse("1970-01-01T00:00:00.000001Z")),
                    new EvidenceSource.OfCamera("cam-" + i),
                    EvidenceUse.LEAD_ONLY,
                    Optional.empty(),
                    List.of(),
                    List.of());
            EvidenceItem item = station.evidence()
                    .seal(
                            Station.INSPECTOR,
                            film,
                            new ByteArrayInputStream(("film " + i).getBytes(StandardCharsets.UTF_8)))
                    .result();
            station.evidence().attach(Station.INSPECTOR, item.id(), Notes.target("film"));
        }
        store.transactions().write(tx -> {
            store.accounts().put(tx, Notes.account(1));
            for (int i = 1; i <= 6; i++) {
                store.evidenceItems()
                        .add(tx, AlarmsInStoreTest.item(i), new Custody(CaseworkRecords.START, "a", "b", "c"));
            }
            store.pharmacies().put(tx, PharmaciesInStoreTest.pharmacy(1));
            store.alarms().put(tx, new Alarm.Raised(AlarmsInStoreTest.head(1, "C01"), Optional.empty()));
            store.leads()
                    .put(
                            tx,
                            new org.xunyao.casework.Lead.ClueVerifying(
                                    CaseworkRecords.clue(1), CaseworkRecords.prolonged()));
            store.leads()
                    .put(
                            tx,
                            new org.xunyao.casework.Lead.FilingPending(
                                    CaseworkRecords.clue(2), CaseworkRecords.plain(), CaseworkRecords.application()));
            store.caseFiles(CaseworkRecords.ACTS).put(tx, journalled());
            store.leads().put(tx, CaseworkRecords.filed(2));
            store.caseNumbers().next(tx, org.xunyao.casework.Numbers.Register.CASE, 2026);
            documents(station, tx);
            store.packageLedger()
                    .add(
                            tx,
                            PackageLedgerInStoreTest.sent(
                                    station, "420000", "case", 1, Instant.parse("2026-11-22T01:02:03Z")));
            return true;
        });
    }

    /// A case with a journal that puts its first day right.
    private static CaseFile journalled() {
        var discussed = new Decision.Discuss("集1", "同意");
        var line = CaseworkRecords.line(1, discussed, Stage.COLLECTIVE_DISCUSSION, Optional.empty());
        var right = Optional.of(new Entry.Correction(1, "日期记错"));
        return CaseworkRecords.onCourse(
                2, line, CaseworkRecords.line(2, discussed, Stage.COLLECTIVE_DISCUSSION, right));
    }

    private static void documents(Station station, org.xunyao.kernel.Tx tx) {
        try {
            var facts = new Minutes("会审纪要 \" \\ \t 䶮𠮷".repeat(5_000));
            var matter = "case:" + CaseworkRecords.caseId(2).value();
            var stored = FILES.seal(
                    station.location().files().resolve("documents"),
                    new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.UTF_8)));
            var documents = station.store().documents(new Minutes.Text());
            documents.put(
                    tx,
                    new Document.Draft(new DocumentId(new java.util.UUID(1, 1)), matter, facts, CaseworkRecords.START));
            documents.put(
                    tx,
                    new Document.Issued(
                            new DocumentId(new java.util.UUID(1, 2)),
                            matter,
                            facts,
                            Optional.of("澜市监会纪〔2026〕1号"),
                            CaseworkRecords.START,
                            stored));
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private static void sql(Station station, String statement) {
        station.store()
                .transactions()
                .write(tx -> org.xunyao.store.session.Sessions.of(tx)
                        .createNativeMutationQuery(statement)
                        .executeUpdate());
    }
}
