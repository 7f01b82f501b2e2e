package org.xunyao.app.papers.kinds;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.forms.CaseSourceRegister.Origin;

/// 案件来源登记表, form 1.
final class SourceRegisterForm implements Form<CaseSourceRegister> {
    private final Field<CaseSourceRegister, Origin> origin =
            Field.choice("origin", Origin.class, CaseSourceRegister::origin);
    private final Field<CaseSourceRegister, LocalDate> foundAt = Field.day("foundAt", CaseSourceRegister::foundAt);
    private final Field<CaseSourceRegister, LocalDate> registeredOn =
            Field.day("registeredOn", CaseSourceRegister::registeredOn);
    private final Field<CaseSourceRegister, List<Officer>> inspectors =
            Field.officers("inspectors", CaseSourceRegister::inspectors);
    private final Field<CaseSourceRegister, String> informant = Field.lines("informant", CaseSourceRegister::informant);
    private final PartyFields<CaseSourceRegister> party = new PartyFields<>(CaseSourceRegister::party, "party");
    private final Field<CaseSourceRegister, String> content = Field.lines("content", CaseSourceRegister::content);
    private final Field<CaseSourceRegister, String> opinion = Field.lines("opinion", CaseSourceRegister::opinion);
    private final Field<CaseSourceRegister, String> remarks = Field.lines("remarks", CaseSourceRegister::remarks);

    @Override
    public int kind() {
        return 1;
    }

    @Override
    public Class<CaseSourceRegister> facts() {
        return CaseSourceRegister.class;
    }

    @Override
    public boolean numbered() {
        return true;
    }

    @Override
    public List<Group<CaseSourceRegister>> groups() {
        return List.of(
                Group.of("source", origin, foundAt, registeredOn),
                Group.of("provider", inspectors, informant),
                party.group(),
                Group.of("content", content),
                Group.of("opinions", opinion, remarks));
    }

    @Override
    public CaseSourceRegister read(Answers<CaseSourceRegister> answers) {
        return new CaseSourceRegister(
                        answers.get(origin),
                        answers.get(foundAt),
                        answers.get(inspectors),
                        answers.get(informant),
                        party.read(answers),
                        answers.get(content),
                        answers.get(registeredOn),
                        answers.get(opinion),
                        answers.get(remarks))
                .withLinks(answers.before().links());
    }

    @Override
    public CaseSourceRegister begin(Matter matter) {
        Matter.Story story = matter.story();
        return new CaseSourceRegister(
                story.origin(),
                story.foundAt(),
                matter.hands(),
                "",
                matter.party(),
                story.content(),
                matter.today(),
                "",
                "");
    }
}
