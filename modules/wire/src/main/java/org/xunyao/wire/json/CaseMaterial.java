package org.xunyao.wire.json;

import java.util.List;
import java.util.Set;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.documents.Document;
import org.xunyao.evidence.Verdict;
import org.xunyao.registry.Pharmacy;

/// What goes into the package of a case (案件材料): only issued documents, and only evidence whose digests
/// were just found right.
///
/// @param documents of the lead and of the case
/// @param evidence of the lead and of the case
public record CaseMaterial(
        CaseFile file,
        Lead.Filed lead,
        Pharmacy party,
        List<Document.Issued> documents,
        List<Verdict.Intact> evidence) {
    /// Copies the lists and refuses what belongs to another case.
    public CaseMaterial {
        documents = List.copyOf(documents);
        evidence = List.copyOf(evidence);
        CaseFile.Head head = file.head();
        require(lead.caseFile().equals(head.id()) && lead.id().equals(head.lead()), "lead of another case");
        require(party.id().equals(head.party()), "another party");
        Set<String> matters =
                Set.of("lead:" + lead.id().value(), "case:" + head.id().value());
        require(
                documents.stream().allMatch(document -> matters.contains(document.matter())),
                "document of another matter");
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }
}
