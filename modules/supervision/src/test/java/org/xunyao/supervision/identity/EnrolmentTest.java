package org.xunyao.supervision.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.supervision.identity.IdentityRoom.RULE;
import static org.xunyao.supervision.identity.IdentityRoom.SHOP;
import static org.xunyao.supervision.identity.IdentityRoom.consent;
import static org.xunyao.supervision.identity.IdentityRoom.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.supervision.identity.Enrolment.Why;

class EnrolmentTest {
    private final IdentityRoom room = new IdentityRoom();

    @Test
    void itIsOffUntilAnAssessmentIsNamedAndEveryChangeIsInTheAudit() {
        assertThat(room.desk.standing(room.head, SHOP).on()).isFalse();
        assertThatThrownBy(() -> room.enrolled(1)).hasMessageStartingWith("IDENTITY-OFF");
        assertThat(room.secrets).as("no key without a row").isEmpty();
        assertThatThrownBy(() -> room.desk.switchOn(room.head, SHOP, " ", "试点"))
                .hasMessageStartingWith("IDENTITY-ASSESSMENT");
        assertThatThrownBy(() -> room.desk.switchOn(room.head, SHOP, "PIA-1", ""))
                .hasMessageStartingWith("IDENTITY-REASON");
        room.on();
        assertThat(room.desk.standing(room.head, SHOP).on()).isTrue();
        assertThat(room.links())
                .last()
                .satisfies(link -> assertThat(link.action()).isEqualTo("identity.switch"));
    }

    @Test
    void whoMayNotEnrolLeavesNoKey() {
        room.on();
        assertThatThrownBy(() -> room.desk.enrol(room.stranger, consent(1), room.faces(1, 3)))
                .isInstanceOf(RefusedException.class);
        assertThat(room.secrets).isEmpty();
        room.commitFails = true;
        assertThatThrownBy(() -> room.enrolled(1)).hasMessageStartingWith("DISK-FULL");
        assertThat(room.secrets).as("nothing was saved, nothing is kept").isEmpty();
    }

    @Test
    void aConsentNamesPersonNoticeSheetAndAnEnd() {
        room.on();
        Consent good = consent(1);
        var elsewhere = new Consent(person(3), SHOP, "2026-1", Consent.Way.SIGNED, "1", good.until());
        var old = new Consent(person(1), SHOP, "2025-9", Consent.Way.SIGNED, "1", good.until());
        var sheetless = new Consent(person(1), SHOP, "2026-1", Consent.Way.SIGNED, " ", good.until());
        var endless = new Consent(person(1), SHOP, "2026-1", Consent.Way.SIGNED, "1", LocalDate.of(2028, 1, 1));
        var past = new Consent(person(1), SHOP, "2026-1", Consent.Way.SIGNED, "1", LocalDate.of(2026, 11, 23));
        var wrong = Map.of(
                elsewhere, "IDENTITY-PERSON",
                old, "IDENTITY-NOTICE",
                sheetless, "IDENTITY-DOCUMENT",
                endless, "IDENTITY-UNTIL",
                past, "IDENTITY-UNTIL");
        wrong.forEach((consent, code) -> assertThatThrownBy(() -> room.desk.enrol(room.head, consent, room.faces(1, 3)))
                .hasMessageStartingWith(code));
        assertThat(room.enrolled(1).purpose()).isEqualTo("只为核验");
    }

    @Test
    void severalSamplesOfOnePersonAreWanted() {
        room.on();
        assertThatThrownBy(() -> room.desk.enrol(room.head, consent(1), room.faces(1, 2)))
                .hasMessageStartingWith("IDENTITY-SAMPLES");
        var two = IdentityRoom.set(List.of(room.sample(1, 0, 0), room.sample(1, 0, 1), room.sample(2, 0, 2)));
        assertThatThrownBy(() -> room.desk.enrol(room.head, consent(1), two)).hasMessageStartingWith("IDENTITY-AGREE");
        var small = new FaceSample(
                room.now, FaceSample.Found.FACE, 39, room.sample(1, 0, 0).numbers());
        var narrow = IdentityRoom.set(List.of(room.sample(1, 0, 0), room.sample(1, 0, 1), small));
        assertThatThrownBy(() -> room.desk.enrol(room.head, consent(1), narrow))
                .as("39 pixels count for nothing")
                .hasMessageStartingWith("IDENTITY-SAMPLES");
    }

    @Test
    void withdrawalEndsItSaysWhyAndDestroysTheKeyAtOnce() {
        room.on();
        Enrolment enrolment = room.enrolled(1);
        assertThat(room.secrets).containsOnlyKeys(enrolment.id());
        Enrolment ended = room.desk.withdraw(room.head, enrolment.id(), "").result();
        assertThat(room.secrets).isEmpty();
        assertThat(ended.template().sealed()).isEmpty();
        assertThat(room.desk.standing(room.head, SHOP).enrolments().getFirst().ending())
                .hasValueSatisfying(ending -> assertThat(ending.why()).isEqualTo(Why.WITHDRAWN));
        assertThatThrownBy(() -> room.desk.withdraw(room.head, enrolment.id(), ""))
                .hasMessageStartingWith("IDENTITY-GONE");
        assertThat(room.links()).extracting(AuditRecord::action).contains("identity.withdraw");
    }

    @Test
    void theEndOfConsentAndOfEmploymentEndItByThemselves() {
        room.on();
        Enrolment first = room.enrolled(1);
        Enrolment second = room.enrolled(2);
        var round = new IdentityRound(room.desk, RULE);
        round.run();
        assertThat(room.secrets).hasSize(2);
        room.register(2, IdentityRoom.OTHER_SHOP, LocalDate.of(2027, 12, 31));
        round.run();
        assertThat(why(second)).isEqualTo(Why.LEFT);
        assertThat(room.secrets).containsOnlyKeys(first.id());
        room.now = room.now.plus(Duration.ofDays(200));
        round.run();
        assertThat(why(first)).isEqualTo(Why.EXPIRED);
        assertThat(room.secrets).isEmpty();
    }

    private Why why(Enrolment enrolment) {
        return room.desk.standing(room.head, SHOP).enrolments().stream()
                .filter(each -> each.id().equals(enrolment.id()))
                .findFirst()
                .flatMap(Enrolment::ending)
                .orElseThrow()
                .why();
    }

    @Test
    void aNewEnrolmentTakesThePlaceOfTheOldOneAndSwitchingOffEndsAll() {
        room.on();
        Enrolment old = room.enrolled(1);
        Enrolment now = room.enrolled(1);
        assertThat(why(old)).isEqualTo(Why.REPLACED);
        assertThat(room.secrets).containsOnlyKeys(now.id());
        room.desk.switchOff(room.head, SHOP, "试点结束");
        assertThat(why(now)).isEqualTo(Why.SWITCHED_OFF);
        assertThat(room.secrets).isEmpty();
    }

    @Test
    void aKeyWithoutAnEnrolmentIsSweptAndALostKeyShows() {
        room.on();
        Enrolment enrolment = room.enrolled(1);
        UUID orphan = new UUID(9, 9);
        room.secrets.put(orphan, new byte[1]);
        assertThat(room.desk.sweep(RULE)).containsExactly(orphan);
        assertThat(room.desk.standing(room.head, SHOP).readable()).containsExactly(enrolment.id());
        room.secrets.clear();
        assertThat(room.desk.standing(room.head, SHOP).readable()).isEmpty();
    }

    @Test
    void anEnrolmentThatCameInWhileTheSwitchWentOffEndsInTheNextRound() {
        room.on();
        Enrolment late = room.enrolled(1);
        room.offElsewhere();
        new IdentityRound(room.desk, RULE).run();
        assertThat(why(late)).isEqualTo(Why.SWITCHED_OFF);
        assertThat(room.secrets).isEmpty();
    }

    @Test
    void aKeyThatTheDiskKeepsHoldsUpNoOther() {
        room.on();
        Enrolment first = room.enrolled(1);
        Enrolment second = room.enrolled(2);
        room.stuck = first.id();
        assertThatThrownBy(() -> room.desk.switchOff(room.head, SHOP, "试点结束")).hasMessageStartingWith("IDENTITY-SHRED");
        assertThat(why(second)).isEqualTo(Why.SWITCHED_OFF);
        assertThat(room.secrets).containsOnlyKeys(first.id());
        room.stuck = new UUID(0, 0);
        new IdentityRound(room.desk, RULE).run();
        assertThat(room.secrets).isEmpty();
    }
}
