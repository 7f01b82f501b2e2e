package org.xunyao.app.papers.kinds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.forms.CorrectionNotice;

/// 责令改正通知书, form 33.
final class CorrectionForm implements Form<CorrectionNotice> {
    private static final int COPIES = 2;

    private final PartyFields<CorrectionNotice> recipient = new PartyFields<>(CorrectionNotice::recipient, "recipient");
    private final Field<CorrectionNotice, String> conduct = Field.lines("conduct", CorrectionNotice::conduct);
    private final Field<CorrectionNotice, String> violated = Field.lines("violated", CorrectionNotice::violated);
    private final Field<CorrectionNotice, String> basis = Field.lines("basis", CorrectionNotice::basis);
    private final Field<CorrectionNotice, Optional<LocalDate>> until = Field.maybeDay("until", CorrectionNotice::until);
    private final Field<CorrectionNotice, LocalDate> issuedOn = Field.day("issuedOn", CorrectionNotice::issuedOn);
    private final Field<CorrectionNotice, String> requirements =
            Field.lines("requirements", CorrectionNotice::requirements);
    private final Field<CorrectionNotice, String> consequence =
            Field.lines("consequence", CorrectionNotice::consequence);
    private final Field<CorrectionNotice, String> reviewBody = Field.<CorrectionNotice>line(
                    "reviewBody", facts -> facts.remedies().reviewBody())
            .flawed("remedies");
    private final Field<CorrectionNotice, String> court = Field.<CorrectionNotice>line(
                    "court", facts -> facts.remedies().court())
            .flawed("remedies");
    private final Field<CorrectionNotice, String> contactName =
            Field.line("contactName", facts -> facts.contact().name());
    private final Field<CorrectionNotice, String> contactPhone = Field.<CorrectionNotice>line(
                    "contactPhone", facts -> facts.contact().phone())
            .flawed("contact");
    private final Field<CorrectionNotice, String> contactAddress =
            Field.line("contactAddress", facts -> facts.contact().address());
    private final Field<CorrectionNotice, Integer> copies =
            Field.count("copies", facts -> facts.copies().total());
    private final Field<CorrectionNotice, Integer> served =
            Field.count("served", facts -> facts.copies().served());
    private final Field<CorrectionNotice, String> rest =
            Field.line("rest", facts -> facts.copies().rest());

    @Override
    public int kind() {
        return 33;
    }

    @Override
    public Class<CorrectionNotice> facts() {
        return CorrectionNotice.class;
    }

    @Override
    public boolean numbered() {
        return true;
    }

    @Override
    public List<Group<CorrectionNotice>> groups() {
        return List.of(
                recipient.group(),
                Group.of("violation", conduct, violated, basis),
                Group.of("correction", until, issuedOn, requirements, consequence),
                Group.of("remedies", reviewBody, court),
                Group.of("contact", contactName, contactPhone, contactAddress),
                Group.of("copies", copies, served, rest));
    }

    @Override
    public CorrectionNotice read(Answers<CorrectionNotice> answers) {
        return new CorrectionNotice(
                        recipient.read(answers),
                        answers.get(conduct),
                        answers.get(violated),
                        answers.get(basis),
                        answers.get(until),
                        answers.get(requirements),
                        answers.get(consequence),
                        new CorrectionNotice.Remedies(answers.get(reviewBody), answers.get(court)),
                        new CorrectionNotice.Contact(
                                answers.get(contactName), answers.get(contactPhone), answers.get(contactAddress)),
                        answers.get(issuedOn),
                        new CorrectionNotice.Copies(answers.get(copies), answers.get(served), answers.get(rest)))
                .withLinks(answers.before().links());
    }

    @Override
    public CorrectionNotice begin(Matter matter) {
        return new CorrectionNotice(
                matter.party(),
                matter.story().cause(),
                "",
                matter.phrase(kind(), "basis"),
                Optional.empty(),
                "",
                "",
                new CorrectionNotice.Remedies(matter.phrase(kind(), "reviewBody"), matter.phrase(kind(), "court")),
                new CorrectionNotice.Contact(
                        matter.contact(),
                        matter.phrase(kind(), "contactPhone"),
                        matter.phrase(kind(), "contactAddress")),
                matter.today(),
                new CorrectionNotice.Copies(COPIES, 1, ""));
    }
}
