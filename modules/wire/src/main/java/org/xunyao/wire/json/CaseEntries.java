package org.xunyao.wire.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Verification;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Digests;
import org.xunyao.registry.Pharmacy;

/// Turns a case into the record that leaves the house; what is not named here stays.
///
/// @param kinds name the documents
/// @param bureau handles the case
record CaseEntries(DocumentKinds kinds, String bureau) {
    private static final String ORDINARY_PROCEDURE = "02";
    private static final String FILED = "1";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    CaseRecord of(CaseMaterial material) {
        boolean informant = PackagePaths.informant(material.lead().clue().source());
        return new CaseRecord(
                CaseJson.SCHEMA,
                "case",
                file(material.file()),
                lead(material.lead(), informant),
                party(material.party()),
                material.documents().stream()
                        .map(document -> document(document, informant))
                        .toList(),
                material.evidence().stream()
                        .map(Verdict.Intact::item)
                        .map(CaseEntries::evidence)
                        .toList());
    }

    private CaseRecord.CaseFileEntry file(CaseFile file) {
        CaseFile.Head head = file.head();
        return new CaseRecord.CaseFileEntry(
                head.id().value().toString(),
                head.number().text(),
                head.cause(),
                ORDINARY_PROCEDURE,
                bureau,
                file.stage().name(),
                FILED,
                head.filedAt(),
                person(head.approver()),
                officers(head.officers()),
                time(head.recordedAt()));
    }

    private static CaseRecord.LeadEntry lead(Lead.Filed lead, boolean informant) {
        Clue clue = lead.clue();
        return new CaseRecord.LeadEntry(
                clue.id().value().toString(),
                clue.number().text(),
                clue.source().name(),
                clue.reference(),
                clue.foundAt(),
                informant ? Optional.empty() : Optional.of(clue.description()),
                informant ? Optional.of("INFORMANT") : Optional.empty(),
                clue.evidence().stream().map(item -> item.value().toString()).toList(),
                person(clue.registrar()),
                time(clue.registeredAt()),
                verification(lead.verification()),
                filing(lead.application()));
    }

    private static CaseRecord.VerificationEntry verification(Verification verification) {
        return new CaseRecord.VerificationEntry(
                officers(verification.officers()),
                person(verification.orderedBy()),
                time(verification.startedAt()),
                verification
                        .extension()
                        .map(longer -> new CaseRecord.ExtensionEntry(
                                longer.reason(), person(longer.approver()), time(longer.at()))),
                verification.stops().stream()
                        .map(stop -> new CaseRecord.StopEntry(stop.from(), stop.to(), stop.reason(), stop.document()))
                        .toList());
    }

    private static CaseRecord.FilingEntry filing(FilingApplication application) {
        FilingApplication.Content content = application.content();
        return new CaseRecord.FilingEntry(
                content.cause(),
                content.findings(),
                content.met().stream().map(Enum::name).sorted().toList(),
                content.conductEnded(),
                content.harmedLife(),
                person(application.applicant()),
                time(application.at()));
    }

    private static CaseRecord.PartyEntry party(Pharmacy party) {
        return new CaseRecord.PartyEntry(
                party.id().value().toString(),
                party.name(),
                party.creditCode().text(),
                party.licenceNumber(),
                party.legalRepresentative(),
                party.address(),
                party.area().code(),
                party.phone());
    }

    private CaseRecord.DocumentEntry document(Document.Issued document, boolean informant) {
        int form = document.facts().kind();
        return new CaseRecord.DocumentEntry(
                document.id().value().toString(),
                form,
                kinds.byNumber(form).name(),
                document.number(),
                document.matter(),
                time(document.issuedAt()),
                bytes(document.sealed().digests()),
                PackagePaths.of(document, informant));
    }

    private static CaseRecord.EvidenceEntry evidence(EvidenceItem item) {
        return new CaseRecord.EvidenceEntry(
                item.id().value().toString(),
                item.kind().name(),
                item.mediaType(),
                bytes(item.digests()),
                times(item.times()),
                source(item.source()),
                item.use().name(),
                item.derivedFrom().map(original -> original.value().toString()),
                item.operations(),
                PackagePaths.of(item));
    }

    private static CaseRecord.Times times(CaptureTimes times) {
        return new CaseRecord.Times(
                times.cameraTime().map(CaseEntries::time),
                times.arrivalTime().map(CaseEntries::time),
                time(times.recordedTime()));
    }

    private static CaseRecord.Source source(EvidenceSource source) {
        return switch (source) {
            case EvidenceSource.OfCamera(String camera) -> new CaseRecord.Source(Optional.of(camera), Optional.empty());
            case EvidenceSource.OfPerson(PersonId person) ->
                new CaseRecord.Source(Optional.empty(), Optional.of(person(person)));
        };
    }

    private static List<CaseRecord.Personnel> officers(List<Officer> officers) {
        return officers.stream()
                .map(officer -> new CaseRecord.Personnel(officer.name(), officer.badge()))
                .toList();
    }

    private static CaseRecord.Bytes bytes(Digests digests) {
        return new CaseRecord.Bytes(digests.sha256(), digests.sm3(), digests.size());
    }

    private static String person(PersonId person) {
        return person.value().toString();
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(CHINA));
    }
}
