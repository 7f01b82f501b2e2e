package org.xunyao.supervision.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.supervision.alarm.Bureau.FIRST_CLIP;
import static org.xunyao.supervision.alarm.Bureau.LAST_CLIP;
import static org.xunyao.supervision.alarm.Bureau.RULE;
import static org.xunyao.supervision.alarm.Bureau.STILL;
import static org.xunyao.supervision.alarm.Bureau.TEN;
import static org.xunyao.supervision.alarm.Bureau.evidence;
import static org.xunyao.supervision.alarm.Bureau.finding;
import static org.xunyao.supervision.alarm.Bureau.items;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;

final class AlarmDeskTest {
    private final Bureau bureau = new Bureau();

    @Test
    void anAlarmKeepsWhatWasFoundAndTheThreeTimesOfItsStill() {
        var saved = bureau.desk.raise(RULE, finding(TEN, minutes(30)), AlarmColour.YELLOW, items());
        AlarmHead head = saved.result().head();
        assertThat(head.finding()).isEqualTo(finding(TEN, minutes(30)));
        assertThat(head.times()).isEqualTo(SealedItems.TIMES);
        assertThat(head.raisedAt()).isEqualTo(bureau.now);
        assertThat(head.evidence().all()).containsExactly(STILL, FIRST_CLIP);
        assertThat(bureau.stored(head.id())).isEqualTo(saved.result()).isInstanceOf(Alarm.Raised.class);
        assertThat(bureau.audit()).containsExactly("rule:AI-01/1 alarm.raise done");
    }

    @Test
    void anUndecidedAlarmGrowsWithinTheWindow() {
        Alarm first = bureau.raise(AlarmColour.YELLOW);
        bureau.now = bureau.now.plus(minutes(90));
        bureau.sealed.still(evidence(11));
        bureau.sealed.clip(evidence(12));
        var more = AlarmEvidence.of(evidence(11), evidence(12), Optional.of(LAST_CLIP));
        Alarm grown = raise(TEN.plus(minutes(60)), minutes(40), AlarmColour.ORANGE, more);
        assertThat(bureau.count()).isEqualTo(1);
        AlarmHead head = grown.head();
        assertThat(head.id()).isEqualTo(first.id());
        assertThat(head.raisedAt()).isEqualTo(first.head().raisedAt());
        assertThat(head.colour()).isEqualTo(AlarmColour.ORANGE);
        assertThat(head.finding().from()).isEqualTo(TEN);
        assertThat(head.finding().to()).isEqualTo(TEN.plus(minutes(100)));
        assertThat(head.finding().counted()).as("never a sum").isEqualTo(minutes(40));
        assertThat(head.evidence().stills()).containsExactly(STILL, evidence(11));
        assertThat(head.evidence().clips()).containsExactly(FIRST_CLIP, LAST_CLIP, evidence(12));
    }

    @Test
    void anEarlierOrShorterFindingShrinksNothing() {
        Alarm first = raise(TEN, minutes(60), AlarmColour.ORANGE, items());
        Alarm grown = raise(TEN.plus(minutes(5)), minutes(30), AlarmColour.BLUE, items());
        assertThat(grown).isEqualTo(first);
    }

    @Test
    void theEndOfTheEpisodeIsAddedByRaisingAgain() {
        bureau.raise(AlarmColour.YELLOW);
        var whole = AlarmEvidence.of(STILL, FIRST_CLIP, Optional.of(LAST_CLIP));
        Alarm grown = raise(TEN, minutes(50), AlarmColour.YELLOW, whole);
        assertThat(grown.head().evidence()).isEqualTo(whole);
        assertThat(grown.head().finding().to()).isEqualTo(TEN.plus(minutes(50)));
    }

    @Test
    void afterTheWindowAndForAnotherCameraANewAlarmIsRaised() {
        Alarm first = bureau.raise(AlarmColour.YELLOW);
        Alarm justWithin = raise(TEN.plus(minutes(60)), minutes(30), AlarmColour.YELLOW, items());
        Alarm beyond = raise(TEN.plus(minutes(120)).plusMillis(1), minutes(30), AlarmColour.YELLOW, items());
        Alarm longBefore = raise(TEN.minus(Duration.ofHours(5)), minutes(30), AlarmColour.YELLOW, items());
        Alarm elsewhere = bureau.desk
                .raise(RULE, finding("C2", TEN, minutes(30)), AlarmColour.YELLOW, items())
                .result();
        assertThat(justWithin.id()).isEqualTo(first.id());
        assertThat(List.of(first.id(), beyond.id(), longBefore.id(), elsewhere.id()))
                .doesNotHaveDuplicates();
        assertThat(bureau.count()).isEqualTo(4);
    }

    @Test
    void aDecidedAlarmStaysAsJudgedAndDoesNotSilenceAPostThatStaysEmpty() {
        Alarm first = bureau.raise(AlarmColour.YELLOW);
        bureau.review.decide(bureau.inspector, first.id(), new Verdict.Dismiss("BLIND_SPOT", ""), Watched.nothing());
        Alarm judged = bureau.stored(first.id());
        assertThat(raise(TEN, minutes(60), AlarmColour.RED, items())).isEqualTo(judged);
        assertThat(bureau.stored(first.id())).isEqualTo(judged);
        bureau.now = bureau.now.plus(minutes(60));
        Alarm anew = raise(TEN, minutes(61), AlarmColour.YELLOW, items());
        assertThat(anew).isInstanceOf(Alarm.Raised.class);
        assertThat(anew.id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsNotSealedOrNotOfItsKindRaisesNothing() {
        var unsealed = AlarmEvidence.of(STILL, evidence(99), Optional.empty());
        var swapped = AlarmEvidence.of(FIRST_CLIP, STILL, Optional.empty());
        for (AlarmEvidence bad : List.of(unsealed, swapped)) {
            assertThatThrownBy(() -> raise(TEN, minutes(30), AlarmColour.YELLOW, bad))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("EVIDENCE-UNKNOWN");
        }
        assertThat(bureau.count()).isZero();
        assertThat(bureau.audit()).isEmpty();
    }

    @Test
    void aRuleRaisesOnlyInItsOwnNameAndVersion() {
        Finding finding = finding(TEN, minutes(30));
        var other = new Ticket.OfRule("AI-01/2");
        assertThatThrownBy(() -> bureau.desk.raise(other, finding, AlarmColour.YELLOW, items()))
                .isInstanceOf(IllegalArgumentException.class);
        var unknown = new Finding(
                finding.camera(),
                finding.shop(),
                new Finding.Rule("AI-01", 2),
                finding.from(),
                finding.to(),
                finding.counted(),
                finding.threshold(),
                finding.detector(),
                finding.zone());
        assertThatThrownBy(() -> bureau.desk.raise(other, unknown, AlarmColour.YELLOW, items()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RULE-MISSING");
        assertThat(bureau.count()).isZero();
    }

    @Test
    void nothingRemainsOfAnAlarmThatCouldNotBeCommitted() {
        bureau.commitFails = true;
        assertThatThrownBy(() -> bureau.raise(AlarmColour.YELLOW)).hasMessage("DISK-FULL: commit");
        assertThat(bureau.count()).isZero();
    }

    @Test
    void theListGoesFromTheNewestByPagesAndLeavesOutTheDecided() {
        Alarm one = bureau.raise(AlarmColour.YELLOW);
        bureau.now = bureau.now.plus(Duration.ofHours(3));
        Alarm two = raise(TEN.plus(Duration.ofHours(3)), minutes(30), AlarmColour.YELLOW, items());
        bureau.now = bureau.now.plus(Duration.ofHours(3));
        Alarm three = raise(TEN.plus(Duration.ofHours(6)), minutes(30), AlarmColour.YELLOW, items());
        bureau.review.decide(bureau.inspector, two.id(), new Verdict.CannotTell("太暗"), Watched.nothing());
        var page = bureau.desk.undecided(bureau.unitHead, Optional.empty(), 1);
        assertThat(page).extracting(Alarm::id).containsExactly(three.id());
        assertThat(bureau.desk.undecided(bureau.unitHead, Optional.of(three.id()), 10))
                .extracting(Alarm::id)
                .containsExactly(one.id());
        assertThat(bureau.desk.find(bureau.unitHead, two.id())).get().isInstanceOf(Alarm.Insufficient.class);
    }

    @Test
    void theConfirmedAreListedFromTheOneRaisedLast() {
        Alarm one = bureau.raise(AlarmColour.YELLOW);
        bureau.now = bureau.now.plus(Duration.ofHours(3));
        Alarm two = raise(TEN.plus(Duration.ofHours(3)), minutes(30), AlarmColour.YELLOW, items());
        bureau.now = bureau.now.plus(Duration.ofHours(3));
        raise(TEN.plus(Duration.ofHours(6)), minutes(30), AlarmColour.YELLOW, items());
        for (Alarm seen : List.of(two, one)) {
            bureau.review.decide(
                    bureau.inspector, seen.id(), new Verdict.Confirm("无人"), new Watched(Set.of(FIRST_CLIP)));
        }
        assertThat(bureau.desk.confirmed(bureau.unitHead, 10))
                .extracting(Alarm::id)
                .containsExactly(two.id(), one.id());
        assertThat(bureau.desk.confirmed(bureau.unitHead, 1))
                .extracting(Alarm::id)
                .containsExactly(two.id());
        assertThatThrownBy(() -> bureau.desk.confirmed(bureau.wallOperator, 10)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoMayNotLookSeesNothing() {
        Alarm alarm = bureau.raise(AlarmColour.YELLOW);
        assertThatThrownBy(() -> bureau.desk.find(bureau.wallOperator, alarm.id()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> bureau.desk.undecided(bureau.wallOperator, Optional.empty(), 10))
                .isInstanceOf(RefusedException.class);
    }

    private Alarm raise(Instant from, Duration length, AlarmColour colour, AlarmEvidence evidence) {
        return bureau.desk.raise(RULE, finding(from, length), colour, evidence).result();
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
