package org.xunyao.app.packages.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// A lead that became a case.
final class SampleMatter {
    static final Instant START = Instant.parse("2026-11-18T01:02:03Z");
    static final LeadId LEAD = new LeadId(new UUID(3, 1));
    static final CaseId CASE = new CaseId(new UUID(3, 2));

    private static final PharmacyId PARTY = new PharmacyId(new UUID(5, 5));
    private static final List<Officer> OFFICERS = List.of(
            new Officer(new PersonId(new UUID(1, 1)), "李㛃", "17120001"),
            new Officer(new PersonId(new UUID(1, 2)), "王𠮷", "17120002"));
    private static final PersonId LEADER = new PersonId(new UUID(1, 3));

    private SampleMatter() {}

    static CaseFile file() {
        return new CaseFile.Investigating(new CaseFile.Head(
                CASE,
                new RegisterNumber(2026, 12),
                LEAD,
                PARTY,
                "药师不在岗销售处方药",
                LocalDate.of(2026, 11, 20),
                OFFICERS,
                LEADER,
                START.plusSeconds(172_800)));
    }

    static Lead.Filed lead(LeadSource source, EvidenceId clip) {
        var clue = new Clue(
                LEAD,
                new RegisterNumber(2026, 37),
                source,
                "alarm:" + new UUID(4, 1),
                "连续无人在岗",
                LocalDate.of(2026, 11, 18),
                PARTY,
                List.of(clip),
                OFFICERS.getFirst().id(),
                START);
        var verification = new Verification(OFFICERS, LEADER, START.plusSeconds(60), Optional.empty(), List.of());
        var content = new FilingApplication.Content(
                "药师不在岗销售处方药", "核查属实", FilingApplication.Content.allConditions(), LocalDate.of(2026, 11, 18), false);
        var application = new FilingApplication(content, OFFICERS.getFirst().id(), START.plusSeconds(86_400));
        return new Lead.Filed(clue, verification, application, CASE);
    }

    static Pharmacy party() {
        return new Pharmacy(
                PARTY,
                "澜溪县䶮康大药房",
                new CreditCode("91350100M000100Y43"),
                "鄂DB1234567890",
                "解放路12号",
                "䶮明",
                "0715-3390000",
                new Area("421223", "澜溪县"));
    }

    static Document issued(DurableFiles files, Path folder, int form, String matter) throws IOException {
        byte[] page = ("%PDF of form " + form).getBytes(StandardCharsets.US_ASCII);
        return new Document.Issued(
                new DocumentId(new UUID(8, form)),
                matter,
                new UnreadableFacts(form, ""),
                Optional.of("2026-000" + form % 10),
                START.plusSeconds(form),
                files.seal(folder, new ByteArrayInputStream(page)));
    }

    static Document draft(int form, String matter) {
        return new Document.Draft(new DocumentId(new UUID(8, form)), matter, new UnreadableFacts(form, ""), START);
    }
}
