package org.xunyao.supervision.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xunyao.supervision.alarm.Bureau.FIRST_CLIP;
import static org.xunyao.supervision.alarm.Bureau.TEN;
import static org.xunyao.supervision.alarm.ReviewObstacle.ALREADY_DECIDED;
import static org.xunyao.supervision.alarm.ReviewObstacle.BATCH_FULL;
import static org.xunyao.supervision.alarm.ReviewObstacle.CLIP_NOT_WATCHED;
import static org.xunyao.supervision.alarm.ReviewObstacle.NO_CERTIFICATE;
import static org.xunyao.supervision.alarm.ReviewObstacle.OTHER_CAUSE;
import static org.xunyao.supervision.alarm.ReviewObstacle.OTHER_REASON;
import static org.xunyao.supervision.alarm.ReviewObstacle.REMARK_MISSING;
import static org.xunyao.supervision.alarm.ReviewObstacle.SINGLY_ONLY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.alarm.ReviewStep.Act;

/// Several alarms of one cause dismissed in one go: each by itself, none without having been looked
/// at.
final class BatchTest {
    private static final Watched CLIP = new Watched(Set.of(FIRST_CLIP));
    private static final Verdict.Dismiss DISMISS = new Verdict.Dismiss("BLIND_SPOT", "");
    private static final Batch.Id GO = new Batch.Id(new UUID(3, 3));

    private final Bureau bureau = new Bureau();

    private Alarm raise(String camera) {
        return bureau.desk
                .raise(
                        Bureau.RULE,
                        Bureau.finding(camera, TEN, Duration.ofMinutes(30)),
                        AlarmColour.YELLOW,
                        Bureau.items())
                .result();
    }

    private Reviewed dismiss(Alarm alarm, Batch batch) {
        return bureau.review.dismissAlike(bureau.inspector, alarm.id(), DISMISS, CLIP, batch);
    }

    private static List<ReviewObstacle> blocked(Reviewed reviewed) {
        return ((Reviewed.Blocked) reviewed).obstacles();
    }

    @Test
    void eachAlarmHasAStepOfItsOwnThatNamesTheGoAndARowInTheAudit() {
        Alarm one = raise("C1");
        Alarm other = raise("C2");
        Batch batch = Batch.of(GO, one.head());
        assertThat(dismiss(one, batch)).isInstanceOf(Reviewed.Done.class);
        assertThat(dismiss(other, batch)).isInstanceOf(Reviewed.Done.class);
        assertThat(bureau.steps(new Tx() {}, GO))
                .extracting(ReviewStep::alarm, ReviewStep::number, ReviewStep::act)
                .containsExactly(tuple(one.id(), 1, Act.DISMISSED), tuple(other.id(), 1, Act.DISMISSED));
        assertThat(bureau.audit())
                .filteredOn(row -> row.endsWith("alarm.review done"))
                .hasSize(2);
        assertThat(dismiss(one, batch))
                .satisfies(again -> assertThat(blocked(again)).containsExactly(ALREADY_DECIDED));
        assertThat(bureau.review.takeBack(bureau.inspector, one.id())).isInstanceOf(Reviewed.Done.class);
        assertThat(bureau.review.takeBack(bureau.inspector, other.id())).isInstanceOf(Reviewed.Done.class);
        assertThat(bureau.stored(one.id())).isEqualTo(one);
        assertThat(bureau.stored(other.id())).isEqualTo(other);
    }

    @Test
    void nothingIsDismissedThatThisPersonDidNotWatch() {
        Alarm alarm = raise("C1");
        int rows = bureau.audit().size();
        Reviewed unseen = bureau.review.dismissAlike(
                bureau.inspector, alarm.id(), DISMISS, Watched.nothing(), Batch.of(GO, alarm.head()));
        assertThat(blocked(unseen)).containsExactly(CLIP_NOT_WATCHED);
        assertThat(bureau.stored(alarm.id())).isEqualTo(alarm);
        assertThat(bureau.audit()).hasSize(rows);
    }

    @Test
    void whatAsksForTwoPeopleGoesIntoNoGo() {
        for (AlarmColour colour : List.of(AlarmColour.RED, AlarmColour.ORANGE)) {
            var own = new Bureau();
            Alarm alarm = own.raise(colour);
            assertThat(blocked(own.review.dismissAlike(
                            own.inspector, alarm.id(), DISMISS, CLIP, Batch.of(GO, alarm.head()))))
                    .containsExactly(SINGLY_ONLY);
        }
    }

    @Test
    void anotherCauseIsRefusedWhateverTheCallSaysOfIt() {
        Alarm one = raise("C1");
        Alarm other = raise("C2");
        var elsewhere = new Batch(GO, one.head().finding().rule(), new PharmacyId(new UUID(0, 78)));
        assertThat(blocked(dismiss(one, elsewhere))).containsExactly(OTHER_CAUSE);
        var version =
                new Batch(GO, new Finding.Rule("AI-01", 2), one.head().finding().shop());
        assertThat(blocked(dismiss(one, version))).containsExactly(OTHER_CAUSE);
        Batch batch = Batch.of(GO, one.head());
        assertThat(dismiss(one, batch)).isInstanceOf(Reviewed.Done.class);
        assertThat(blocked(dismiss(other, elsewhere)))
                .as("the go began at another pharmacy")
                .containsExactly(OTHER_CAUSE);
        assertThat(bureau.stored(other.id())).isEqualTo(other);
    }

    @Test
    void oneGoHasOneReasonOneRemarkAndOnePerson() {
        Alarm one = raise("C1");
        Alarm other = raise("C2");
        Batch batch = Batch.of(GO, one.head());
        dismiss(one, batch);
        var otherReason = new Verdict.Dismiss("OTHER", "施工");
        var otherRemark = new Verdict.Dismiss("BLIND_SPOT", "柱子");
        assertThat(blocked(bureau.review.dismissAlike(bureau.inspector, other.id(), otherReason, CLIP, batch)))
                .containsExactly(OTHER_REASON);
        assertThat(blocked(bureau.review.dismissAlike(bureau.inspector, other.id(), otherRemark, CLIP, batch)))
                .containsExactly(OTHER_REASON);
        assertThat(blocked(bureau.review.dismissAlike(bureau.unitHead, other.id(), DISMISS, CLIP, batch)))
                .containsExactly(OTHER_REASON);
        assertThat(dismiss(other, batch)).isInstanceOf(Reviewed.Done.class);
    }

    @Test
    void theRulesOfAVerdictHoldForEach() {
        Alarm alarm = raise("C1");
        Batch batch = Batch.of(GO, alarm.head());
        assertThat(blocked(bureau.review.dismissAlike(
                        bureau.clerk, alarm.id(), new Verdict.Dismiss("OTHER", " "), CLIP, batch)))
                .containsExactly(NO_CERTIFICATE, REMARK_MISSING);
        assertThatThrownBy(() -> bureau.review.dismissAlike(bureau.wallOperator, alarm.id(), DISMISS, CLIP, batch))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void oneGoTakesNoMoreThanCanBeTakenBackInTime() {
        Batch batch = Batch.of(GO, raise("C0").head());
        for (int i = 1; i <= Batch.MOST; i++) {
            assertThat(dismiss(raise("C" + i), batch)).isInstanceOf(Reviewed.Done.class);
        }
        assertThat(blocked(dismiss(raise("C99"), batch))).containsExactly(BATCH_FULL);
    }

    @Test
    void onlyADismissalNamesAGo() {
        var id = new AlarmId(new UUID(5, 5));
        var person = bureau.inspector.person().id();
        assertThatThrownBy(() -> new ReviewStep(
                        id, 1, Act.CONFIRMED, person, bureau.now, "", "", Optional.empty(), Optional.of(GO)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
