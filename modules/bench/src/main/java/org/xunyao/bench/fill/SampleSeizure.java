package org.xunyao.bench.fill;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.CaseFlow;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.desk.GoodsDesk;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.Money;

/// A case of expired drugs over the real desks: seized with three lines, one sampled and sent to be tested, and its
/// papers of purchase held.
final class SampleSeizure {
    /// Steps from a sealed clip to a case.
    private static final int STEPS = 5;

    private static final long SEED = 96;
    private static final int BYTES = 1_000;

    private final BenchStation station;
    private final MeasureDesks measures;
    private final CaseDesk cases;
    private final LocalDate today;

    SampleSeizure(BenchStation station, SamplePapers desks) {
        this.station = station;
        this.today = station.clock().today();
        this.measures = desks.measures();
        this.cases = desks.cases();
    }

    /// The goods are taken at once and entered; nobody has approved that yet.
    ///
    /// @throws IllegalStateException if a step is refused
    CaseId seized() {
        var flow = new CaseFlow(station, new Random(SEED), BYTES);
        for (int step = 0; step < STEPS; step++) {
            flow.next();
        }
        Ticket.OfPerson officer = station.inspector();
        CaseId id = cases.newest(officer, Optional.empty(), 1).getFirst().head().id();
        var ground = new SeizureAct.Ground(SeizureAct.Way.DETAIN, Sector.DRUG, "DRUG-100", "货架上有超过有效期的药品", "县局罚没物品仓库");
        var seize = new SeizureAct.SeizeAtOnce(ground, taking("澜市监强制〔2026〕1号", MeasureEvent.SEIZE_AT_ONCE));
        done(measures.seizure().takeAtOnce(officer, id, today, seize));
        done(measures.goods().enter(officer, id, 1, goods()));
        return id;
    }

    /// That is approved, a sample sent to be tested, and the papers of purchase held.
    ///
    /// @throws IllegalStateException if a step is refused
    void sampledAndHeld(CaseId id) {
        Ticket.OfPerson officer = station.inspector();
        done(measures.seizure()
                .approve(
                        station.ticket("chenlx"),
                        id,
                        1,
                        today,
                        new SeizureAct.ApproveSeizure(LocalTime.of(0, 2), "同意")));
        var sampled = new GoodsDesk.Move(1, MovementKind.SAMPLED, Quantity.of(3));
        done(measures.goods().move(officer, id, today, List.of(sampled), new GoodsMovement.Way("省药检院", "抽样记录 1 号")));
        done(measures.seizure()
                .sendTest(
                        officer,
                        id,
                        1,
                        today,
                        new SeizureAct.SendTest("省食品药品检验研究院", "澜市监检鉴期〔2026〕1号", true, today.plusDays(20))));
        var hold = new HoldAct.HoldAtOnce("进货票据可能被销毁", "县局证据室", taking("澜市监先登〔2026〕1号", MeasureEvent.HOLD_AT_ONCE));
        done(measures.hold().takeAtOnce(officer, id, today, hold));
    }

    /// The laboratory has reported.
    ///
    /// @throws IllegalStateException if the step is refused
    void reported(CaseId id) {
        var report = new SeizureAct.TestReport("省检〔2026〕第 118 号", today);
        done(measures.seizure().testReport(station.inspector(), id, 1, today, report));
    }

    private MeasureAct.Taking taking(String paper, MeasureEvent event) {
        Set<PersonId> officers = Set.of(
                station.inspector().person().id(),
                station.ticket("wangxl").person().id());
        return new MeasureAct.Taking(
                paper, officers, LocalTime.of(0, 1), Set.copyOf(measures.rules().checklist(event, today)));
    }

    private static List<Goods> goods() {
        return List.of(
                line("阿莫西林胶囊", "0.25g×24粒", "A2401", 10, 120),
                line("布洛芬片", "0.2g×20片", "B2309", 5, 60),
                line("维生素C片", "0.1g×100片", "C2311", 2, 8));
    }

    private static Goods line(String name, String spec, String batch, long quantity, long yuan) {
        return new Goods(name, spec, batch, "盒", Quantity.of(quantity), Optional.of(Money.yuan(yuan)), "县局罚没物品仓库");
    }

    private static void done(Step<MeasureFile> step) {
        if (step instanceof Step.Blocked<MeasureFile> blocked) {
            throw new IllegalStateException(blocked.obstacles().toString());
        }
    }
}
