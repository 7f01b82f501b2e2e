package org.xunyao.wire.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
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
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureAct.Taking;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.UnreadableMeasureAct;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.kernel.FaultException;

class MeasureActsJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final LocalTime AT = LocalTime.of(9, 5, 30);
    private static final Taking TAKING = new Taking(
            "澜强〔2026〕1号",
            Set.of(new PersonId(new UUID(0, 9)), new PersonId(new UUID(0, 8))),
            AT,
            Set.of(ChecklistItem.WITNESS, ChecklistItem.SIGNED));
    private static final SeizureAct.Ground GROUND =
            new SeizureAct.Ground(SeizureAct.Way.SEAL, Sector.DRUG, "DRUG-100", "过期 \"𠮷\"", "库房");

    private final MeasureActsJson json = new MeasureActsJson();

    private static Stream<MeasureAct> acts() {
        return Stream.of(
                new HoldAct.ProposeHold("灭失", "库房"),
                new HoldAct.ApproveHold(AT, "同意"),
                new HoldAct.DeclineHold("不必"),
                new HoldAct.Hold(TAKING),
                new HoldAct.HoldAtOnce("紧急", "库房", TAKING),
                new HoldAct.DisposeHold(HoldAct.Disposal.CONVERTED, "批1", "同意", Optional.of(2)),
                new HoldAct.DisposeHold(HoldAct.Disposal.PRESERVED, "批1", "同意", Optional.empty()),
                new HoldAct.ReleaseHold("解1", "已复制"),
                new SeizureAct.ProposeSeizure(GROUND),
                new SeizureAct.ApproveSeizure(LocalTime.MIDNIGHT, "同意"),
                new SeizureAct.DeclineSeizure("不必"),
                new SeizureAct.Seize(TAKING),
                new SeizureAct.SeizeAtOnce(GROUND, TAKING),
                new SeizureAct.ExtendSeizure("延1", true, "复杂"),
                new SeizureAct.SendTest("省院", "期1", true, DAY),
                new SeizureAct.TestReport("报1", DAY),
                new SeizureAct.DecideSeizure("立案", "立1"),
                new SeizureAct.DisposeSeizure(true, "移1", "随案移送"),
                new SeizureAct.LiftSeizure("解1", "合格"),
                new SeizureAct.ReturnGoods("收1"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActComesBackAsItWasWritten(MeasureAct act) {
        assertThat(json.read(act.event(), json.write(act))).isEqualTo(act);
    }

    @Test
    void everyEventWithALineOfItsOwnIsHere() {
        Set<MeasureEvent> lines = Stream.of(MeasureEvent.values())
                .filter(event -> event.kind().isPresent())
                .collect(Collectors.toSet());
        assertThat(acts().map(MeasureAct::event).collect(Collectors.toSet())).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[1]",
                "{\"act\":{\"reason\":\"x\"},\"event\":\"declineHold\",\"version\":2}",
                "{\"act\":{\"reason\":\"x\"},\"event\":\"declineSeizure\",\"version\":1}",
                "{\"act\":{\"reason\":\"x\",\"more\":1},\"event\":\"declineHold\",\"version\":1}",
                "{\"act\":{},\"event\":\"declineHold\",\"version\":1}"
            })
    void whatCannotBeReadStaysLetterByLetter(String text) {
        MeasureAct act = json.read(MeasureEvent.DECLINE_HOLD, text);
        assertThat(act).isEqualTo(new UnreadableMeasureAct(MeasureEvent.DECLINE_HOLD, text));
        assertThat(json.write(act)).isEqualTo(text);
    }

    @Test
    void anActThatCouldNotBeReadAgainIsNotWritten() {
        var endless = new HoldAct.DeclineHold("长".repeat(200_000));
        assertThatThrownBy(() -> json.write(endless))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("MEASURE-TOO-LONG");
    }
}
