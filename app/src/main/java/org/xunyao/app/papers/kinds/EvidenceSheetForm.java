package org.xunyao.app.papers.kinds;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.form.Taken;
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.EvidenceSheet;

/// 证据提取单, form 11.
final class EvidenceSheetForm implements Form<EvidenceSheet> {
    private final Field<EvidenceSheet, String> evidence = Field.line("evidence", EvidenceSheet::evidence);
    private final Field<EvidenceSheet, LocalDateTime> takenAt = Field.moment("takenAt", EvidenceSheet::takenAt);
    private final Field<EvidenceSheet, String> place = Field.line("place", EvidenceSheet::place);
    private final Field<EvidenceSheet, String> content =
            Field.<EvidenceSheet>lines("proof", EvidenceSheet::content).flawed("content");
    private final Field<EvidenceSheet, List<Officer>> officers = Field.officers("officers", EvidenceSheet::officers);
    private final Field<EvidenceSheet, String> provider = Field.line("provider", EvidenceSheet::provider);
    private final Field<EvidenceSheet, String> opinion = Field.<EvidenceSheet>lines(
                    "providerOpinion", EvidenceSheet::opinion)
            .flawed("opinion");

    @Override
    public int kind() {
        return 11;
    }

    @Override
    public Class<EvidenceSheet> facts() {
        return EvidenceSheet.class;
    }

    @Override
    public List<Group<EvidenceSheet>> groups() {
        return List.of(
                Group.of("evidence", evidence, takenAt, place, content),
                Group.of("officers", officers),
                Group.of("answers", provider, opinion));
    }

    @Override
    public EvidenceSheet read(Answers<EvidenceSheet> answers) {
        return new EvidenceSheet(
                        answers.get(evidence),
                        answers.get(takenAt),
                        answers.get(place),
                        answers.get(content),
                        answers.get(officers),
                        answers.get(provider),
                        answers.get(opinion))
                .withLinks(answers.before().links());
    }

    @Override
    public EvidenceSheet begin(Matter matter) {
        return new EvidenceSheet(
                "",
                matter.writing().now(),
                matter.party().address(),
                "",
                matter.officers(),
                matter.party().representative(),
                "");
    }

    @Override
    public boolean cites() {
        return true;
    }

    @Override
    public Optional<EvidenceSheet> cite(EvidenceSheet facts, Citable item) {
        return Optional.of(new EvidenceSheet(
                        item.title(),
                        item.taken().map(Taken::at).orElse(facts.takenAt()),
                        facts.place(),
                        CitedLines.put(facts.content(), item),
                        facts.officers(),
                        item.taken()
                                .map(Taken::provider)
                                .filter(name -> !name.isEmpty())
                                .orElse(facts.provider()),
                        facts.opinion())
                .withLinks(facts.links()));
    }
}
