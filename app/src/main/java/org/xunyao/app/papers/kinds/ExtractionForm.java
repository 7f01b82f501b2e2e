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
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.Period;
import org.xunyao.kernel.Digests;

/// 电子数据证据提取笔录, form 12.
final class ExtractionForm implements Form<ElectronicExtraction> {
    private final Field<ElectronicExtraction, LocalDateTime> from =
            Field.moment("from", facts -> facts.period().from());
    private final Field<ElectronicExtraction, LocalDateTime> to =
            Field.moment("to", facts -> facts.period().to());
    private final Field<ElectronicExtraction, String> place = Field.line("place", ElectronicExtraction::place);
    private final Field<ElectronicExtraction, String> inspected =
            Field.line("inspected", ElectronicExtraction::inspected);
    private final Field<ElectronicExtraction, String> extractor =
            Field.line("extractor", ElectronicExtraction::extractor);
    private final Field<ElectronicExtraction, List<Officer>> officers =
            Field.officers("officers", ElectronicExtraction::officers);
    private final Field<ElectronicExtraction, String> medium = Field.lines("medium", ElectronicExtraction::medium);
    private final Field<ElectronicExtraction, String> method = Field.lines("method", ElectronicExtraction::method);
    private final Field<ElectronicExtraction, String> content = Field.<ElectronicExtraction>lines(
                    "extracted", ElectronicExtraction::content)
            .flawed("content");
    private final Field<ElectronicExtraction, Digests> digests = Field.sealed("digests", ElectronicExtraction::digests);
    private final Field<ElectronicExtraction, String> answer =
            Field.line("inspectedAnswer", ElectronicExtraction::answer);
    private final Field<ElectronicExtraction, Boolean> read = Field.tick("read", ElectronicExtraction::read);

    @Override
    public int kind() {
        return 12;
    }

    @Override
    public Class<ElectronicExtraction> facts() {
        return ElectronicExtraction.class;
    }

    @Override
    public List<Group<ElectronicExtraction>> groups() {
        return List.of(
                Group.of("when", from, to, place, inspected, extractor),
                Group.of("officers", officers),
                Group.of("extraction", medium, method, content),
                Group.of("digests", digests),
                Group.of("answers", answer, read));
    }

    @Override
    public ElectronicExtraction read(Answers<ElectronicExtraction> answers) {
        return new ElectronicExtraction(
                        answers.period(from, to),
                        answers.get(place),
                        answers.get(inspected),
                        answers.get(extractor),
                        answers.get(officers),
                        answers.get(medium),
                        answers.get(method),
                        answers.get(content),
                        answers.get(digests),
                        answers.get(answer),
                        answers.get(read))
                .withLinks(answers.before().links());
    }

    @Override
    public ElectronicExtraction begin(Matter matter) {
        LocalDateTime now = matter.writing().now();
        return new ElectronicExtraction(
                new Period(now, now),
                matter.party().address(),
                matter.party().name(),
                matter.writing().writer().map(Officer::name).orElse(""),
                matter.officers(),
                "",
                "",
                "",
                ElectronicExtraction.NOTHING,
                "",
                false);
    }

    @Override
    public boolean cites() {
        return true;
    }

    @Override
    public Optional<ElectronicExtraction> cite(ElectronicExtraction facts, Citable item) {
        return Optional.of(new ElectronicExtraction(
                        period(facts.period(), item),
                        facts.place(),
                        facts.inspected(),
                        facts.extractor(),
                        facts.officers(),
                        CitedLines.medium(facts.medium(), item),
                        facts.method(),
                        CitedLines.name(facts.content(), item),
                        item.digests(),
                        facts.answer(),
                        facts.read())
                .withLinks(facts.links()));
    }

    // A stretch that a person gave stays; one without length is what the document began with.
    private static Period period(Period before, Citable item) {
        return before.from().equals(before.to())
                ? item.taken().map(taken -> new Period(taken.at(), taken.at())).orElse(before)
                : before;
    }
}
