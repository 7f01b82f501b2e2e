package org.xunyao.supervision.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xunyao.supervision.workshop.RuleRoom.MACHINE;
import static org.xunyao.supervision.workshop.RuleRoom.RULE;
import static org.xunyao.supervision.workshop.RuleRoom.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.video.CameraId;

class RuleDeskTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final CameraId C02 = new CameraId("C02");
    private final RuleRoom room = new RuleRoom();

    @Test
    void aVersionIsProposedTriedAndPutInForceByAnotherPersonAndEveryDayKnowsItsOwn() {
        Instant before = room.now;
        RuleVersion draft = propose(45, Optional.empty());
        assertThat(draft.version()).as("counts on behind those shipped").isEqualTo(2);
        fault("RULE-UNTRIED", () -> room.desk.approve(room.head, RULE, 2, false));
        room.desk.rehearsed(room.maker, RULE, 2, room.trial(Duration.ofHours(8)));
        assertThat(in(Optional.of(C01), room.now).version())
                .as("not yet in force")
                .isEqualTo(1);
        room.now = room.now.plusSeconds(3_600);
        room.desk.approve(room.head, RULE, 2, false);
        assertThat(in(Optional.of(C01), room.now).sustained()).isEqualTo(Duration.ofMinutes(45));
        assertThat(in(Optional.of(C01), before).sustained()).isEqualTo(Duration.ofMinutes(30));

        Instant second = room.now.plus(Duration.ofDays(1));
        room.now = second;
        RuleVersion own = propose(60, Optional.of(C02));
        room.desk.rehearsed(room.maker, RULE, own.version(), room.trial(Duration.ofHours(8)));
        room.desk.approve(room.head, RULE, own.version(), false);
        assertThat(in(Optional.of(C02), room.now).version()).isEqualTo(3);
        assertThat(in(Optional.of(C01), room.now).version()).as("the bureau's").isEqualTo(2);
        assertThat(room.ladder().rows(C02, room.now))
                .extracting(AlarmRuleRow::version)
                .containsExactly(3);

        room.now = second.plus(Duration.ofDays(400));
        RuleVersion next = propose(50, Optional.empty());
        room.desk.rehearsed(room.maker, RULE, next.version(), room.trial(Duration.ofHours(8)));
        room.desk.approve(room.head, RULE, next.version(), false);
        assertThat(in(Optional.of(C01), room.now).version()).isEqualTo(4);
        assertThat(in(Optional.of(C01), second).version()).as("of a past day").isEqualTo(2);
        assertThat(room.ladder().row(RULE, 2).orElseThrow().sustained()).isEqualTo(Duration.ofMinutes(45));
        assertThat(room.ladder().row(RULE, 2).orElseThrow().effectiveTo()).isPresent();
        assertThat(room.ladder().row(RULE, 1)).isPresent();
        assertThat(room.ladder().row(RULE, 9)).isEmpty();
    }

    @Test
    void whoProposesDoesNotApproveAndWhatWasTriedOnNothingIsSaidFirst() {
        room.desk.propose(room.head, new RuleProposal(RULE, Optional.empty(), minutes(45), "误报多"));
        room.desk.rehearsed(room.head, RULE, 2, room.trial(Duration.ofHours(1)));
        assertThatThrownBy(() -> room.desk.approve(room.head, RULE, 2, true))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal()).isEqualTo(new Refusal.MakerIsApprover()));
        propose(50, Optional.empty());
        assertThat(room.desk.settings(room.head).versions())
                .extracting(RuleVersion::open)
                .as("a second proposal takes the place of the first")
                .containsExactly(false, true);
        fault("RULE-GONE", () -> room.desk.approve(room.head, RULE, 2, true));
        room.desk.rehearsed(room.maker, RULE, 3, room.trial(Duration.ZERO));
        fault("RULE-NOTHING-KEPT", () -> room.desk.approve(room.head, RULE, 3, false));
        assertThat(room.desk.approve(room.head, RULE, 3, true).result().force()).isPresent();
        fault("RULE-GONE", () -> room.desk.rehearsed(room.maker, RULE, 3, room.trial(Duration.ZERO)));
    }

    @Test
    void whatChangesNothingOrMakesNoSenseIsRefused() {
        fault("RULE-SAME", () -> propose(30, Optional.of(C01)));
        fault("RULE-FIGURES", () -> propose(0, Optional.empty()));
        fault("RULE-FIGURES", () -> propose(1_441, Optional.empty()));
        fault(
                "RULE-MISSING",
                () -> room.desk.propose(room.maker, new RuleProposal("AI-99", Optional.empty(), minutes(45), "误报多")));
        fault(
                "RULE-REASON",
                () -> room.desk.propose(room.maker, new RuleProposal(RULE, Optional.empty(), minutes(45), " ")));
        assertThatThrownBy(() -> room.desk.approve(room.maker, RULE, 2, true)).isInstanceOf(RefusedException.class);
        assertThat(room.desk.settings(room.maker).versions()).isEmpty();
    }

    @Test
    void aDemotionIsTheMachinesActAndEndsByAPersonWithAReason() {
        var poor = new Worth(9, 21, 2, 1);
        room.desk.demote(MACHINE, RULE, poor);
        fault("RULE-DEMOTED", () -> room.desk.demote(MACHINE, RULE, poor));
        fault("RULE-REASON", () -> room.desk.lift(room.head, RULE, ""));
        room.desk.lift(room.head, RULE, "已重新标定");
        fault("RULE-NOT-DEMOTED", () -> room.desk.lift(room.head, RULE, "再来"));
        room.desk.demote(MACHINE, RULE, poor);
        assertThat(room.desk.settings(room.head).demotions())
                .extracting(Demotion::number, Demotion::right, Demotion::decided, Demotion::holds)
                .containsExactly(tuple(1, 9, 31, false), tuple(2, 9, 31, true));
    }

    @Test
    void precisionComesWithItsIntervalAndWithTooFewAlarmsNothingFollows() {
        var limits = new WorkshopLimits(30, 80, 60, 20, 5, 1, 5);
        assertThat(new Worth(8, 2, 0, 0).permille()).isEqualTo(800);
        // Wilson's interval of 8 in 10 is 49.0 to 94.3 of 100.
        assertThat(new Worth(8, 2, 0, 0).low()).isEqualTo(490);
        assertThat(new Worth(8, 2, 0, 0).high()).isEqualTo(943);
        assertThat(new Worth(0, 0, 5, 0).low()).isZero();
        assertThat(limits.demotes(new Worth(0, 19, 0, 0))).as("too few").isFalse();
        assertThat(limits.demotes(new Worth(12, 8, 0, 0))).as("60 of 100").isFalse();
        assertThat(limits.demotes(new Worth(11, 9, 0, 0))).isTrue();
        assertThat(limits.reached(new Worth(16, 4, 0, 0))).isTrue();
    }

    private AlarmRuleRow in(Optional<CameraId> camera, Instant at) {
        return room.ladder().inForce(RULE, camera, at).orElseThrow();
    }

    private RuleVersion propose(int sustained, Optional<CameraId> camera) {
        return room.desk
                .propose(room.maker, new RuleProposal(RULE, camera, minutes(sustained), "如厕误报多"))
                .result();
    }

    private static void fault(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
