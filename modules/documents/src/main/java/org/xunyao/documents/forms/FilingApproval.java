package org.xunyao.documents.forms;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.Words;
/// Whether a case is filed (立案/不予立案审批表, form 7).
///
/// @param filing true for 立案, false for 不予立案
/// @param cause the suspected violation (案由)
/// @param foundAt when the clue was found or the material came
/// @param findings what was verified, and why it is to be filed or not
/// @param unitOpinion of the unit head
/// @param leaderOpinion of the leader of the bureau

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
        String remarks)
        implements Facts {
    private static final int NUMBER = 7;

    /// Cleans the words.
    public FilingApproval {
        cause = Words.clean(cause);
        findings = Words.clean(findings);
        unitOpinion = Words.clean(unitOpinion);
        leaderOpinion = Words.clean(leaderOpinion);
        remarks = Words.clean(remarks);
        checkers = List.copyOf(checkers);
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return party.into(new Fields()
                .text("title", filing ? "立案审批表" : "不予立案审批表")
                .text("cause", cause)
                .date("foundAt", foundAt)
                .text("findings", findings)
                .officers("checkers", checkers)
                .date("checkedOn", checkedOn)
                .text("unitOpinion", unitOpinion)
                .text("leaderOpinion", leaderOpinion)
                .text("remarks", remarks));
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
