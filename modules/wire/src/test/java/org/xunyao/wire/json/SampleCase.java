package org.xunyao.wire.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Officer;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.Verification;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles.Stored;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// One case with everything in it that a package can tell; SHA3-256 stands where SM3 does.
record SampleCase(Path folder) implements Digester {
    static final String DESCRIPTION = "摄像头C01连续40秒无人在岗\u001f第二行A/B";
    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456789Z");
    private static final LeadId LEAD = new LeadId(new UUID(3, 1));
    private static final CaseId CASE = new CaseId(new UUID(3, 2));
    private static final PharmacyId PARTY = new PharmacyId(new UUID(5, 5));
    private static final List<Officer> OFFICERS = List.of(
            new Officer(new PersonId(new UUID(1, 1)), "李㛃", "17120001"),
            new Officer(new PersonId(new UUID(1, 2)), "王𠮷", "17120002"));
    private static final PersonId LEADER = new PersonId(new UUID(1, 3));

    CaseMaterial material(LeadSource source) throws IOException {
        return new CaseMaterial(
                file(), lead(source), party(PARTY), List.of(register(), notice("case:" + CASE.value())), evidence());
    }

    CaseMaterial ofAnotherParty() {
        return new CaseMaterial(
                file(), lead(LeadSource.SUPERVISION), party(new PharmacyId(new UUID(5, 6))), List.of(), List.of());
    }

    CaseMaterial withForeignDocument() throws IOException {
        return new CaseMaterial(
                file(), lead(LeadSource.SUPERVISION), party(PARTY), List.of(notice("case:other")), List.of());
    }

    private static CaseFile file() {
        return new CaseFile.Investigating(new CaseFile.Head(
                CASE,
                new RegisterNumber(2026, 12),
                LEAD,
                PARTY,
                "药师不在岗销售处方药",
                LocalDate.of(2026, 11, 24),
                OFFICERS,
                LEADER,
                START.plusSeconds(172_800)));
    }

    private static Lead.Filed lead(LeadSource source) {
        var clue = new Clue(
                LEAD,
                new RegisterNumber(2026, 37),
                source,
                "alarm:" + new UUID(4, 1),
                DESCRIPTION,
                LocalDate.of(2026, 11, 22),
                PARTY,
                List.of(new EvidenceId(new UUID(9, 1)), new EvidenceId(new UUID(9, 2))),
                OFFICERS.getFirst().id(),
                START);
        var verification = new Verification(
                OFFICERS,
                LEADER,
                Instant.parse("2026-11-22T02:00:00Z"),
                Optional.of(new Verification.Extension("案情复杂", LEADER, START.plusSeconds(60))),
                List.of(new ClockStop(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23), "TEST", "检2026-1")));
        var content = new FilingApplication.Content(
                "药师不在岗销售处方药", "核查属实", FilingApplication.Content.allConditions(), LocalDate.of(2026, 11, 22), false);
        var application = new FilingApplication(content, OFFICERS.getFirst().id(), START.plusSeconds(86_400));
        return new Lead.Filed(clue, verification, application, CASE);
    }

    private static Pharmacy party(PharmacyId id) {
        return new Pharmacy(
                id,
                "澜溪县䶮康大药房",
                new CreditCode("91350100M000100Y43"),
                "鄂DB1234567890",
                "解放路12号",
                "䶮明",
                "0715-3390000",
                new Area("421223", "澜溪县"));
    }

    private Document.Issued register() throws IOException {
        return document(1, 1, "lead:" + LEAD.value(), Optional.of("2026-0001"));
    }

    private Document.Issued notice(String matter) throws IOException {
        return document(2, 33, matter, Optional.empty());
    }

    /// What it states does not matter here: the file tells it.
    private Document.Issued document(int number, int form, String matter, Optional<String> printed) throws IOException {
        Path file = file("document" + number);
        return new Document.Issued(
                new DocumentId(new UUID(8, number)),
                matter,
                new UnreadableFacts(form, ""),
                printed,
                START.plusSeconds(number),
                new Stored(file, digest(Files.readAllBytes(file))));
    }

    private List<Verdict.Intact> evidence() throws IOException {
        var camera = new EvidenceSource.OfCamera("C01");
        return List.of(
                item(1, EvidenceKind.CLIP, "video/mp2t", camera, EvidenceUse.LEAD_ONLY, Optional.empty()),
                item(
                        2,
                        EvidenceKind.STILL,
                        "image/jpeg",
                        camera,
                        EvidenceUse.LEAD_ONLY,
                        Optional.of(new EvidenceId(new UUID(9, 1)))),
                item(
                        3,
                        EvidenceKind.COLLECTED_FILE,
                        "video/x-Recorder; v=2",
                        new EvidenceSource.OfPerson(OFFICERS.getFirst().id()),
                        EvidenceUse.LAWFULLY_COLLECTED,
                        Optional.empty()));
    }

    private Verdict.Intact item(
            int number,
            EvidenceKind kind,
            String mediaType,
            EvidenceSource source,
            EvidenceUse use,
            Optional<EvidenceId> original)
            throws IOException {
        Path file = file("evidence" + number);
        boolean live = source instanceof EvidenceSource.OfCamera;
        var times = new CaptureTimes(
                live ? Optional.of(START.minusSeconds(1)) : Optional.empty(),
                live ? Optional.of(START) : Optional.empty(),
                START.plusSeconds(5));
        return new Verdict.Intact(
                new EvidenceItem(
                        new EvidenceId(new UUID(9, number)),
                        kind,
                        digest(Files.readAllBytes(file)),
                        mediaType,
                        times,
                        source,
                        use,
                        original,
                        original.map(from -> List.of("decoded", "scaled")).orElse(List.of())),
                file);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : Files.writeString(file, "bytes of " + name, StandardCharsets.UTF_8);
    }

    @Override
    public Digests digest(InputStream bytes) throws IOException {
        return digest(bytes.readAllBytes());
    }

    @Override
    public Digests digest(byte[] bytes) {
        try {
            HexFormat hex = HexFormat.of();
            return new Digests(
                    hex.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    hex.formatHex(MessageDigest.getInstance("SHA3-256").digest(bytes)),
                    bytes.length);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
