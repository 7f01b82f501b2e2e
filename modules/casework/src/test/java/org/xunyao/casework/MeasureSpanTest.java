package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureSpan;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.Settlement;
import org.xunyao.casework.procedure.Step;

/// How long measures last, by the days of case-procedure.md §2.1, and what that means for the goods.
final class MeasureSpanTest {
    private final County county = new County();
    private final CaseId id = county.filed().head().id();
    private final MeasureSteps steps = new MeasureSteps(county, id);

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, 2026-09-29",
        "2026-06-18, 2026-06-30",
        "2026-02-03, 2026-02-12",
        "2026-02-13, 2026-03-02",
    })
    void aHoldLapsesByItselfAfterItsSeventhWorkingDay(String taken, LocalDate last) {
        steps.take("holdAtOnce@" + taken);
        assertThat(span(last).due().orElseThrow().raw()).isEqualTo(last);
        assertThat(state(last)).isEqualTo(MeasureState.TAKEN_AT_ONCE);
        assertThat(state(last.plusDays(1))).isEqualTo(MeasureState.LAPSED);
        assertThat(measure().state()).as("no step says so").isEqualTo(MeasureState.TAKEN_AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-20, 2026-02-19", "2026-07-03, 2026-08-02"})
    void aSeizureEndsByTheDayCountedThoughItIsOff(String taken, LocalDate last) {
        steps.take("seizeAtOnce@" + taken);
        assertThat(span(last).isOverOn(last)).isFalse();
        assertThat(span(last).isOverOn(last.plusDays(1))).isTrue();
        assertThat(state(last.plusDays(1)))
                .as("a seizure does not end by itself")
                .isEqualTo(MeasureState.TAKEN_AT_ONCE);
    }

    @Test
    void aTestStopsTheSeizureNoLongerThanThePartyWasTold() {
        steps.take("seizeAtOnce@2026-02-03");
        steps.take("approveSeizure#1@2026-02-04");
        steps.take("sendTest#1@2026-02-10");
        assertThat(span(LocalDate.of(2026, 2, 15)).due().orElseThrow().raw()).isEqualTo("2026-03-11");
        assertThat(span(LocalDate.of(2026, 3, 20)).due().orElseThrow().raw())
                .as("twenty-one days from 10 February to 2 March, the last that the notice names")
                .isEqualTo("2026-03-26");
        assertThat(steps.take("testReport#1@2026-03-20")).isInstanceOf(Step.Done.class);
        assertThat(span(LocalDate.of(2026, 3, 20)).due().orElseThrow().raw()).isEqualTo("2026-03-26");
    }

    @Test
    void whatWasTakenOnTheSpotIsApprovedWithinTwentyFourHours() {
        steps.take("holdAtOnce@2026-02-03");
        assertThat(span(LocalDate.of(2026, 2, 3)).approveBy()).contains(LocalDateTime.of(2026, 2, 4, 10, 0));
        steps.take("proposeHold@2026-02-03");
        assertThat(MeasureSpan.of(
                                county.rulebook, county.measures(id).measure(2).orElseThrow(), LocalDate.of(2026, 2, 3))
                        .approveBy())
                .isEmpty();
    }

    @Test
    void aDayThatIsPutRightMovesTheEndAndKeepsTheOldDayReadable() {
        steps.take("holdAtOnce@2026-02-03");
        steps.take("approveHold#1@2026-02-04");
        assertThat(steps.take("correctMeasure#2@2026-02-04")).isInstanceOf(Step.Done.class);
        assertThat(steps.take("correctMeasure#1@2026-02-03")).isInstanceOf(Step.Done.class);
        assertThat(span(LocalDate.of(2026, 2, 3)).due().orElseThrow().raw()).isEqualTo("2026-02-11");
        assertThat(measure().entries()).hasSize(4);
        assertThat(measure().entries().getFirst().day()).isEqualTo("2026-02-03");
        assertThat(measure().correctionsOf(1))
                .singleElement()
                .satisfies(line -> assertThat(line.day()).isEqualTo("2026-02-02"));
        assertThat(measure().steps()).hasSize(2);
    }

    @Test
    void aCaseIsOnTheWayWhileWhatItHoldsIsInTermAndDoneWhenNothingIsLeft() {
        assertThat(settled("2026-02-03")).as("no measure at all").isEqualTo("true true");
        steps.take("holdAtOnce@2026-02-03");
        steps.take("approveHold#1@2026-02-04");
        steps.take("enterGoods#1@2026-02-04");
        assertThat(settled("2026-02-12")).isEqualTo("true false");
        assertThat(settled("2026-02-13")).as("lapsed with goods kept").isEqualTo("false false");
        steps.take("moveGoods#1!part@2026-02-13");
        assertThat(settled("2026-02-13")).isEqualTo("false false");
        steps.take("takeBack#1@2026-02-13");
        steps.take("moveGoods#1@2026-02-13");
        assertThat(settled("2026-02-13")).as("given back").isEqualTo("true true");
    }

    @Test
    void aSeizureThatRanOutIsNotOnTheWayThoughNothingWasListed() {
        steps.take("seizeAtOnce@2026-02-03");
        steps.take("approveSeizure#1@2026-02-04");
        assertThat(settled("2026-03-05")).isEqualTo("true false");
        assertThat(settled("2026-03-06")).isEqualTo("false false");
        steps.take("liftSeizure#1@2026-03-06");
        assertThat(settled("2026-03-06")).isEqualTo("true true");
    }

    private String settled(String day) {
        MeasureFile file = county.measures(id);
        LocalDate on = LocalDate.parse(day);
        return Settlement.isOnTheWay(county.rulebook, file, on) + " " + Settlement.isDone(county.rulebook, file, on);
    }

    private Measure measure() {
        return county.measures(id).measure(1).orElseThrow();
    }

    private MeasureSpan span(LocalDate today) {
        return MeasureSpan.of(county.rulebook, measure(), today);
    }

    private MeasureState state(LocalDate day) {
        return MeasureSpan.state(county.rulebook, measure(), day);
    }
}
