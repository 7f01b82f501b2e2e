package org.xunyao.supervision.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.supervision.identity.IdentityRoom.OTHER_SHOP;
import static org.xunyao.supervision.identity.IdentityRoom.SHOP;
import static org.xunyao.supervision.identity.IdentityRoom.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.supervision.identity.RollFinding.Accepted;
import org.xunyao.supervision.identity.RollFinding.AnsweredOtherwise;
import org.xunyao.supervision.identity.RollFinding.Other;
import org.xunyao.supervision.identity.RollFinding.Unidentified;
import org.xunyao.supervision.identity.RollFinding.Why;

class RollCallTest {
    private final IdentityRoom room = new IdentityRoom();

    private RollCall announced() {
        return room.rolls.announce(room.head, SHOP, "C1").result();
    }

    private RollFinding byFace(RollCall call, FaceSet faces) {
        return room.rolls.byFace(room.head, call.id(), faces).result().finding();
    }

    @Test
    void aFaceIsComparedWithThatShopsConsentingPharmacistsOnly() {
        room.on();
        room.enrolled(1);
        room.enrolled(2);
        RollCall call = announced();
        assertThat(call.expected()).containsExactlyInAnyOrder(person(1), person(2));
        assertThat(byFace(call, room.faces(2, 1))).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.pharmacist()).isEqualTo(person(2));
            assertThat(accepted.distance()).isLessThan(0.6);
        });
        assertThat(byFace(call, room.faces(3, 1)))
                .as("one look at a stranger says nothing")
                .isEqualTo(new Unidentified(Why.TOO_FEW));
        assertThat(room.rolls.sheets(room.head, SHOP).getFirst().unanswered()).containsExactly(person(1));
    }

    @Test
    void anotherTakesFiveSamplesOverHalfAMinute() {
        room.on();
        room.enrolled(1);
        RollCall call = announced();
        var quick = new ArrayList<FaceSample>();
        var slow = new ArrayList<FaceSample>();
        for (int i = 0; i < 5; i++) {
            quick.add(room.sample(9, 0, i));
            slow.add(room.sample(9, 0, 8 * i));
        }
        assertThat(byFace(call, IdentityRoom.set(quick))).isEqualTo(new Unidentified(Why.TOO_FEW));
        assertThat(byFace(call, IdentityRoom.set(slow))).isInstanceOf(Other.class);
        assertThat(byFace(call, IdentityRoom.set(slow.subList(0, 4)))).isEqualTo(new Unidentified(Why.TOO_FEW));
        slow.add(room.sample(1, 0, 40));
        assertThat(byFace(call, IdentityRoom.set(slow)))
                .as("one close sample accepts")
                .isInstanceOf(Accepted.class);
    }

    @Test
    void eachVisitorIsJudgedByHimselfAndSeveralStrangersAreNotOneWhoIsAnother() {
        room.on();
        room.enrolled(1);
        RollCall call = announced();
        var strangers = new ArrayList<FaceSample>();
        for (int i = 0; i < 6; i++) {
            strangers.add(room.sample(20 + i, 0, 8 * i));
        }
        assertThat(byFace(call, IdentityRoom.set(strangers))).isEqualTo(new Unidentified(Why.SEVERAL));
        strangers.add(3, room.sample(1, 0, 21));
        assertThat(byFace(call, IdentityRoom.set(strangers)))
                .as("who passes by speaks for nobody else")
                .isInstanceOfSatisfying(
                        Accepted.class, one -> assertThat(one.pharmacist()).isEqualTo(person(1)));
    }

    @Test
    void theWidestFacesOfAVisitorSpeakForHim() {
        room.on();
        room.enrolled(1);
        RollCall call = announced();
        assertThat(byFace(call, visit(60, 60, 60))).isInstanceOf(Accepted.class);
        assertThat(byFace(call, visit(80, 80, 60))).isInstanceOf(Accepted.class);
        assertThat(byFace(call, visit(80, 80, 80, 60)))
                .as("the one that is close is not among the three widest")
                .isEqualTo(new Unidentified(Why.BETWEEN));
        assertThat(byFace(call, visit(39))).as("under 40 pixels").isEqualTo(new Unidentified(Why.TOO_SMALL));
    }

    /// One visitor of whom only the last picture is close to a template.
    private FaceSet visit(int... pixels) {
        var samples = new ArrayList<FaceSample>();
        for (int i = 0; i < pixels.length; i++) {
            float[] numbers = new float[Template.NUMBERS];
            numbers[1] = i == pixels.length - 1 ? 1 - 0.5f : 1 - 0.65f;
            samples.add(new FaceSample(room.now.plusSeconds(i), FaceSample.Found.FACE, pixels[i], numbers));
        }
        return IdentityRoom.set(samples);
    }

    @Test
    void whatCannotBeJudgedSaysWhyAndIsNobodysAbsence() {
        room.on();
        RollCall call = announced();
        assertThat(byFace(call, room.faces(1, 1))).isEqualTo(new Unidentified(Why.NO_TEMPLATE));
        Enrolment enrolment = room.enrolled(1);
        assertThat(byFace(call, IdentityRoom.set(List.of()))).isEqualTo(new Unidentified(Why.NO_FACE));
        assertThat(byFace(call, seen(FaceSample.Found.SEVERAL, 0))).isEqualTo(new Unidentified(Why.SEVERAL));
        assertThat(byFace(call, seen(FaceSample.Found.SMALL, 30))).isEqualTo(new Unidentified(Why.TOO_SMALL));
        float[] between = new float[Template.NUMBERS];
        between[1] = 1 - 0.65f;
        var set = IdentityRoom.set(List.of(new FaceSample(room.now, FaceSample.Found.FACE, 60, between)));
        assertThat(byFace(call, set)).isEqualTo(new Unidentified(Why.BETWEEN));
        room.secrets.clear();
        assertThat(byFace(call, room.faces(1, 1)))
                .as("the key of %s is lost", enrolment.id())
                .isEqualTo(new Unidentified(Why.NO_TEMPLATE));
        var newer = new FaceSet(room.faces(1, 1).samples(), IdentityRoom.FACES, "another model");
        assertThat(byFace(call, newer)).isEqualTo(new Unidentified(Why.NO_TEMPLATE));
    }

    private FaceSet seen(FaceSample.Found found, int pixels) {
        return IdentityRoom.set(List.of(new FaceSample(room.now, found, pixels, new float[0])));
    }

    @Test
    void closeToTwoPersonsAcceptsNobody() {
        room.on();
        room.enrolled(1);
        room.desk.enrol(room.head, IdentityRoom.consent(2), room.faces(1, 3));
        assertThat(byFace(announced(), room.faces(1, 1))).isEqualTo(new Unidentified(Why.TWO_PERSONS));
    }

    @Test
    void withoutTheSwitchNoFaceIsComparedAndTheOtherWaysStandOpen() {
        RollCall call = announced();
        assertThatThrownBy(() -> byFace(call, room.faces(1, 1))).hasMessageStartingWith("IDENTITY-OFF");
        String code = code(call, 1);
        assertThat(room.rolls
                        .byCard(room.head, call.id(), person(1), "zc-1 ", code)
                        .result()
                        .finding())
                .isEqualTo(new AnsweredOtherwise(person(1), new RollFinding.Way.Card("ZC-1")));
        var still = new EvidenceId(new UUID(5, 5));
        String other = code(call, 2);
        room.rolls.byVideo(room.head, call.id(), person(2), other, still);
        assertThat(room.rolls.sheets(room.head, SHOP).getFirst().unanswered()).isEmpty();
        room.rolls.close(room.head, call.id());
        assertThatThrownBy(() -> code(call, 1)).hasMessageStartingWith("IDENTITY-CLOSED");
    }

    private String code(RollCall call, int person) {
        return room.rolls.code(room.head, call.id(), person(person)).result().digits();
    }

    private void byCard(RollCall call, int person, String card, String code) {
        room.rolls.byCard(room.head, call.id(), person(person), card, code);
    }

    @Test
    void aCodeIsGoodForOnePersonOneTimeAndMinutes() {
        RollCall call = announced();
        String code = code(call, 1);
        assertThat(code).matches("\\d{6}");
        assertThatThrownBy(() -> byCard(call, 2, "ZC-2", code)).hasMessageStartingWith("IDENTITY-CODE-OVER");
        assertThatThrownBy(() -> byCard(call, 1, "ZC-2", code)).hasMessageStartingWith("IDENTITY-CARD");
        byCard(call, 1, "ZC-1", code);
        assertThatThrownBy(() -> byCard(call, 1, "ZC-1", code)).hasMessageStartingWith("IDENTITY-ANSWERED");
        String late = code(call, 2);
        room.nanos += Duration.ofMinutes(5).toNanos();
        assertThatThrownBy(() -> byCard(call, 2, "ZC-2", late)).hasMessageStartingWith("IDENTITY-CODE-OVER");
    }

    @Test
    void threeWrongTriesVoidACodeAndFewAreGivenInAnHour() {
        RollCall call = announced();
        String code = code(call, 1);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> byCard(call, 1, "ZC-1", wrong)).hasMessageStartingWith("IDENTITY-CODE-WRONG");
        }
        assertThatThrownBy(() -> byCard(call, 1, "ZC-1", code)).hasMessageStartingWith("IDENTITY-CODE-OVER");
        for (int i = 1; i < 4; i++) {
            code(call, 1);
        }
        assertThatThrownBy(() -> code(call, 1)).hasMessageStartingWith("IDENTITY-CODES");
        room.nanos += Duration.ofHours(1).toNanos();
        assertThat(code(call, 1)).hasSize(6);
    }

    @Test
    void oneCallAtATimeAndOnlyWhereSomebodyIsExpected() {
        RollCall call = announced();
        assertThatThrownBy(this::announced).hasMessageStartingWith("IDENTITY-OPEN");
        assertThatThrownBy(() -> code(call, 3)).hasMessageStartingWith("IDENTITY-PERSON");
        room.people.remove(person(3));
        assertThatThrownBy(() -> room.rolls.announce(room.head, OTHER_SHOP, ""))
                .hasMessageStartingWith("IDENTITY-NOBODY");
    }
}
