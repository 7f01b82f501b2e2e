package org.xunyao.app.papers.kinds;

import java.time.LocalDateTime;
import java.util.List;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.Period;
import org.xunyao.documents.forms.SceneRecord;

/// 现场笔录, form 9.
final class SceneRecordForm implements Form<SceneRecord> {
    private final Field<SceneRecord, LocalDateTime> from =
            Field.moment("from", facts -> facts.period().from());
    private final Field<SceneRecord, LocalDateTime> to =
            Field.moment("to", facts -> facts.period().to());
    private final Field<SceneRecord, String> place = Field.line("place", SceneRecord::place);
    private final Field<SceneRecord, List<Officer>> officers = Field.officers("officers", SceneRecord::officers);
    private final PartyFields<SceneRecord> party = new PartyFields<>(SceneRecord::party, "party");
    private final Field<SceneRecord, String> bureau = Field.line("bureau", SceneRecord::bureau);
    private final Field<SceneRecord, String> subject = Field.line("subject", SceneRecord::subject);
    private final Field<SceneRecord, String> presence = Field.lines("presence", SceneRecord::presence);
    private final Field<SceneRecord, String> scene = Field.lines("scene", SceneRecord::scene);
    private final Field<SceneRecord, String> badgeSeen =
            Field.line("badgeSeen", facts -> facts.answers().badgeSeen());
    private final Field<SceneRecord, String> withdrawal =
            Field.line("withdrawal", facts -> facts.answers().withdrawal());
    private final Field<SceneRecord, String> truth =
            Field.line("truth", facts -> facts.answers().truth());
    private final Field<SceneRecord, Boolean> read = Field.tick("read", SceneRecord::read);

    @Override
    public int kind() {
        return 9;
    }

    @Override
    public Class<SceneRecord> facts() {
        return SceneRecord.class;
    }

    @Override
    public List<Group<SceneRecord>> groups() {
        return List.of(
                Group.of("when", from, to, place, bureau, subject),
                Group.of("officers", officers),
                party.group(),
                Group.of("scene", presence, scene),
                Group.of("answers", badgeSeen, withdrawal, truth, read));
    }

    @Override
    public SceneRecord read(Answers<SceneRecord> answers) {
        return new SceneRecord(
                        answers.period(from, to),
                        answers.get(place),
                        answers.get(officers),
                        party.read(answers),
                        answers.get(bureau),
                        answers.get(subject),
                        answers.get(presence),
                        answers.get(scene),
                        new SceneRecord.Answers(answers.get(badgeSeen), answers.get(withdrawal), answers.get(truth)),
                        answers.get(read))
                .withLinks(answers.before().links());
    }

    @Override
    public SceneRecord begin(Matter matter) {
        LocalDateTime now = matter.writing().now();
        return new SceneRecord(
                new Period(now, now),
                matter.party().address(),
                matter.officers(),
                matter.party(),
                matter.writing().bureau(),
                matter.phrase(9, "subject"),
                "",
                "",
                new SceneRecord.Answers("", "", ""),
                false);
    }
}
