package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.kinds.SpecForm;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind.NumberKind;
import org.xunyao.documents.DocumentKind.Traits;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.form.Caption;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormGroup;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Money;
import org.xunyao.registry.PharmacyId;
import org.xunyao.wire.form.FormFiles;

/// What is known of a matter, and what a form that is data makes of it.
final class SourcesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final PersonId BY = new PersonId(new UUID(7, 4));
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final Map<Integer, FormSpec> FORMS = new FormFiles(RESOURCES.resolve("documents"))
            .read().stream().collect(Collectors.toMap(FormSpec::number, Function.identity()));
    private static final FormSpec EARLIER = spec(
            35,
            List.of(
                    field("facts", FieldKind.TEXT, "", ""),
                    table("goods", ""),
                    field("remarks", FieldKind.TEXT, "", "")));
    private static final FormSpec LATER = spec(
            45,
            List.of(
                    field("party", FieldKind.PARTY, "party", ""),
                    field("officers", FieldKind.OFFICERS, "officers", ""),
                    field("caseName", FieldKind.LINE, "case.name", ""),
                    field("cause", FieldKind.LINE, "case.cause", ""),
                    field("facts", FieldKind.TEXT, "doc.35.field.facts", ""),
                    table("goods", "doc.35.field.goods"),
                    field("issuedOn", FieldKind.DATE, "today", ""),
                    field("at", FieldKind.TIME, "now", ""),
                    field("before", FieldKind.LINE, "doc.35.issuedOn", ""),
                    field("listNumber", FieldKind.LINE, "doc.35.number", ""),
                    field("phone", FieldKind.LINE, "bureau.phone", "0570"),
                    field("copies", FieldKind.NUMBER, "copies.total", ""),
                    field("fine", FieldKind.MONEY, "case.cause", ""),
                    field("course", FieldKind.TEXT, "", "于{lead.foundAt}发现。于{case.filedAt}立案。")));

    @Test
    void whatWasIssuedAndWhatIsKnownFillTheNextForm() {
        Matter matter = matter("涉嫌不按规定储存药品案");
        Matter.Known known = new Sources(matter, Optional.<CaseFile>empty(), ZONE)
                .known(DocumentKinds.installed(List.of(EARLIER, LATER)), List.of(issued("旧", 1), issued("新", 2)));

        SheetFacts facts = new SpecForm(LATER).begin(matter.knowing(known));

        assertThat(facts.value("party.name")).isEqualTo("䶮康大药房");
        assertThat(facts.officers("officers")).extracting(Officer::badge).containsExactly("330198001");
        assertThat(facts.value("cause")).isEqualTo("不按规定储存药品");
        assertThat(facts.value("caseName")).isEqualTo("䶮康大药房涉嫌不按规定储存药品案");
        assertThat(facts.value("facts")).as("the newest").isEqualTo("新");
        assertThat(facts.table("goods")).containsExactly(Map.of("name", "新"));
        assertThat(facts.value("issuedOn")).isEqualTo("2026-11-20");
        assertThat(facts.value("at")).isEqualTo("2026-11-20T10:42");
        assertThat(facts.value("before"))
                .as("a day in words where words are asked for")
                .isEqualTo("2026年11月2日");
        assertThat(facts.value("listNumber")).isEqualTo("澜2号");
        assertThat(facts.value("phone")).as("the table of the bureau has none").isEqualTo("0570");
        assertThat(facts.value("copies")).isEqualTo("2");
        assertThat(facts.value("fine")).as("no amount").isEmpty();
        assertThat(facts.value("course")).as("no case, no day of filing").isEqualTo("于2026年11月18日发现。");
        assertThat(facts.flaws()).isEmpty();
    }

    @Test
    void nothingKnownLeavesEveryBlankToThePerson() {
        SheetFacts facts = new SpecForm(LATER).begin(matter(""));

        assertThat(facts.value("facts")).isEmpty();
        assertThat(facts.table("goods")).isEmpty();
        assertThat(facts.value("course")).isEmpty();
        assertThat(facts.value("caseName")).isEmpty();
    }

    @Test
    void theJournalFillsTheDaysOfItsStepsAsTheyWereCorrected() {
        Entry demand = entry(1, demand(), 3);
        Entry close = entry(3, new Ending.Close(Ending.Closing.EXECUTED, 0, "", ""), 20);
        Course course = course(demand, entry(2, demand(), 9), close)
                .with(new Entry(
                        4,
                        close.act(),
                        LocalDate.of(2026, 11, 18),
                        Stage.CLOSED,
                        BY,
                        AT,
                        Optional.of(new Entry.Correction(3, "写错"))));

        assertThat(begun(49, course).value("demandServedOn"))
                .as("the newest demand")
                .isEqualTo("2026-11-09");
        assertThat(begun(54, course).value("closedOn"))
                .as("as it was corrected")
                .isEqualTo("2026-11-18");
        assertThat(begun(54, course(demand)).value("closedOn")).isEmpty();
        assertThat(FORMS.values().stream()
                        .flatMap(form -> form.fields().stream())
                        .map(FormField::fill)
                        .filter(fill -> fill.startsWith("event."))
                        .map(fill -> fill.substring("event.".length(), fill.lastIndexOf('.')))
                        .map(Event::valueOf))
                .as("every event that a form names is one of the procedure")
                .contains(Event.DEMAND, Event.CLOSE);
    }

    @Test
    void thePenaltiesOfTheNewestNoticeOrDecisionFillNoticeAndDecision() {
        Course noticed = course(entry(
                1,
                new Notice.ApproveNotice(
                        penalty(
                                new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(5_000), ""),
                                new PenaltyLine(PenaltyLine.Kind.CONFISCATE_GOODS, Money.yuan(800), "没收过期药品。"),
                                new PenaltyLine(PenaltyLine.Kind.CONFISCATE_INCOME, Money.yuan(40), "没收违法所得40元")),
                        false,
                        true),
                1));

        assertThat(begun(45, noticed).table("penalties"))
                .as("the value of goods is no payment, and an amount in words needs no other")
                .containsExactly(
                        Map.of("penalty", "罚款", "amount", "5000.00"),
                        Map.of("penalty", "没收过期药品"),
                        Map.of("penalty", "没收违法所得40元"));
        assertThat(begun(37, noticed).value("penalties")).isEqualTo("1．罚款5,000.00元（大写：伍仟元整）。\n2．没收过期药品。\n3．没收违法所得40元。");

        Course renewed = noticed.with(entry(2, new Decision.RenewNotice("拟处罚重于告知"), 2));
        assertThat(begun(45, renewed).table("penalties"))
                .as("what was announced holds no more")
                .isEmpty();
        Course decided = renewed.with(entry(
                3,
                new Decision.Decide(
                        Decision.Outcome.PENALTY,
                        penalty(new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告")),
                        "澜市监处罚〔2026〕1号",
                        false,
                        ""),
                3));
        assertThat(begun(45, decided).table("penalties")).containsExactly(Map.of("penalty", "警告"));
        assertThat(begun(45, decided.with(entry(4, new UnreadableAct(Event.DECIDE, "{"), 4)))
                        .table("penalties"))
                .as("the newest cannot be read, and an older one is not it")
                .isEmpty();
    }

    @Test
    void howAFineWasWeighedFillsArticlesDiscretionAndTheApproversOpinion() {
        Course noticed = course(entry(
                1,
                new Notice.ApproveNotice(
                        penalty(
                                new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告"),
                                new PenaltyLine(
                                        PenaltyLine.Kind.FINE, Money.yuan(150_000), "", Optional.of(weighed()))),
                        true,
                        true),
                1));

        SheetFacts decision = begun(45, noticed);
        assertThat(decision.value("violated")).isEqualTo("药品管理法第98条");
        assertThat(decision.value("basis")).isEqualTo("药品管理法第117条第1款");
        assertThat(decision.value("discretion"))
                .isEqualTo("销售超过有效期药品，药品管理法第117条第1款规定的罚款幅度为100,000.00元至200,000.00元；具有以下情节：初次违法；"
                        + "按从轻处罚，裁量区间为100,000.00元至130,000.00元。裁量理由：货值小");
        assertThat(begun(37, noticed).value("basis")).isEqualTo("药品管理法第117条第1款");
        SheetFacts approval = begun(43, noticed);
        assertThat(approval.value("leaderOpinion")).isEqualTo("罚款150,000.00元，从轻裁量区间为100,000.00元至130,000.00元，审批理由：曾被告诫");
        assertThat(begun(42, noticed).value("conclusion")).startsWith("1．警告。").contains("裁量理由：货值小", "审批理由：曾被告诫");

        Course plain = course(entry(
                1,
                new Notice.ApproveNotice(
                        penalty(new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告")), true, true),
                1));
        assertThat(begun(42, plain).value("conclusion")).isEqualTo("1．警告。");
        assertThat(begun(43, plain).value("leaderOpinion")).isEmpty();
    }

    private static Weighed weighed() {
        return new Weighed(
                new Weighed.Ground(
                        "V05",
                        "销售超过有效期药品",
                        "药品管理法第98条",
                        "药品管理法第117条第1款",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2019, 12, 1),
                        Grade.BASE,
                        PenaltyRow.Who.SHOP),
                Amounts.UNKNOWN.goods(Money.yuan(15)),
                new FineRange(Money.yuan(100_000), Money.yuan(200_000)),
                new FineRange(Money.yuan(100_000), Money.yuan(130_000)),
                Tier.Step.LIGHT,
                List.of(new Weighed.Circumstance("F-L7", "初次违法")),
                List.of(),
                "货值小",
                "曾被告诫");
    }

    @Test
    void whatHoldsMarksThatNoDocumentTakesIsTakenOverWithoutThem() {
        assertThat(begun(45, "涉嫌不按规定\u202e储存\u200b药品案", Course.NONE).value("violationType"))
                .isEqualTo("不按规定储存药品");
    }

    private static SheetFacts begun(int form, Course course) {
        return begun(form, "", course);
    }

    private static SheetFacts begun(int form, String cause, Course course) {
        var head = new CaseFile.Head(
                new CaseId(new UUID(7, 1)),
                new RegisterNumber(2026, 3),
                new LeadId(new UUID(7, 2)),
                new PharmacyId(new UUID(7, 3)),
                cause,
                LocalDate.of(2026, 10, 20),
                List.of(),
                BY,
                AT);
        CaseFile file =
                course.entries().isEmpty() ? new CaseFile.Investigating(head) : new CaseFile.OnCourse(head, course);
        Matter matter = matter("");
        FormSpec spec = Objects.requireNonNull(FORMS.get(form));
        return new SpecForm(spec)
                .begin(matter.knowing(new Sources(matter, Optional.of(file), ZONE)
                        .known(DocumentKinds.installed(FORMS.values()), List.of())));
    }

    private static Execution.Demand demand() {
        return new Execution.Demand(new Service(Service.Kind.IN_PERSON, "1", false), true);
    }

    private static Penalty penalty(PenaltyLine... lines) {
        return new Penalty(List.of(lines));
    }

    private static Course course(Entry... entries) {
        return new Course(List.of(entries));
    }

    private static Entry entry(int number, Act act, int day) {
        return new Entry(number, act, LocalDate.of(2026, 11, day), Stage.DECISION_PENDING, BY, AT, Optional.empty());
    }

    private static Document issued(String words, int day) {
        var facts = new SheetFacts(EARLIER, Map.of("facts", words), Map.of("goods", List.of(Map.of("name", words))));
        var digests = new Digests("1".repeat(64), "2".repeat(64), 7);
        return new Document.Issued(
                new DocumentId(new UUID(1, day)),
                "case:1",
                facts,
                Optional.of("澜" + day + "号"),
                Instant.parse("2026-11-0" + day + "T02:00:00Z"),
                new DurableFiles.Stored(Path.of("a.pdf"), digests));
    }

    private static Matter matter(String cause) {
        var officer = new Officer("李明远", "330198001", "药械化股");
        return new Matter(
                "lead:1",
                "2026-0003",
                new Party("䶮康大药房", "", "", "", "", "", "", ""),
                new Matter.Story(CaseSourceRegister.Origin.INSPECTION, "内容", LocalDate.of(2026, 11, 18), cause, "核查"),
                List.of(officer),
                List.of(),
                new Matter.Writing(
                        "澜溪县市场监督管理局",
                        Optional.of(officer),
                        LocalDateTime.of(2026, 11, 20, 10, 42),
                        Map.of("0.copies.total", "2", "0.penalty.FINE", "罚款")),
                Matter.Known.NOTHING);
    }

    private static FormSpec spec(int number, List<FormField> fields) {
        return new FormSpec(
                number,
                "SAMPLE",
                new Caption("样张" + number, ""),
                "sheet",
                new NumberKind.None(),
                Traits.INNER,
                "测试",
                new FormSpec.Term(LocalDate.of(2021, 7, 15), Optional.empty(), true),
                List.of(new FormGroup("all", new Caption("全部", ""), fields)),
                List.of());
    }

    private static FormField field(String key, FieldKind kind, String fill, String phrase) {
        return new FormField(
                key, new Caption(key, ""), kind, false, true, fill, phrase, Optional.empty(), List.of(), List.of());
    }

    private static FormField table(String key, String fill) {
        return new FormField(
                key,
                new Caption(key, ""),
                FieldKind.ROWS,
                false,
                true,
                fill,
                "",
                Optional.empty(),
                List.of(),
                List.of(field("name", FieldKind.LINE, "", "")));
    }
}
