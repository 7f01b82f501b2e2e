package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xunyao.casework.SpotBench.decide;
import static org.xunyao.casework.SpotBench.done;
import static org.xunyao.casework.SpotBench.facts;
import static org.xunyao.casework.SpotBench.fine;
import static org.xunyao.casework.SpotBench.hear;
import static org.xunyao.casework.SpotBench.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.RefusedException;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.procedure.Step;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotAct.CollectGround;
import org.xunyao.casework.summary.SpotAct.GiveOverGround;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotCondition;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotObstacle;
import org.xunyao.casework.summary.SpotRule;
import org.xunyao.casework.summary.SpotRules;
import org.xunyao.casework.summary.SpotStage;
import org.xunyao.casework.summary.SpotStep;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.Tx;

/// The summary procedure of case-procedure.md §5.1, step by step.
final class SpotDeskTest {
    private static final SpotAct BADGES = new SpotAct.ShowBadges(2);
    private static final SpotAct FACTS = facts(PartyClass.ORGANIZATION, SpotBench.FINED);
    private static final SpotAct SIGNED = new SpotAct.Deliver(true, "", "");
    private static final SpotAct FILED = new SpotAct.FileAway(4, "2026-当罚-1", "");

    /// Conditions that hang on no step of their own: told below.
    private static final Set<SpotCondition> EVERYWHERE = EnumSet.of(
            SpotCondition.ORDER, SpotCondition.OWN, SpotCondition.DAY, SpotCondition.LEAD, SpotCondition.TWO_OFFICERS);

    private static List<SpotAct> heard(String yuan) {
        return List.of(BADGES, FACTS, hear(fine(yuan)));
    }

    private static List<SpotAct> decided(String yuan) {
        return plus(heard(yuan), decide(fine(yuan)));
    }

    private static List<SpotAct> served(String yuan) {
        return plus(decided(yuan), SIGNED);
    }

    private static List<SpotAct> collected(String yuan) {
        return plus(served(yuan), collect(yuan, CollectGround.SMALL, "票1"));
    }

    private static SpotAct collect(String yuan, CollectGround ground, String receipt) {
        return new SpotAct.Collect(Money.parse(yuan), ground, receipt);
    }

    private static List<SpotAct> plus(List<SpotAct> acts, SpotAct... more) {
        var all = new ArrayList<>(acts);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static SpotAct.Investigate doubtful(boolean certain, boolean slight) {
        return new SpotAct.Investigate(
                PartyClass.ORGANIZATION, SpotBench.FINED, "事实", "证据", LocalDate.of(2026, 2, 2), certain, slight);
    }

    private record Row(String name, List<SpotAct> given, SpotAct when, Set<SpotCondition> missing) {}

    private static Row no(String name, List<SpotAct> given, SpotAct when, SpotCondition first, SpotCondition... more) {
        return new Row(name, given, when, EnumSet.of(first, more));
    }

    private static List<Row> refused() {
        Penalty both = new Penalty(Stream.concat(warning().lines().stream(), fine("50").lines().stream())
                .toList());
        Penalty other = new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.STOP_BUSINESS, Money.NONE, "停业")));
        var investigated = List.of(BADGES, FACTS);
        return List.of(
                no("one certificate", List.of(), new SpotAct.ShowBadges(1), SpotCondition.BADGES_SHOWN),
                no("no certificate before the facts", List.of(), FACTS, SpotCondition.BADGES_SHOWN),
                no(
                        "no proof",
                        List.of(BADGES),
                        new SpotAct.Investigate(
                                PartyClass.ORGANIZATION,
                                SpotBench.FINED,
                                "事实",
                                " ",
                                LocalDate.of(2026, 2, 2),
                                true,
                                false),
                        SpotCondition.FACTS_WRITTEN),
                no(
                        "no such violation",
                        List.of(BADGES),
                        facts(PartyClass.ORGANIZATION, "V99"),
                        SpotCondition.LEGAL_BASIS),
                no(
                        "too long ago",
                        List.of(BADGES),
                        new SpotAct.Investigate(
                                PartyClass.ORGANIZATION,
                                SpotBench.FINED,
                                "事实",
                                "证据",
                                LocalDate.of(2024, 2, 1),
                                true,
                                false),
                        SpotCondition.LIMITATION),
                no(
                        "nothing but a hearing",
                        List.of(),
                        hear(fine("50")),
                        SpotCondition.BADGES_SHOWN,
                        SpotCondition.FACTS_WRITTEN),
                no("not told", investigated, new SpotAct.Hear(false, fine("50"), "", ""), SpotCondition.RIGHTS_TOLD),
                no("told of a closure", investigated, hear(other), SpotCondition.WARNING_OR_FINE),
                no("told of nothing", investigated, hear(Penalty.NONE), SpotCondition.WARNING_OR_FINE),
                no(
                        "what was said has no opinion",
                        investigated,
                        new SpotAct.Hear(true, fine("50"), "不知道要标价", ""),
                        SpotCondition.STATEMENT_WEIGHED),
                no(
                        "decided without anything",
                        List.of(),
                        decide(fine("50")),
                        SpotCondition.BADGES_SHOWN,
                        SpotCondition.FACTS_WRITTEN,
                        SpotCondition.FACTS_CERTAIN,
                        SpotCondition.PARTY_HEARD,
                        SpotCondition.LEGAL_BASIS),
                no(
                        "facts in doubt",
                        List.of(BADGES, doubtful(false, false), hear(fine("50"))),
                        decide(fine("50")),
                        SpotCondition.FACTS_CERTAIN),
                no(
                        "slight and corrected",
                        List.of(BADGES, doubtful(true, true), hear(fine("50"))),
                        decide(fine("50")),
                        SpotCondition.NOT_SLIGHT),
                no(
                        "facts written anew after the hearing",
                        plus(heard("50"), FACTS),
                        decide(fine("50")),
                        SpotCondition.PARTY_HEARD),
                no("heavier than told", heard("50"), decide(fine("50.01")), SpotCondition.NOT_HEAVIER),
                no(
                        "a warning where the law has none",
                        plus(investigated, hear(both)),
                        decide(both),
                        SpotCondition.LEGAL_BASIS),
                no(
                        "a fine where the law has none",
                        List.of(BADGES, facts(PartyClass.ORGANIZATION, SpotBench.WARNED), hear(fine("50"))),
                        decide(fine("50")),
                        SpotCondition.LEGAL_BASIS),
                no("no amount", heard("50"), decide(fine("0")), SpotCondition.WARNING_OR_FINE),
                no("no number", heard("50"), new SpotAct.Decide(" ", fine("50"), "价格法第42条"), SpotCondition.PAPER),
                no("above the limit", heard("3000.01"), decide(fine("3000.01")), SpotCondition.FINE_LIMIT),
                no("delivered before it is decided", heard("50"), SIGNED, SpotCondition.ORDER),
                no(
                        "a refusal that nothing shows",
                        decided("50"),
                        new SpotAct.Deliver(false, "", " "),
                        SpotCondition.SIGNATURE),
                no(
                        "more than a hundred on the spot",
                        served("100.01"),
                        collect("100.01", CollectGround.SMALL, "票1"),
                        SpotCondition.COLLECT_GROUND),
                no(
                        "more than is owed",
                        served("50"),
                        collect("50.01", CollectGround.SMALL, "票1"),
                        SpotCondition.AMOUNT),
                no("without a receipt", served("50"), collect("50", CollectGround.SMALL, ""), SpotCondition.RECEIPT),
                no(
                        "a payment above what is owed",
                        served("50"),
                        new SpotAct.Pay(Money.yuan(51), "银1"),
                        SpotCondition.AMOUNT),
                no(
                        "one receipt twice",
                        plus(served("50"), new SpotAct.Pay(Money.yuan(20), "银1")),
                        new SpotAct.Pay(Money.yuan(20), "银1"),
                        SpotCondition.RECEIPT),
                no("nothing to hand in", served("50"), new SpotAct.HandIn("缴1"), SpotCondition.COLLECTED),
                no("handed in without a voucher", collected("50"), new SpotAct.HandIn(""), SpotCondition.VOUCHER),
                no("nothing to pay in", collected("50"), new SpotAct.Bank("行1"), SpotCondition.COLLECTED),
                no(
                        "paid in without a voucher",
                        plus(collected("50"), new SpotAct.HandIn("缴1")),
                        new SpotAct.Bank(""),
                        SpotCondition.VOUCHER),
                no("no papers", served("50"), new SpotAct.FileAway(0, "", ""), SpotCondition.FILE_WHOLE),
                no("filed before it is delivered", decided("50"), FILED, SpotCondition.ORDER),
                no(
                        "over without a reason",
                        List.of(),
                        new SpotAct.GiveOver(GiveOverGround.OTHER, ""),
                        SpotCondition.REASON),
                no(
                        "over after the decision",
                        decided("50"),
                        new SpotAct.GiveOver(GiveOverGround.OTHER, "x"),
                        SpotCondition.ORDER),
                no("dropped without a reason", List.of(), new SpotAct.Drop(""), SpotCondition.REASON),
                no("decided twice", decided("50"), decide(fine("50")), SpotCondition.ORDER));
    }

    @TestFactory
    Stream<DynamicTest> whatIsMissingStopsTheStepAndNothingIsSaved() {
        return refused().stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    var bench = new SpotBench();
                    SpotCase before = walked(bench, row.given());
                    int audited = bench.audited();
                    SpotStep step = bench.take(before.head().id(), row.when());
                    assertThat(step).isInstanceOfSatisfying(SpotStep.Withheld.class, withheld -> {
                        assertThat(withheld.obstacles())
                                .extracting(SpotObstacle::condition)
                                .containsExactlyInAnyOrderElementsOf(row.missing());
                        assertThat(withheld.obstacles())
                                .allMatch(one -> !one.source().isBlank());
                    });
                    assertThat(bench.find(new Tx() {}, before.head().id())).contains(before);
                    assertThat(bench.audited()).isEqualTo(audited);
                }));
    }

    @Test
    void everyRowOfTheTableRefusesSomewhere() {
        var told = refused().stream()
                .flatMap(row ->
                        row.missing().stream().map(one -> row.when().event().code() + " " + one))
                .collect(Collectors.toSet());
        told.add("spotFile " + SpotCondition.IN_TIME);
        var rows = Tables.spotRules().rows().stream()
                .filter(row -> !EVERYWHERE.contains(row.condition()))
                .map(row -> row.event().code() + " " + row.condition())
                .collect(Collectors.toCollection(TreeSet::new));
        rows.removeAll(told);
        assertThat(rows).isEmpty();
        for (SpotEvent event : SpotEvent.values()) {
            assertThat(Tables.spotRules().rows())
                    .anyMatch(row -> row.event() == event && row.condition() == SpotCondition.OWN);
        }
    }

    private static SpotCase walked(SpotBench bench, List<SpotAct> acts) {
        SpotCase sitting = bench.begun();
        for (SpotAct act : acts) {
            sitting = done(bench.take(sitting.head().id(), act));
        }
        return sitting;
    }

    @ParameterizedTest
    @CsvSource({
        "NATURAL_PERSON, 200.00, 200.01",
        "INDIVIDUAL_BUSINESS, 200.00, 200.01",
        "ORGANIZATION, 3000.00, 3000.01"
    })
    void theLimitItselfMayBeDecidedAndAFenMoreMayNot(PartyClass party, String most, String more) {
        for (String yuan : List.of(most, more)) {
            var bench = new SpotBench();
            SpotCase sitting = walked(bench, List.of(BADGES, facts(party, SpotBench.FINED), hear(fine(yuan))));
            SpotStep step = bench.take(sitting.head().id(), decide(fine(yuan)));
            if (yuan.equals(most)) {
                assertThat(done(step).stage()).isEqualTo(SpotStage.DECIDED);
            } else {
                assertThat(step)
                        .isInstanceOfSatisfying(
                                SpotStep.Withheld.class,
                                withheld -> assertThat(withheld.obstacles())
                                        .extracting(SpotObstacle::condition, SpotObstacle::most)
                                        .containsExactly(
                                                tuple(SpotCondition.FINE_LIMIT, Optional.of(Money.parse(most)))));
            }
        }
    }

    @Test
    void aWarningIsGoneThroughToTheFile() {
        var bench = new SpotBench();
        SpotCase sitting = walked(
                bench,
                List.of(
                        BADGES,
                        facts(PartyClass.ORGANIZATION, SpotBench.WARNED),
                        hear(warning()),
                        decide(warning()),
                        new SpotAct.Deliver(false, "见证人周某", "")));
        assertThat(sitting.stage()).isEqualTo(SpotStage.SERVED);
        assertThat(sitting.open()).isTrue();
        SpotCase filed = done(bench.take(sitting.head().id(), FILED));
        assertThat(filed.stage()).isEqualTo(SpotStage.FILED);
        assertThat(filed.open()).isFalse();
        assertThat(bench.audited()).isEqualTo(7);
    }

    @Test
    void whatIsTakenAfterAPaymentAtTheBankKeepsItOpenToo() {
        var bench = new SpotBench();
        SpotId id = walked(bench, served("100")).head().id();
        done(bench.take(id, collect("40", CollectGround.SMALL, "票1")));
        done(bench.take(id, new SpotAct.HandIn("缴1")));
        done(bench.take(id, new SpotAct.Bank("行1")));
        done(bench.take(id, collect("60", CollectGround.SMALL, "票2")));
        assertThat(done(bench.take(id, FILED)).open()).isTrue();
        done(bench.take(id, new SpotAct.HandIn("缴2")));
        assertThat(done(bench.take(id, new SpotAct.Bank("行2"))).open()).isFalse();
    }

    @Test
    void aFineStaysOpenUntilItIsAtTheBank() {
        var bench = new SpotBench();
        SpotCase filed = walked(bench, plus(collected("100"), FILED));
        SpotId id = filed.head().id();
        assertThat(filed.owed()).isEqualTo(Money.NONE);
        assertThat(filed.open()).isTrue();
        done(bench.take(id, new SpotAct.HandIn("缴1")));
        assertThat(done(bench.take(id, new SpotAct.Bank("行1"))).open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HARD_LATER", "REMOTE_ASKED"})
    void aboveAHundredAnotherGroundLetsItBeTaken(CollectGround ground) {
        var bench = new SpotBench();
        SpotCase sitting = walked(bench, plus(served("3000"), collect("3000", ground, "票1")));
        assertThat(sitting.owed()).isEqualTo(Money.NONE);
    }

    @Test
    void lateFilingGivesItsReason() {
        var bench = new SpotBench();
        SpotId id = walked(bench, served("50")).head().id();
        // Seven working days over the spring festival of 2026.
        bench.day = LocalDate.of(2026, 2, 12);
        bench.county.today("2026-02-12");
        assertThat(bench.take(id, FILED))
                .isInstanceOfSatisfying(
                        SpotStep.Withheld.class,
                        withheld -> assertThat(withheld.obstacles())
                                .extracting(SpotObstacle::condition)
                                .containsExactly(SpotCondition.IN_TIME));
        assertThat(done(bench.take(id, new SpotAct.FileAway(4, "柜", "道路中断"))).stage())
                .isEqualTo(SpotStage.FILED);
    }

    @Test
    void whatDoesNotSuitItGoesOverWithEverythingThatWasEntered() {
        var bench = new SpotBench();
        SpotId id = walked(bench, List.of(BADGES, FACTS, new SpotAct.Hear(true, fine("50"), "价签掉了", "不影响认定")))
                .head()
                .id();
        SpotCase over = done(bench.take(id, new SpotAct.GiveOver(GiveOverGround.FACTS_IN_DOUBT, "价格来源要查")));
        assertThat(over.stage()).isEqualTo(SpotStage.GIVEN_OVER);
        assertThat(over.entries()).hasSize(4);
        Lead lead = bench.county.ofOrigin(new Tx() {}, id.key()).orElseThrow();
        assertThat(lead).isInstanceOf(Lead.ClueRegistered.class);
        assertThat(lead.clue().description()).contains("价格来源要查", "未明码标价", "照片 2 张", "价签掉了");
        assertThat(lead.clue().foundAt()).isEqualTo(over.head().foundOn());
        var verified = bench.county.desk.startVerify(
                County.ticket(bench.county.head), lead.id(), County.ids(bench.county.wang, bench.county.li));
        assertThat(verified).isInstanceOf(Step.Done.class);
    }

    @Test
    void aSittingOfALeadKeepsItAndComesOfAnOpenOneOnce() {
        var bench = new SpotBench();
        LeadId lead = lead(bench);
        SpotCase first = done(bench.begin(Optional.of(lead)));
        assertThat(conditions(bench.begin(Optional.of(lead)))).containsExactly(SpotCondition.LEAD);
        done(bench.take(first.head().id(), new SpotAct.Drop("开始错了")));
        SpotCase second = done(bench.begin(Optional.of(lead)));
        done(bench.take(second.head().id(), new SpotAct.GiveOver(GiveOverGround.ABOVE_LIMIT, "要罚更多")));
        assertThat(bench.county.leadCount()).as("it stays with its lead").isEqualTo(1);
        assertThat(conditions(bench.begin(Optional.of(lead)))).containsExactly(SpotCondition.LEAD);
        assertThat(conditions(bench.begin(Optional.of(new LeadId(new UUID(0, 5))))))
                .containsExactly(SpotCondition.LEAD);
    }

    private static LeadId lead(SpotBench bench) {
        var step = bench.county.desk.register(bench.wang(), County.origin("x", "2026-01-30"));
        return ((Step.Done<Lead.ClueRegistered>) step).saved().result().id();
    }

    private static List<SpotCondition> conditions(SpotStep step) {
        return step instanceof SpotStep.Withheld(List<SpotObstacle> obstacles)
                ? obstacles.stream().map(SpotObstacle::condition).toList()
                : List.of();
    }

    @Test
    void twoQualifiedOfficersBeginAndStillDecide() {
        var bench = new SpotBench();
        var county = bench.county;
        assertThat(conditions(bench.desk.begin(
                        bench.wang(), SpotBench.SHOP, Optional.empty(), County.ids(county.wang), bench.day)))
                .containsExactly(SpotCondition.TWO_OFFICERS);
        assertThat(conditions(bench.desk.begin(
                        bench.wang(),
                        SpotBench.SHOP,
                        Optional.empty(),
                        County.ids(county.wang, county.clerk),
                        bench.day)))
                .contains(SpotCondition.TWO_OFFICERS);
        assertThat(conditions(bench.desk.begin(
                        bench.wang(), SpotBench.SHOP, Optional.empty(), County.ids(county.li, county.jack), bench.day)))
                .containsExactly(SpotCondition.OWN);
        SpotCase sitting = walked(bench, heard("50"));
        county.badges = false;
        assertThat(conditions(bench.take(sitting.head().id(), decide(fine("50")))))
                .containsExactly(SpotCondition.TWO_OFFICERS);
    }

    @Test
    void nobodyElseAndNotTomorrowAndNotBeforeTheStepBefore() {
        var bench = new SpotBench();
        SpotId id = walked(bench, List.of(BADGES)).head().id();
        assertThat(conditions(bench.take(County.ticket(bench.county.jack), id, FACTS)))
                .containsExactly(SpotCondition.OWN);
        bench.day = LocalDate.of(2026, 2, 3);
        assertThat(conditions(bench.take(id, FACTS))).containsExactly(SpotCondition.DAY);
        bench.day = LocalDate.of(2026, 2, 1);
        assertThat(conditions(bench.take(id, FACTS))).contains(SpotCondition.DAY);
        assertThatThrownBy(() -> bench.take(County.ticket(bench.county.leader), id, FACTS))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatStandsInTheWayIsToldBeforeANumberIsTaken() {
        var bench = new SpotBench();
        SpotId id = walked(bench, heard("50")).head().id();
        var blank = new SpotAct.Decide("", fine("50"), "价格法第42条");
        assertThat(bench.desk.obstacles(bench.wang(), id, bench.day, blank)).isEmpty();
        assertThat(bench.desk.obstacles(bench.wang(), id, bench.day, new SpotAct.Decide("", fine("60"), "价格法第42条")))
                .extracting(SpotObstacle::condition)
                .containsExactly(SpotCondition.NOT_HEAVIER);
    }

    @Test
    void whatWasTypedIsKept() {
        var bench = new SpotBench();
        SpotId id = bench.begun().head().id();
        bench.desk.keep(bench.wang(), id, Map.of("facts", "未明码标价"));
        assertThat(bench.desk.draft(bench.wang(), id))
                .hasValueSatisfying(draft -> assertThat(draft.typed()).containsEntry("facts", "未明码标价"));
        assertThatThrownBy(() -> bench.desk.keep(County.ticket(bench.county.jack), id, Map.of()))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("SUMMARY-OTHERS");
    }

    @Test
    void aTableThatLacksAnAmountIsRefused() {
        List<SpotRule> rows = Tables.spotRules().rows();
        SpotRule limit = rows.stream()
                .filter(row -> row.condition() == SpotCondition.FINE_LIMIT)
                .findFirst()
                .orElseThrow();
        var without = new SpotRule(
                limit.event(),
                limit.condition(),
                limit.party(),
                limit.least(),
                Optional.empty(),
                limit.source(),
                limit.effectiveFrom(),
                limit.effectiveTo(),
                true);
        assertThatThrownBy(() -> new SpotRules(List.of(without))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpotRules(List.of(limit, limit))).isInstanceOf(IllegalArgumentException.class);
    }
}
