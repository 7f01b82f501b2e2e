package org.xunyao.app.packages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.packages.Outgoing;
import org.xunyao.app.packages.Outgoing.Sort;
import org.xunyao.app.packages.PackagesPorts;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.verify.PackageCheck;
import org.xunyao.app.verify.VerifyMain;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Rulebook;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.crypto.StationKeys;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageLimits;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.Packing;
import org.xunyao.exchange.Sent;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.FileExport;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.json.CasePackage;
import org.xunyao.wire.json.FactsJson;

/// From a filed case in a real database to a package that verifies, through the screen's own ports.
final class CaseFolderTest {
    private static final RoleId HEAD = new RoleId("UNIT_HEAD");

    private final Clock clock = new StillClock(SampleMatter.START.plus(Duration.ofDays(3)));
    private final BouncyDigester digester = new BouncyDigester();
    private final DurableFilesOnDisk files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 24);
    private final Ticket.OfPerson ticket = new Ticket.OfPerson(
            new Person(new PersonId(new UUID(0, 3)), "zhaojg", "赵建国", "药械化股", "3", Set.of(HEAD)), new UUID(9, 9));

    @TempDir
    private Path folder;

    private Store store;
    private Office office;
    private EvidenceDesk evidence;
    private StationKeys keys;
    private PackagesPorts ports;
    private final List<Cause> sealed = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        StoreLocation location = new StoreLocation(folder.resolve("data"), Duration.ofSeconds(5), 1_000);
        store = UnusedStation.open(location);
        office = new Office(
                new Permissions(grants()),
                store.transactions(),
                new AuditBook("lanxi-2", store.auditTrail(), new AuditChain(digester), new Ids(clock, new Random())),
                clock);
        evidence = new EvidenceDesk(
                office,
                store.evidenceItems(),
                new Vault(location.vault(), files, digester),
                new Ids(clock, new Random(3)),
                clock);
        keys = StationKeys.open(
                new StationKeys.Place(folder.resolve("data/keys"), folder.resolve("secrets")),
                files,
                clock,
                new SecureRandom(),
                "lanxi-2");
        ports = ports();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFiledCaseBecomesAPackageThatTheVerifierTakesAndOneFlippedBitDoesNot() throws IOException {
        file(LeadSource.SUPERVISION);
        assertThat(ports.cases().newest(Optional.empty()).last()).isTrue();
        assertThat(ports.cases().newest(Optional.empty()).choices())
                .singleElement()
                .satisfies(choice -> assertThat(choice.party()).isEqualTo("澜溪县䶮康大药房"));
        assertThat(ports.cases().newest(Optional.of(SampleMatter.CASE)).choices())
                .as("none is older")
                .isEmpty();
        Outgoing outgoing = ports.contents().forCase(SampleMatter.CASE);
        assertThat(outgoing.goes())
                .extracting(Outgoing.Item::sort)
                .containsExactly(Sort.CASE, Sort.DOCUMENT, Sort.LEAD_ONLY, Sort.EVIDENCE);
        assertThat(outgoing.stays()).extracting(Outgoing.Item::sort).containsExactly(Sort.DRAFT);
        long[] passed = new long[1];
        Sent sent = ports.sealing().seal(outgoing, bytes -> passed[0] += bytes).result();
        assertThat(passed[0]).as("each byte is read twice").isGreaterThanOrEqualTo(2 * outgoing.bytes());
        assertThat(ports.ledger().page(Optional.empty(), 9)).containsExactly(sent);
        assertThat(ports.ledger().page(Optional.of(sent), 9)).isEmpty();
        assertThat(ports.ledger().count()).isEqualTo(1);
        Path copy = folder.resolve("stick.xypk");
        ports.copying().export(sent, copy, bytes -> {});
        assertThat(sealed).containsExactly(Cause.PACKAGE, Cause.EXPORT);
        assertThat(inside(copy).checkpoint())
                .as("what was sealed right before travels with it")
                .satisfies(head -> assertThat(head.sequence()).isEqualTo(1))
                .satisfies(head -> assertThat(head.cause()).isEqualTo(Cause.PACKAGE));
        assertThat(verify(copy)).isEqualTo(VerifyMain.ACCEPTABLE);
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length - 1] ^= 1;
        assertThat(verify(Files.write(folder.resolve("flipped.xypk"), bytes))).isEqualTo(VerifyMain.REFUSED);
        assertThat(ports.checking().check(copy, Optional.of(keys.bundle())).acceptable())
                .isTrue();
    }

    @Test
    void whatNamesAnInformantStaysAndEvidenceThatChangedOnTheDiskStopsEverything() throws IOException {
        EvidenceItem item = file(LeadSource.REPORT);
        Outgoing outgoing = ports.contents().forCase(SampleMatter.CASE);
        assertThat(outgoing.stays())
                .extracting(Outgoing.Item::sort)
                .containsExactlyInAnyOrder(Sort.WITHHELD, Sort.DRAFT);
        assertThat(outgoing.contents())
                .noneMatch(content -> content.entry().path().startsWith("documents/01-"));
        String name = item.digests().sha256();
        Path bytes =
                folder.resolve("data/evidence").resolve(name.substring(0, 2)).resolve(name.substring(2));
        Files.write(bytes, new byte[] {1});
        fails("PACKAGE-EVIDENCE", SampleMatter.CASE);
        fails("PACKAGE-CASE", new CaseId(new UUID(9, 9)));
    }

    private SignedCheckpoint inside(Path copy) throws IOException {
        var verifier = new PackageVerifier(digester, new CmsSignatureCheck(), clock, PackageLimits.usual());
        try (var in = Files.newInputStream(copy)) {
            return CheckpointText.read(
                    verifier.file(in, CasePackage.CHECKPOINT, 1 << 16).orElseThrow());
        }
    }

    private void fails(String code, CaseId id) {
        assertThatThrownBy(() -> ports.contents().forCase(id))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(code);
    }

    /// Signs a head that nobody could know before.
    private Optional<SignedCheckpoint> seal(Cause cause) {
        sealed.add(cause);
        var head = new Checkpoint(
                "lanxi-2", sealed.size(), "0".repeat(64), clock.now().truncatedTo(ChronoUnit.SECONDS), "TEST", cause);
        byte[] cms = keys.signer().sign(CheckpointText.content(head), head.at());
        return Optional.of(new SignedCheckpoint(head, Base64.getEncoder().encodeToString(cms)));
    }

    private int verify(Path file) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return VerifyMain.run(List.of(file.toString(), "--trust", keys.bundle().toString()), out, out, clock);
    }

    /// Writes a case with a document, a draft, a clip from a camera and a file that was collected.
    private EvidenceItem file(LeadSource source) throws IOException {
        Path papers = folder.resolve("data/documents");
        var register = SampleMatter.issued(files, papers, 1, "lead:" + SampleMatter.LEAD.value());
        // The machine sealed it for its alarm; only the source of the lead names it.
        EvidenceItem clip = seal("clip", EvidenceUse.LEAD_ONLY, new Target("alarm", "1"));
        store.transactions().write(tx -> {
            store.pharmacies().put(tx, SampleMatter.party());
            Lead.Filed filed = SampleMatter.lead(source, clip.id());
            store.leads().put(tx, new Lead.FilingPending(filed.clue(), filed.verification(), filed.application()));
            store.caseFiles(new ActsJson()).put(tx, SampleMatter.file());
            store.leads().put(tx, filed);
            var documents = store.documents(new FactsJson(DocumentKinds.installed()));
            documents.put(tx, register);
            documents.put(tx, SampleMatter.draft(33, "case:" + SampleMatter.CASE.value()));
            return true;
        });
        return seal("recorder", EvidenceUse.LAWFULLY_COLLECTED, new Target("case", "" + SampleMatter.CASE.value()));
    }

    private EvidenceItem seal(String words, EvidenceUse use, Target about) {
        boolean collected = use == EvidenceUse.LAWFULLY_COLLECTED;
        var capture = new Capture(
                collected ? EvidenceKind.COLLECTED_FILE : EvidenceKind.CLIP,
                collected ? "video/mp4" : "video/mp2t",
                Optional.empty(),
                Optional.of(SampleMatter.START),
                collected ? new EvidenceSource.OfPerson(ticket.person().id()) : new EvidenceSource.OfCamera("C01"),
                use,
                Optional.empty(),
                List.of(),
                List.of(about));
        return evidence.seal(ticket, capture, new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII)))
                .result();
    }

    private PackagesPorts ports() {
        var kinds = DocumentKinds.installed();
        var cases = new CaseDesk(office, store.caseFiles(new ActsJson()));
        var cabinet = new LeadDesk.Cabinet(
                store.leads(), store.caseFiles(new ActsJson()), store.caseNumbers(), store.accounts());
        var leads = new LeadDesk(office, cabinet, rulebook(), clock, new Ids(clock, new Random(4)));
        var drafting = new Drafting(
                office,
                store.documents(new FactsJson(kinds)),
                store.documentNumbers(),
                kinds,
                new Drafting.Press(
                        (kind, facts, stamp) -> new byte[0],
                        files,
                        new Issuer("澜溪县市场监督管理局", "澜", folder.resolve("data/documents"))),
                clock);
        var folderOfCase = new CaseFolder(
                new CaseFolder.Desks(cases, leads, new RegistryDesk(office, store.pharmacies()), drafting, evidence),
                new CasePackage(digester, kinds, "澜溪县市场监督管理局"),
                kinds,
                ticket);
        var packing = new Packing(
                office,
                store.packageLedger(),
                new PackageWriter(keys.signer(), digester),
                files,
                clock,
                new Packing.Origin(
                        "lanxi-2", Manifest.Environment.TEST, Duration.ofDays(30), 1, folder.resolve("data/packages")));
        var verifier = new PackageVerifier(digester, new CmsSignatureCheck(), clock, PackageLimits.usual());
        var desks = new PackagesAtDesks.Desks(
                office,
                packing,
                new Exporting(office, digester, new FileExport()::put),
                new PackageCheck(verifier),
                file -> Optional.empty(),
                this::seal);
        return new PackagesAtDesks(
                        desks, folderOfCase, ticket, new PackagesAtDesks.Address("province", "case", keys.bundle()))
                .ports();
    }

    /// Only looked at here; the rules themselves are those of the program.
    private static Rulebook rulebook() {
        Path resources = Path.of(System.getProperty("xunyao.root", ".."), "resources");
        var calendars = new CalendarTables(resources.resolve("calendar"));
        return new Rulebook(
                new ProcedureTables(resources.resolve("procedure")).procedure(),
                new DeadlineTables(resources.resolve("deadlines")).rules(),
                new Deadlines(calendars.calendar(), Rollover.EVERY_DAY_OFF));
    }

    private static List<Grant> grants() {
        return Stream.of(
                        Packing.SEAL,
                        Packing.LOOK,
                        Exporting.EXPORT,
                        CaseDesk.LOOK,
                        LeadDesk.LOOK,
                        RegistryDesk.LOOK,
                        Drafting.VIEW,
                        EvidenceDesk.READ,
                        EvidenceDesk.SEAL)
                .map(action -> new Grant(HEAD, action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList();
    }
}
