package org.xunyao.supervision.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.StaffDesk;

/// There is no way from an alarm to a penalty but through people: what a person confirmed may become a lead, a person
/// registers it, and every step after it asks for a person's ticket (个人信息保护法第二十四条；domain/ai-supervision.md §3 no. 5).
final class NoPenaltyByMachineTest {
    private static Stream<Method> steps(Class<?> desk) {
        return Arrays.stream(desk.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static boolean reads(Method method) {
        return !method.getReturnType().getSimpleName().matches("Step|Saved|Reviewed");
    }

    @Test
    void onlyAConfirmedAlarmIsWhereALeadMayComeFrom() {
        List<Class<?>> states = Stream.concat(
                        Arrays.stream(Alarm.class.getPermittedSubclasses()),
                        Arrays.stream(Alarm.Decided.class.getPermittedSubclasses()))
                .toList();
        assertThat(states).hasSize(7);
        assertThat(states.stream().filter(LeadOrigin.class::isAssignableFrom)).containsExactly(Alarm.Confirmed.class);
    }

    @Test
    void everyStepOfALeadOrACaseAsksForAPersonAndOnlyRegisteringTakesAnOrigin() {
        List<Method> written = Stream.of(LeadDesk.class, CaseDesk.class, StaffDesk.class)
                .flatMap(NoPenaltyByMachineTest::steps)
                .filter(method -> !reads(method))
                .toList();
        assertThat(written)
                .hasSizeGreaterThan(8)
                .allSatisfy(method -> assertThat(method.getParameterTypes()[0])
                        .as(method.toString())
                        .isEqualTo(Ticket.OfPerson.class));
        assertThat(written)
                .filteredOn(method -> Arrays.asList(method.getParameterTypes()).contains(LeadOrigin.class))
                .extracting(Method::getName)
                .containsExactly("register");
    }

    @Test
    void ofTheAlarmsOwnDesksTheMachineMayOnlyRaise() {
        List<String> machine = Stream.of(AlarmDesk.class, Review.class)
                .flatMap(NoPenaltyByMachineTest::steps)
                .filter(method -> !reads(method))
                .filter(method -> method.getParameterTypes()[0] != Ticket.OfPerson.class)
                .map(Method::getName)
                .toList();
        assertThat(machine).containsExactly("raise");
    }
}
