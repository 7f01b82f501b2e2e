package org.xunyao.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.PersonId;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;

class ActsJsonTest {
    private static final PersonId CHAIR = new PersonId(new UUID(0, 9));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final Service SERVICE = new Service(Service.Kind.ELECTRONIC, "回证〔2026〕1号", true);
    private static final Penalty PENALTY = new Penalty(List.of(
            new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告"),
            new PenaltyLine(PenaltyLine.Kind.FINE, new Money(1_234_567), "罚款 \"𠮷\""),
            new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(200_000), "罚款", Optional.of(weighed()))));

    private static Weighed weighed() {
        return new Weighed(
                new Weighed.Ground(
                        "V05",
                        "销售劣药",
                        "药品管理法第98条",
                        "药品管理法第117条",
                        DAY,
                        DAY.minusYears(6),
                        Grade.BASE,
                        PenaltyRow.Who.SHOP),
                Amounts.UNKNOWN.goods(Money.yuan(15)),
                new FineRange(Money.yuan(100_000), Money.yuan(200_000)),
                new FineRange(Money.yuan(170_000), Money.yuan(200_000)),
                Tier.Step.HEAVY,
                List.of(new Weighed.Circumstance("F-H5", "处理后再犯")),
                List.of(Weighing.Reason.BOTH_SIDES),
                "综合考虑",
                "");
    }

    private final ActsJson json = new ActsJson();

    private static Stream<Act> acts() {
        return Stream.of(
                new Inquiry.Suspend(Inquiry.SuspensionReason.FORCE_MAJEURE, "洪水"),
                new Inquiry.Resume("已消除"),
                new Inquiry.Terminate("死亡", true),
                new Inquiry.ExtendCase("复杂"),
                new Inquiry.ExtendCaseAgain(60, "集1", "复杂"),
                new Inquiry.FinishInvestigation(
                        Set.of(Inquiry.ReportSection.PARTY, Inquiry.ReportSection.NATURE),
                        3,
                        true,
                        PartyClass.ORGANIZATION,
                        Decision.Outcome.PENALTY,
                        Set.of(Inquiry.LegalGround.COMPLEX)),
                new Crime.CrimeAssess(Set.of(CHAIR), "报1", "涉嫌销售假药"),
                new Crime.ApproveTransfer(true, "某县公安局", ""),
                new Crime.DeclineTransfer(true, "不构成"),
                new Crime.PoliceRefuse("不立1", "情节轻微"),
                new Review.SubmitReview(Review.ReviewKind.LEGAL),
                new Review.ReviewReturn("补"),
                new Review.ReviewPass("同意"),
                new Review.LegalReturn("补"),
                new Review.LegalPass("同意"),
                new Review.ExtendReview(5, "复杂"),
                new Notice.ApproveNotice(PENALTY, true, true),
                new Notice.ServeNotice(SERVICE),
                new Notice.Defend("无意"),
                new Notice.RequestHearing("要求听证"),
                new Notice.ToDecision("弃1", ""),
                new Hearing.AppointHearing(CHAIR, DAY, "三楼"),
                new Hearing.HoldHearing(true, ""),
                new Hearing.CloseHearing("听1", "维持"),
                new Decision.NeedCollective("重大"),
                new Decision.Discuss("集1", "同意"),
                new Decision.Decide(Decision.Outcome.PENALTY, PENALTY, "罚1", false, ""),
                new Decision.RenewNotice("加重"),
                new Decision.Serve(SERVICE, true),
                new Execution.Pay(new Money(5), Money.NONE, "票1"),
                new Execution.Fulfil("已吊销"),
                new Execution.ApproveInstalment("申1", List.of(new Execution.Part(DAY, new Money(5)))),
                new Execution.Overdue(""),
                new Execution.Demand(SERVICE, true),
                new Execution.ApplyCourt("某县法院", Optional.of(DAY)),
                new Execution.CourtEnded("裁1"),
                new Crime.HandOver("回执1", Set.of(Crime.Material.LETTER), true, ""),
                new Crime.PoliceFile("公立1"),
                new Publicity.Publish("国家企业信用信息公示系统 1 号", true, true, ""),
                new Publicity.WithdrawPublicity("复议1", "决定被撤销"),
                new Ending.Close(Ending.Closing.EXECUTED, 0, "履行完毕", ""),
                new Ending.Archive(true, "a".repeat(64), "三库"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActComesBackAsItWas(Act act) {
        String text = json.write(act);
        assertThat(text).contains("\"event\":\"" + act.event().code() + "\"", "\"version\":2");
        assertThat(json.read(act.event(), text)).isEqualTo(act);
    }

    @Test
    void everyEventAfterFilingButTheCorrectionHasItsAct() {
        Set<Event> after = Stream.of(Event.values())
                .filter(event -> event.action().code().startsWith("case.") && event != Event.CORRECT_ENTRY)
                .collect(Collectors.toSet());
        assertThat(acts().map(Act::event)).containsExactlyInAnyOrderElementsOf(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"event\":\"resume\",\"version\":1,\"act\":{}}",
                "{\"event\":\"resume\",\"version\":1,\"act\":null}",
                "{\"event\":\"resume\",\"version\":3,\"act\":{\"explanation\":\"x\"}}",
                "{\"event\":\"suspend\",\"version\":1,\"act\":{\"explanation\":\"x\"}}",
                "{\"event\":\"resume\",\"version\":1,\"act\":{\"explanation\":\"x\",\"more\":1}}",
                "{\"event\":\"resume\",\"version\":1,\"act\":{\"explanation\":1}}",
            })
    void aTextThatIsNotOursStaysAsItIs(String text) {
        assertThat(json.read(Event.RESUME, text)).isEqualTo(new UnreadableAct(Event.RESUME, text));
        assertThat(json.write(new UnreadableAct(Event.RESUME, text))).isEqualTo(text);
    }

    @Test
    void anAmountBelowNothingAndAnEventOfALeadAreNotRead() {
        String pay = json.write(new Execution.Pay(new Money(5), Money.NONE, "票1"));
        assertThat(json.read(Event.PAY, pay.replace("5", "-5"))).isInstanceOf(UnreadableAct.class);
        assertThat(json.read(Event.REGISTER_CLUE, pay)).isInstanceOf(UnreadableAct.class);
    }

    /// Lines as journals of the first version have them, typed from one.
    @Test
    void aPenaltyOfTheFirstJournalsWasNotWeighed() {
        String decided = "{\"act\":{\"in_chief\":false,\"late_reason\":\"\",\"number\":\"罚1\",\"outcome\":\"PENALTY\","
                + "\"penalty\":{\"lines\":[{\"amount\":{\"amount\":0},\"kind\":\"WARNING\",\"words\":\"警告\"},"
                + "{\"amount\":{\"amount\":50000},\"kind\":\"FINE\",\"words\":\"罚款\"}]}},"
                + "\"event\":\"decide\",\"version\":1}";
        var lines = List.of(
                new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告"),
                new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(500), "罚款"));
        var act = new Decision.Decide(Decision.Outcome.PENALTY, new Penalty(lines), "罚1", false, "");
        assertThat(json.read(Event.DECIDE, decided)).isEqualTo(act);
        assertThat(json.read(Event.DECIDE, json.write(act))).isEqualTo(act);
        assertThat(json.read(Event.DECIDE, decided.replace(":1}", ":2}"))).isInstanceOf(UnreadableAct.class);
        String odd = decided.replace("\"words\":\"罚款\"", "\"words\":\"罚款\",\"weighed\":null");
        assertThat(json.read(Event.DECIDE, odd)).isInstanceOf(UnreadableAct.class);
        assertThat(json.read(Event.DECIDE, decided.replace("[{", "[1,{"))).isInstanceOf(UnreadableAct.class);
    }

    @Test
    void onlyAFineIsWeighed() {
        String text = json.write(new Notice.ApproveNotice(PENALTY, true, true));
        assertThat(json.read(Event.APPROVE_NOTICE, text.replace("\"FINE\"", "\"OTHER\"")))
                .isInstanceOf(UnreadableAct.class);
    }

    @Test
    void whatWouldNotBeReadAgainIsNotWritten() {
        for (int characters : new int[] {100_001, 1 << 20}) {
            assertThatThrownBy(() -> json.write(new Inquiry.Resume("x".repeat(characters))))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("CASE-TOO-LONG");
        }
    }

    @Test
    void anAmountKeepsTheNameOfTheFirstJournals() {
        String kept = "{\"act\":{\"amount\":{\"amount\":500},\"surcharge\":{\"amount\":0},\"voucher\":\"票1\"},"
                + "\"event\":\"pay\",\"version\":2}";
        var pay = new Execution.Pay(Money.yuan(5), Money.NONE, "票1");
        assertThat(json.write(pay)).isEqualTo(kept);
        assertThat(json.read(Event.PAY, kept)).isEqualTo(pay);
        assertThat(json.read(Event.PAY, kept.replace("{\"amount\":500}", "{\"fen\":500}")))
                .isInstanceOf(UnreadableAct.class);
    }
}
