package org.xunyao.documents.forms;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.documents.link.LinkedText;
/// Whether a case is filed (立案/不予立案审批表, form 7).
///
/// @param filing true for 立案, false for 不予立案
/// @param cause the suspected violation (案由)
/// @param foundAt when the clue was found or the material came
/// @param findings what was verified, and why it is to be filed or not
/// @param unitOpinion of the unit head
/// @param leaderOpinion of the leader of the bureau
/// @param links the evidence that it knows by number

public record FilingApproval(
        boolean filing,
        Party party,
        String cause,
        LocalDate foundAt,
        String findings,
        List<Officer> checkers,
        LocalDate checkedOn,
        String unitOpinion,
        String leaderOpinion,
        String remarks,
        List<EvidenceLink> links)
        implements LinkedFacts {
    private static final int NUMBER = 7;

    /// Cleans the words.
    public FilingApproval {
        cause = Words.clean(cause);
        findings = Words.clean(findings);
        unitOpinion = Words.clean(unitOpinion);
        leaderOpinion = Words.clean(leaderOpinion);
        remarks = Words.clean(remarks);
        checkers = List.copyOf(checkers);
        links = List.copyOf(links);
    }

    /// Facts that know no evidence by number.
    public FilingApproval(
            boolean filing,
            Party party,
            String cause,
            LocalDate foundAt,
            String findings,
            List<Officer> checkers,
            LocalDate checkedOn,
            String unitOpinion,
            String leaderOpinion,
            String remarks) {
        this(
                filing,
                party,
                cause,
                foundAt,
                findings,
                checkers,
                checkedOn,
                unitOpinion,
                leaderOpinion,
                remarks,
                List.of());
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return noted(party.into(new Fields()
                .text("title", filing ? "立案审批表" : "不予立案审批表")
                .text("cause", cause)
                .date("foundAt", foundAt)
                .text("findings", findings)
                .officers("checkers", checkers)
                .date("checkedOn", checkedOn)
                .text("unitOpinion", unitOpinion)
                .text("leaderOpinion", leaderOpinion)
                .text("remarks", remarks)));
    }

    @Override
    public List<LinkedText> texts() {
        return List.of(
                new LinkedText("findings", findings),
                new LinkedText("unitOpinion", unitOpinion),
                new LinkedText("leaderOpinion", leaderOpinion),
                new LinkedText("remarks", remarks));
    }

    @Override
    public FilingApproval withLinks(List<EvidenceLink> other) {
        return new FilingApproval(
                filing,
                party,
                cause,
                foundAt,
                findings,
                checkers,
                checkedOn,
                unitOpinion,
                leaderOpinion,
                remarks,
                other);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check()
                .filled("party", party.name())
                .filled("cause", cause)
                .filled("findings", findings)
                .officers("checkers", checkers)
                .right("checkedOn", "ORDER", !checkedOn.isBefore(foundAt))
                .flaws();
    }

    /// The kind (文书种类).
    public static final class Kind implements DocumentKind {
        /// For the service loader.
        public Kind() {}

        @Override
        public int number() {
            return NUMBER;
        }

        @Override
        public String name() {
            return "立案审批表";
        }

        @Override
        public String template() {
            return "filing-approval";
        }

        @Override
        public Class<FilingApproval> facts() {
            return FilingApproval.class;
        }

        @Override
        public NumberKind numbering() {
            return new NumberKind.None();
        }

        @Override
        public Traits traits() {
            return new Traits(Direction.INTERNAL, Volume.MAIN, true, false, false);
        }
    }
}
