package org.xunyao.wire.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What `data/case.json` of a package holds: one case with its lead, its party and what belongs to it.
/// Names follow 浙江省行政处罚数据字典 where it has them; a platform's own names are a mapping's matter. Times are
/// ISO 8601 with +08:00, codes are the names of our enumerations unless said otherwise. What does not
/// apply is null; no name is ever missing.
///
/// @param schemaVersion of these names, from 1
/// @param obj always `case`
public record CaseRecord(
        int schemaVersion,
        String obj,
        CaseFileEntry caseFile,
        LeadEntry lead,
        PartyEntry party,
        List<DocumentEntry> docs,
        List<EvidenceEntry> evidence) {
    /// Copies the lists.
    public CaseRecord {
        docs = List.copyOf(docs);
        evidence = List.copyOf(evidence);
    }

    /// The cover of the case (案件).
    ///
    /// @param punishCaseCode 案号
    /// @param punishActionName 案由
    /// @param caseProcessType `02`: a case that was filed goes by the ordinary procedure (普通程序)
    /// @param implementInstitution the bureau's name
    /// @param isFiling `1`: filed
    public record CaseFileEntry(
            String caseId,
            String punishCaseCode,
            String punishActionName,
            String caseProcessType,
            String implementInstitution,
            String stage,
            String isFiling,
            LocalDate filedAt,
            String approver,
            List<Personnel> punishPersonnel,
            String recordedAt) {
        /// Copies the list.
        public CaseFileEntry {
            punishPersonnel = List.copyOf(punishPersonnel);
        }
    }

    /// An officer (执法人员).
    ///
    /// @param code number of the enforcement certificate
    public record Personnel(String name, String code) {}

    /// The lead that became the case (线索).
    ///
    /// @param registerNo 登记号
    /// @param caseSourceType by which way it came
    /// @param caseSourceRef names the source
    /// @param caseDesc what was found; null if withheld
    /// @param withheld `INFORMANT` if it came by complaint or report: who told it does not leave the county
    ///     (药品管理法 art. 106), so neither the words of the source nor the register's sheet are packed
    /// @param evidence identifiers of the lead material
    public record LeadEntry(
            String leadId,
            String registerNo,
            String caseSourceType,
            String caseSourceRef,
            LocalDate caseSourceDate,
            Optional<String> caseDesc,
            Optional<String> withheld,
            List<String> evidence,
            String registrar,
            String registeredAt,
            VerificationEntry verification,
            FilingEntry filing) {
        /// Copies the list.
        public LeadEntry {
            evidence = List.copyOf(evidence);
        }
    }

    /// How the lead was verified (核查).
    public record VerificationEntry(
            List<Personnel> officers,
            String orderedBy,
            String startedAt,
            Optional<ExtensionEntry> extension,
            List<StopEntry> clockStops) {
        /// Copies the lists.
        public VerificationEntry {
            officers = List.copyOf(officers);
            clockStops = List.copyOf(clockStops);
        }
    }

    /// A prolonged term (延长核查期限).
    public record ExtensionEntry(String reason, String approver, String at) {}

    /// Days that do not count (扣除期间), both included.
    public record StopEntry(LocalDate from, LocalDate to, String reason, String document) {}

    /// What was applied for (立案报批).
    ///
    /// @param conditionsMet codes, sorted
    public record FilingEntry(
            String cause,
            String findings,
            List<String> conditionsMet,
            LocalDate conductEnded,
            boolean harmedLife,
            String applicant,
            String appliedAt) {
        /// Copies the list.
        public FilingEntry {
            conditionsMet = List.copyOf(conditionsMet);
        }
    }

    /// The party (当事人).
    ///
    /// @param optLoc the shop's address
    /// @param optStrict code of its area
    public record PartyEntry(
            String entityId,
            String compNm,
            String uniSocialCrdCd,
            String licenseNo,
            String legalRepre,
            String optLoc,
            String optStrict,
            String tel) {}

    /// An issued document (文书).
    ///
    /// @param docType number in the official set of forms, 1–56
    /// @param no 文号 or 登记号
    /// @param matter the lead or case
    /// @param file path in the package; null if withheld
    public record DocumentEntry(
            String docId,
            int docType,
            String name,
            Optional<String> no,
            String matter,
            String issuedAt,
            Bytes bytes,
            Optional<String> file) {}

    /// A piece of evidence (证据).
    ///
    /// @param source where it comes from
    /// @param use `LEAD_ONLY` gives cause to look and proves nothing
    /// @param derivedFrom identifier of the original
    /// @param file path in the package; lead material lies in a folder of its own
    public record EvidenceEntry(
            String evidenceId,
            String kind,
            String mediaType,
            Bytes bytes,
            Times times,
            Source source,
            String use,
            Optional<String> derivedFrom,
            List<String> operations,
            String file) {
        /// Copies the list.
        public EvidenceEntry {
            operations = List.copyOf(operations);
        }
    }

    /// What identifies bytes (完整性校验值).
    public record Bytes(String sha256, String sm3, long size) {}

    /// The three times (三个时间): what the camera claims, when the bytes came, when they were sealed.
    public record Times(Optional<String> cameraTime, Optional<String> arrivalTime, String recordedTime) {}

    /// Either a camera or a person (来源).
    public record Source(Optional<String> camera, Optional<String> person) {}
}
