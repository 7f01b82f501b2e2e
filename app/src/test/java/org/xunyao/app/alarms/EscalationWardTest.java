package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RoleId;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.escalation.EscalationWard;
import org.xunyao.app.escalation.LeaderCall;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.escalation.EscalationDesk;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.rule.EscalationTable;

/// The machine that hands late alarms up, with the shipped ladder, and what a leader is told.
final class EscalationWardTest {
    private final ReviewBench bench = new ReviewBench();
    private final MemoryEscalations shelf = new MemoryEscalations(bench.store);
    private final EscalationDesk.Rules rules = new EscalationDesk.Rules(
            bench.limits,
            new EscalationTable(Path.of(System.getProperty("xunyao.root"), "resources", "rules"))
                    .ladder(bench.clock.zone()));
    private final EscalationDesk desk = new EscalationDesk(
            bench.store.office(Stream.of(MemoryStation.grant("RULE", EscalationDesk.ESCALATE))),
            shelf,
            bench.store,
            rules,
            bench.store);

    private EscalationWard ward() {
        return new EscalationWard(desk, rules, List::of, bench.store);
    }

    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, bench.clock);

    private List<String> up() {
        return shelf.all.stream()
                .map(one -> one.alarm().value().getLeastSignificantBits() + " " + one.percent() + " "
                        + one.role().code())
                .toList();
    }

    private List<String> audit() {
        return bench.store.links().stream().map(AuditRecord::action).toList();
    }

    @Test
    void whatIsLateGoesUpOnceHoweverManyStationsLookAndAlsoAfterARestart() {
        EscalationWard here = ward();
        EscalationWard there = ward();
        here.run();
        there.run();
        here.run();
        ward().run();
        assertThat(up()).as("45 of 30 minutes").containsExactly("2 100 UNIT_HEAD");
        assertThat(audit()).containsExactly(EscalationDesk.ESCALATE.code());
        assertThat(shelf.all.getFirst().dueAt())
                .isEqualTo(bench.stored(2).head().raisedAt().plus(Duration.ofMinutes(30)));
        pass(Duration.ofMinutes(16));
        here.run();
        there.run();
        assertThat(up()).containsExactly("2 100 UNIT_HEAD", "2 200 BUREAU_LEADER");
        pass(Duration.ofMinutes(91));
        here.run();
        assertThat(up()).as("orange after two hours").endsWith("0 100 UNIT_HEAD");
        assertThat(bench.stored(2)).as("it decides nothing").isInstanceOf(Alarm.Raised.class);
    }

    private void pass(Duration time) {
        bench.store.now = bench.store.now.plus(time);
        bench.store.nanos += time.toNanos();
    }

    @Test
    void whatTheDiskRefusesGoesUpWithTheNextTurn() {
        EscalationWard ward = ward();
        shelf.full = true;
        ward.run();
        assertThat(up()).isEmpty();
        shelf.full = false;
        ward.run();
        assertThat(up()).containsExactly("2 100 UNIT_HEAD");
    }

    @Test
    void aLeaderIsToldWhenHeSignsInAndOfEachThatComesLater() {
        var notices = new Notices(Runnable::run, bench.clock);
        var texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app");
        var call = new LeaderCall(() -> List.copyOf(shelf.all), Set.of(new RoleId("UNIT_HEAD")), tasks, notices, texts);
        ward().run();
        call.refresh();
        call.refresh();
        assertThat(said(notices)).singleElement().asString().contains("有 1 条告警超过复核时限，已升级到您");
        bench.add(7, AlarmColour.RED, ReviewBench.NOW.minusSeconds(2000));
        pass(Duration.ofMinutes(16));
        ward().run();
        call.refresh();
        assertThat(said(notices)).hasSize(2).first().asString().contains("又有 1 条");
        var other =
                new LeaderCall(() -> List.copyOf(shelf.all), Set.of(new RoleId("INSPECTOR")), tasks, notices, texts);
        other.refresh();
        assertThat(said(notices)).hasSize(2);
    }

    private static List<String> said(Notices notices) {
        return notices.said().stream().map(notice -> notice.fact()).toList();
    }
}
