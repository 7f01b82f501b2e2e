package org.xunyao.app.papers.kinds;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.FilingApproval;

/// 立案/不予立案审批表, form 7.
final class FilingApprovalForm implements Form<FilingApproval> {
    private final Field<FilingApproval, Boolean> filing = Field.tick("filing", FilingApproval::filing);
    private final Field<FilingApproval, String> cause = Field.line("cause", FilingApproval::cause);
    private final Field<FilingApproval, LocalDate> foundAt = Field.day("foundAt", FilingApproval::foundAt);
    private final Field<FilingApproval, LocalDate> checkedOn = Field.day("checkedOn", FilingApproval::checkedOn);
    private final Field<FilingApproval, String> findings = Field.lines("findings", FilingApproval::findings);
    private final Field<FilingApproval, List<Officer>> checkers = Field.officers("checkers", FilingApproval::checkers);
    private final PartyFields<FilingApproval> party = new PartyFields<>(FilingApproval::party, "party");
    private final Field<FilingApproval, String> unitOpinion = Field.lines("unitOpinion", FilingApproval::unitOpinion);
    private final Field<FilingApproval, String> leaderOpinion =
            Field.lines("leaderOpinion", FilingApproval::leaderOpinion);
    private final Field<FilingApproval, String> remarks = Field.lines("remarks", FilingApproval::remarks);

    @Override
    public int kind() {
        return 7;
    }

    @Override
    public Class<FilingApproval> facts() {
        return FilingApproval.class;
    }

    @Override
    public List<Group<FilingApproval>> groups() {
        return List.of(
                Group.of("cause", filing, cause, foundAt, checkedOn),
                party.group(),
                Group.of("findings", findings, checkers),
                Group.of("opinions", unitOpinion, leaderOpinion, remarks));
    }

    @Override
    public FilingApproval read(Answers<FilingApproval> answers) {
        return new FilingApproval(
                        answers.get(filing),
                        party.read(answers),
                        answers.get(cause),
                        answers.get(foundAt),
                        answers.get(findings),
                        answers.get(checkers),
                        answers.get(checkedOn),
                        answers.get(unitOpinion),
                        answers.get(leaderOpinion),
                        answers.get(remarks))
                .withLinks(answers.before().links());
    }

    @Override
    public FilingApproval begin(Matter matter) {
        Matter.Story story = matter.story();
        return new FilingApproval(
                true,
                matter.party(),
                story.cause(),
                story.foundAt(),
                story.findings(),
                matter.officers(),
                matter.today(),
                "",
                "",
                "");
    }
}
