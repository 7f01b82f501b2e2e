package org.xunyao.supervision.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.supervision.alarm.Bureau.FIRST_CLIP;
import static org.xunyao.supervision.alarm.Bureau.STILL;
import static org.xunyao.supervision.alarm.Bureau.evidence;
import static org.xunyao.supervision.alarm.ReviewObstacle.ALREADY_DECIDED;
import static org.xunyao.supervision.alarm.ReviewObstacle.CLIP_NOT_WATCHED;
import static org.xunyao.supervision.alarm.ReviewObstacle.NO_CERTIFICATE;
import static org.xunyao.supervision.alarm.ReviewObstacle.NO_SUCH_ALARM;
import static org.xunyao.supervision.alarm.ReviewObstacle.REASON_UNKNOWN;
import static org.xunyao.supervision.alarm.ReviewObstacle.REMARK_MISSING;
import static org.xunyao.supervision.alarm.ReviewObstacle.SECOND_REVIEWER;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.LeadSource;
import org.xunyao.kernel.Tx;

final class ReviewTest {
    private static final Watched FIRST = new Watched(Set.of(FIRST_CLIP));
    private static final Verdict CONFIRM = new Verdict.Confirm("10:00至10:30药师柜台无人");
    private static final Map<Verdict, Class<? extends Alarm>> ENDS = ends();

    private final Bureau bureau = new Bureau();

    private static Map<Verdict, Class<? extends Alarm>> ends() {
        var ends = new LinkedHashMap<Verdict, Class<? extends Alarm>>();
        ends.put(CONFIRM, Alarm.Confirmed.class);
        ends.put(new Verdict.CorrectRemotely("补挂牌"), Alarm.CorrectedRemotely.class);
        ends.put(new Verdict.NeedOnSite("看处方柜"), Alarm.NeedsOnSite.class);
        ends.put(new Verdict.Dismiss("BLIND_SPOT", ""), Alarm.Dismissed.class);
        ends.put(new Verdict.CannotTell("太暗"), Alarm.Insufficient.class);
        return ends;
    }

    @TestFactory
    Stream<DynamicTest> everyVerdictLeadsFromRaisedToItsStateAndFromADecidedOneNowhere() {
        assertThat(ENDS.keySet()).hasSize(Verdict.class.getPermittedSubclasses().length);
        return ENDS.keySet().stream()
                .flatMap(verdict -> Stream.concat(
                        Stream.of(DynamicTest.dynamicTest("raised " + verdict, () -> decidesARaisedOne(verdict))),
                        ENDS.keySet().stream()
                                .map(before -> DynamicTest.dynamicTest(
                                        before + " then " + verdict, () -> leavesADecidedOne(before, verdict)))));
    }

    private static void decidesARaisedOne(Verdict verdict) {
        var bureau = new Bureau();
        Alarm raised = bureau.raise(AlarmColour.YELLOW);
        bureau.now = Instant.parse("2026-11-20T08:00:00Z");
        Alarm after = done(bureau.review.decide(bureau.inspector, raised.id(), verdict, FIRST));
        assertThat(after).isInstanceOf(ENDS.get(verdict)).isEqualTo(bureau.stored(raised.id()));
        assertThat(after.head()).isEqualTo(raised.head());
        var expected =
                new Alarm.Decision(bureau.inspector.person().id(), bureau.now, verdict.remark(), Optional.empty());
        assertThat(((Alarm.Decided) after).decision()).isEqualTo(expected);
        assertThat(after instanceof LeadOrigin).isEqualTo(verdict instanceof Verdict.Confirm);
        assertThat(bureau.audit()).last().asString().endsWith("alarm.review done");
    }

    private static void leavesADecidedOne(Verdict before, Verdict verdict) {
        var bureau = new Bureau();
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        Alarm decided = done(bureau.review.decide(bureau.inspector, id, before, FIRST));
        assertThat(bureau.review.decide(bureau.unitHead, id, verdict, FIRST))
                .as("says what stands")
                .isEqualTo(
                        new Reviewed.Blocked(List.of(ALREADY_DECIDED), Optional.of((Alarm.Decided) bureau.stored(id))));
        assertThat(bureau.stored(id)).isEqualTo(decided);
        assertThat(bureau.audit()).hasSize(2);
    }

    @Test
    void onlyTheConfirmedStateIsALeadOrigin() {
        var states = Stream.concat(
                Stream.of(Alarm.Raised.class), Arrays.stream(Alarm.Decided.class.getPermittedSubclasses()));
        assertThat(states.filter(LeadOrigin.class::isAssignableFrom)).containsExactly(Alarm.Confirmed.class);
    }

    @Test
    void theLeadBeginsOnTheDayOfTheConfirmationAndTakesAllEvidence() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        // 00:30 on the 24th in China is still the 23rd in UTC.
        bureau.now = Instant.parse("2026-11-23T16:30:00Z");
        var origin = (LeadOrigin) done(bureau.review.decide(bureau.inspector, id, CONFIRM, FIRST));
        assertThat(origin.clueFoundAt()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(origin.reference()).isEqualTo("alarm:" + id.value());
        assertThat(origin.source()).isEqualTo(LeadSource.SUPERVISION);
        assertThat(origin.description()).isEqualTo(CONFIRM.remark());
        assertThat(origin.subject().value()).isEqualTo(new UUID(0, 77));
        assertThat(origin.evidence()).containsExactly(STILL, FIRST_CLIP);
    }

    @Test
    void noMachineCanGiveAVerdict() {
        assertThat(Arrays.stream(Review.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getParameterTypes()[0]))
                .containsOnly(Ticket.OfPerson.class);
        assertThat(bureau.office.offers(Bureau.RULE, Review.DECIDE)).isFalse();
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        var disguised = Bureau.officer(9, "执9", Ticket.RULE.code());
        assertThatThrownBy(() -> bureau.review.decide(disguised, id, CONFIRM, FIRST))
                .isInstanceOf(RefusedException.class);
        assertThat(bureau.stored(id)).isInstanceOf(Alarm.Raised.class);
    }

    @Test
    void theWallOperatorIsRefusedAndTheRefusalIsRecorded() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        for (Verdict verdict : ENDS.keySet()) {
            assertThatThrownBy(() -> bureau.review.decide(bureau.wallOperator, id, verdict, FIRST))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(bureau.stored(id)).isInstanceOf(Alarm.Raised.class);
        assertThat(bureau.audit())
                .filteredOn(row -> row.endsWith("alarm.review refused"))
                .hasSize(5);
    }

    @Test
    void withoutACertificateNoVerdictCounts() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        for (Verdict verdict : ENDS.keySet()) {
            assertThat(bureau.review.decide(bureau.clerk, id, verdict, FIRST)).isEqualTo(blocked(NO_CERTIFICATE));
        }
        assertThat(bureau.stored(id)).isInstanceOf(Alarm.Raised.class);
        assertThat(bureau.audit()).as("a blocked verdict leaves no row").hasSize(1);
    }

    @Test
    void anAlarmThatIsNotThereCannotBeDecided() {
        var id = new AlarmId(new UUID(0, 1));
        assertThat(bureau.review.decide(bureau.inspector, id, CONFIRM, FIRST)).isEqualTo(blocked(NO_SUCH_ALARM));
    }

    @Test
    void confirmingAsksForAClipOfThisAlarmWatchedToTheEnd() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        for (Watched watched : List.of(Watched.nothing(), new Watched(Set.of(STILL, evidence(50))))) {
            assertThat(bureau.review.decide(bureau.inspector, id, CONFIRM, watched))
                    .isEqualTo(blocked(CLIP_NOT_WATCHED));
        }
        assertThat(done(bureau.review.decide(bureau.inspector, id, new Verdict.NeedOnSite("看"), Watched.nothing())))
                .isInstanceOf(Alarm.NeedsOnSite.class);
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        assertThat(bureau.review.decide(bureau.clerk, id, new Verdict.Confirm(" "), Watched.nothing()))
                .isEqualTo(blocked(NO_CERTIFICATE, CLIP_NOT_WATCHED, REMARK_MISSING));
    }

    @Test
    void aRemarkIsAskedForWhereAReasonAloneSaysTooLittle() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        for (Verdict silent : List.of(
                new Verdict.CorrectRemotely(""),
                new Verdict.NeedOnSite(" \t"),
                new Verdict.CannotTell(""),
                new Verdict.Dismiss("OTHER", ""))) {
            assertThat(bureau.review.decide(bureau.inspector, id, silent, FIRST))
                    .as(silent.toString())
                    .isEqualTo(blocked(REMARK_MISSING));
        }
        for (String code : List.of("NONE", "OLD", "")) {
            assertThat(bureau.review.decide(bureau.inspector, id, new Verdict.Dismiss(code, "x"), FIRST))
                    .isEqualTo(blocked(REASON_UNKNOWN));
        }
    }

    @Test
    void anUrgentAlarmIsConfirmedByTwoDifferentOfficersOnly() {
        AlarmId id = bureau.raise(AlarmColour.ORANGE).id();
        Alarm once = done(bureau.review.decide(bureau.inspector, id, CONFIRM, FIRST));
        assertThat(once).isInstanceOf(Alarm.Raised.class).isNotInstanceOf(LeadOrigin.class);
        var opinion = new Alarm.Opinion(bureau.inspector.person().id(), bureau.now, CONFIRM.remark());
        assertThat(((Alarm.Raised) once).first()).contains(opinion);
        assertThat(bureau.review.decide(bureau.inspector, id, CONFIRM, FIRST)).isEqualTo(blocked(SECOND_REVIEWER));
        assertThat(bureau.review.decide(bureau.unitHead, id, CONFIRM, Watched.nothing()))
                .isEqualTo(blocked(CLIP_NOT_WATCHED));
        var twice = (Alarm.Confirmed) done(bureau.review.decide(bureau.unitHead, id, CONFIRM, FIRST));
        assertThat(twice.decision().reviewer())
                .isEqualTo(bureau.unitHead.person().id());
        assertThat(twice.decision().first()).contains(opinion);
    }

    @Test
    void aSecondOfficerWhoDisagreesDecidesAndTheFirstOpinionStays() {
        AlarmId id = bureau.raise(AlarmColour.RED).id();
        done(bureau.review.decide(bureau.inspector, id, CONFIRM, FIRST));
        var after = (Alarm.Decided)
                done(bureau.review.decide(bureau.unitHead, id, new Verdict.Dismiss("BLIND_SPOT", ""), FIRST));
        assertThat(after).isInstanceOf(Alarm.Dismissed.class);
        assertThat(after.decision().first())
                .map(Alarm.Opinion::reviewer)
                .contains(bureau.inspector.person().id());
    }

    @Test
    void nothingRemainsOfAVerdictThatCouldNotBeCommitted() {
        AlarmId id = bureau.raise(AlarmColour.YELLOW).id();
        bureau.commitFails = true;
        assertThatThrownBy(() -> bureau.review.decide(bureau.inspector, id, CONFIRM, FIRST))
                .hasMessage("DISK-FULL: commit");
        assertThat(bureau.find(new Tx() {}, id)).get().isInstanceOf(Alarm.Raised.class);
    }

    private static Alarm done(Reviewed reviewed) {
        assertThat(reviewed).isInstanceOf(Reviewed.Done.class);
        return ((Reviewed.Done) reviewed).saved().result();
    }

    private static Reviewed blocked(ReviewObstacle... obstacles) {
        return new Reviewed.Blocked(List.of(obstacles));
    }
}
