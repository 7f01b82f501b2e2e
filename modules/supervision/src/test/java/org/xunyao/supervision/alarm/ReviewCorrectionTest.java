package org.xunyao.supervision.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.supervision.alarm.Bureau.FIRST_CLIP;
import static org.xunyao.supervision.alarm.ReviewObstacle.CLIP_NOT_WATCHED;
import static org.xunyao.supervision.alarm.ReviewObstacle.LEAD_MADE;
import static org.xunyao.supervision.alarm.ReviewObstacle.NOTHING_TO_TAKE_BACK;
import static org.xunyao.supervision.alarm.ReviewObstacle.NOT_DECIDED;
import static org.xunyao.supervision.alarm.ReviewObstacle.NO_SUCH_ALARM;
import static org.xunyao.supervision.alarm.ReviewObstacle.OTHER_REVIEWER;
import static org.xunyao.supervision.alarm.ReviewObstacle.TAKE_BACK_LATE;
import static org.xunyao.supervision.alarm.ReviewObstacle.WHY_MISSING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.ReviewStep.Act;

/// Taking back within the time, and counter-entries after it.
final class ReviewCorrectionTest {
    private static final Watched CLIP = new Watched(Set.of(FIRST_CLIP));
    private static final Verdict CONFIRM = new Verdict.Confirm("10:00至10:30药师柜台无人");
    private static final Verdict DISMISS = new Verdict.Dismiss("BLIND_SPOT", "");

    private final Bureau bureau = new Bureau();

    private static Alarm done(Reviewed reviewed) {
        return ((Reviewed.Done) reviewed).saved().result();
    }

    private static List<ReviewObstacle> blocked(Reviewed reviewed) {
        return ((Reviewed.Blocked) reviewed).obstacles();
    }

    private void pass(Duration time) {
        bureau.now = bureau.now.plus(time);
    }

    private List<Act> acts(AlarmId id) {
        return bureau.steps(new Tx() {}, id).stream().map(ReviewStep::act).toList();
    }

    @Test
    void ofHalfAMinuteThePersonTakesTheVerdictBackAndBothStepsStay() {
        Alarm raised = bureau.raise(AlarmColour.YELLOW);
        done(bureau.review.decide(bureau.inspector, raised.id(), DISMISS, CLIP));
        pass(Duration.ofSeconds(30));
        assertThat(done(bureau.review.takeBack(bureau.inspector, raised.id()))).isEqualTo(raised);
        assertThat(bureau.stored(raised.id())).isEqualTo(raised);
        assertThat(acts(raised.id())).containsExactly(Act.DISMISSED, Act.TAKEN_BACK);
        assertThat(bureau.audit()).last().asString().endsWith("alarm.take-back done");
        assertThat(done(bureau.review.decide(bureau.unitHead, raised.id(), CONFIRM, CLIP)))
                .isInstanceOf(Alarm.Confirmed.class);
        assertThat(acts(raised.id())).containsExactly(Act.DISMISSED, Act.TAKEN_BACK, Act.CONFIRMED);
    }

    @Test
    void laterOrByAnotherOrTwiceNothingIsTakenBackAndNothingSaved() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, id))).containsExactly(NOTHING_TO_TAKE_BACK);
        Alarm decided = done(bureau.review.decide(bureau.inspector, id, DISMISS, CLIP));
        int rows = bureau.audit().size();
        assertThat(blocked(bureau.review.takeBack(bureau.unitHead, id))).containsExactly(NOTHING_TO_TAKE_BACK);
        pass(Duration.ofSeconds(31));
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, id))).containsExactly(TAKE_BACK_LATE);
        pass(Duration.ofHours(-2));
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, id)))
                .as("a clock that was set back gives no more time")
                .containsExactly(TAKE_BACK_LATE);
        assertThat(bureau.stored(id)).isEqualTo(decided);
        assertThat(bureau.audit()).hasSize(rows);
        pass(Duration.ofHours(2).minusSeconds(20));
        done(bureau.review.takeBack(bureau.inspector, id));
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, id))).containsExactly(NOTHING_TO_TAKE_BACK);
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, new AlarmId(new UUID(5, 5)))))
                .containsExactly(NO_SUCH_ALARM);
    }

    @Test
    void theFirstOpinionComesBackWithTheSecondVerdictTakenBack() {
        Alarm raised = bureau.raise(AlarmColour.RED);
        Alarm held = done(bureau.review.decide(bureau.inspector, raised.id(), CONFIRM, CLIP));
        done(bureau.review.decide(bureau.unitHead, raised.id(), CONFIRM, CLIP));
        assertThat(done(bureau.review.takeBack(bureau.unitHead, raised.id()))).isEqualTo(held);
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, raised.id())))
                .as("the last step is a correction")
                .containsExactly(NOTHING_TO_TAKE_BACK);
    }

    @Test
    void aFirstOpinionIsTakenBackToo() {
        Alarm raised = bureau.raise(AlarmColour.RED);
        done(bureau.review.decide(bureau.inspector, raised.id(), CONFIRM, CLIP));
        assertThat(done(bureau.review.takeBack(bureau.inspector, raised.id()))).isEqualTo(raised);
        assertThat(acts(raised.id())).containsExactly(Act.OPINION, Act.TAKEN_BACK);
    }

    @Test
    void whatBecameALeadIsNeitherTakenBackNorCountered() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        var confirmed = (Alarm.Confirmed) done(bureau.review.decide(bureau.inspector, id, CONFIRM, CLIP));
        lead(confirmed);
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, id))).containsExactly(LEAD_MADE);
        assertThat(blocked(bureau.review.counter(bureau.unitHead, id, DISMISS, CLIP, "看错")))
                .containsExactly(LEAD_MADE);
        assertThat(bureau.stored(id)).isEqualTo(confirmed);
    }

    @Test
    void aCounterEntryIsADecisionOfItsOwnThatNamesTheOneBefore() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        done(bureau.review.decide(bureau.inspector, id, CONFIRM, CLIP));
        pass(Duration.ofDays(1));
        assertThat(blocked(bureau.review.counter(bureau.inspector, id, DISMISS, CLIP, " ")))
                .containsExactly(WHY_MISSING);
        Alarm after = done(bureau.review.counter(bureau.inspector, id, DISMISS, CLIP, "另一机位有药师"));
        assertThat(after).isInstanceOf(Alarm.Dismissed.class);
        ReviewStep counter = bureau.review.history(bureau.inspector, id).getLast();
        assertThat(counter.corrects()).contains(new ReviewStep.Correction(1, "另一机位有药师"));
        assertThat(counter.isCounter()).isTrue();
        assertThat(bureau.audit()).last().asString().endsWith("alarm.counter done");
        assertThat(blocked(bureau.review.takeBack(bureau.inspector, id)))
                .as("a counter-entry is countered, not taken back")
                .containsExactly(NOTHING_TO_TAKE_BACK);
        assertThat(done(bureau.review.counter(bureau.unitHead, id, new Verdict.CannotTell("太暗"), CLIP, "画面太暗")))
                .isInstanceOf(Alarm.Insufficient.class);
        assertThat(bureau.review.history(bureau.inspector, id)).hasSize(3);
    }

    @Test
    void aCounterEntryFollowsTheRulesOfAVerdict() {
        AlarmId id = bureau.raise(AlarmColour.ORANGE).id();
        assertThat(blocked(bureau.review.counter(bureau.inspector, id, DISMISS, CLIP, "看错")))
                .containsExactly(NOT_DECIDED);
        done(bureau.review.decide(bureau.inspector, id, DISMISS, CLIP));
        assertThat(blocked(bureau.review.counter(bureau.inspector, id, CONFIRM, Watched.nothing(), "看错")))
                .containsExactly(CLIP_NOT_WATCHED);
        assertThat(done(bureau.review.counter(bureau.inspector, id, CONFIRM, CLIP, "看错")))
                .as("orange waits for the second")
                .isInstanceOf(Alarm.Raised.class);
        assertThat(bureau.review.history(bureau.unitHead, id))
                .as("the second reads blind")
                .isEmpty();
        assertThat(done(bureau.review.decide(bureau.unitHead, id, CONFIRM, CLIP)))
                .isInstanceOf(Alarm.Confirmed.class);
        assertThat(blocked(bureau.review.counter(bureau.unitHead, id, DISMISS, CLIP, "看错")))
                .containsExactly(OTHER_REVIEWER);
        assertThat(blocked(bureau.review.counter(bureau.inspector, id, DISMISS, CLIP, "看错")))
                .containsExactly(OTHER_REVIEWER);
        var third = Bureau.officer(9, "执9", "INSPECTOR");
        assertThat(done(bureau.review.counter(third, id, DISMISS, CLIP, "看错"))).isInstanceOf(Alarm.Dismissed.class);
    }

    private void lead(Alarm.Confirmed origin) {
        var clue = new Clue(
                new LeadId(new UUID(8, 8)),
                new RegisterNumber(2026, 1),
                LeadSource.SUPERVISION,
                origin.reference(),
                "x",
                LocalDate.of(2026, 11, 20),
                origin.subject(),
                List.of(),
                bureau.inspector.person().id(),
                bureau.now);
        bureau.leads.put(new Tx() {}, new Lead.ClueRegistered(clue));
    }

    @Test
    void aStepCorrectsOnlyWhatCameBefore() {
        var id = new AlarmId(new UUID(5, 5));
        var person = bureau.inspector.person().id();
        var itself = Optional.of(new ReviewStep.Correction(2, ""));
        assertThatThrownBy(() -> new ReviewStep(id, 2, Act.TAKEN_BACK, person, bureau.now, "", "", itself))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewStep(id, 2, Act.TAKEN_BACK, person, bureau.now, "", "", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
