package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.app.alarms.beside.DailyLines;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

class DailyLinesTest {
    private static final int OFTEN = 5;
    private final List<RaisedAlarm> raised = new ArrayList<>();
    private final ReviewBench bench = new ReviewBench();
    private final List<ReviewItem> whole = new ArrayList<>(bench.waiting());

    @Test
    void aDemotedRuleHasOneLineADayAndTheNextComesForwardWhenOneIsDecided() {
        whole.removeIf(item -> item.due().isOver(ReviewBench.NOW));
        assertThat(whole).hasSize(3);
        ReviewPorts.Queue daily = queue(Set.of("AI-01"));
        List<ReviewItem> lines = daily.undecided();
        ReviewItem first = dueFirst();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().id()).isEqualTo(first.id());
        assertThat(lines.getFirst().shop()).startsWith("日汇总，当日 3 条").contains(first.shop());
        assertThat(daily.waiting(lines)).as("none is lost").isEqualTo(3);
        whole.remove(first);
        assertThat(daily.undecided().getFirst().id()).isEqualTo(dueFirst().id());
        assertThat(daily.undecided().getFirst().shop()).startsWith("日汇总，当日 2 条");
    }

    @Test
    void aRedOrAnOrangeOnePastItsLimitStandsInALineOfItsOwn() {
        whole.clear();
        Instant longAgo = ReviewBench.NOW.minus(Duration.ofDays(40));
        bench.add(11, AlarmColour.RED, longAgo);
        bench.add(12, AlarmColour.ORANGE, longAgo);
        bench.add(13, AlarmColour.YELLOW, longAgo);
        bench.add(14, AlarmColour.BLUE, longAgo);
        bench.waiting().stream()
                .filter(item -> item.head().raisedAt().equals(longAgo))
                .forEach(whole::add);
        assertThat(whole).hasSize(4).allMatch(item -> item.due().isOver(ReviewBench.NOW));
        assertThat(queue(Set.of("AI-01")).undecided())
                .filteredOn(line -> !line.shop().startsWith("日汇总"))
                .extracting(line -> line.head().colour())
                .containsExactlyInAnyOrder(AlarmColour.RED, AlarmColour.ORANGE);
        assertThat(queue(Set.of("AI-01")).undecided()).hasSize(3);
    }

    /// Alarms of one camera and one rule on one day.
    private void sixOf(AlarmColour colour, int decided) {
        whole.clear();
        Instant at = ReviewBench.NOW.minus(Duration.ofMinutes(5));
        for (int i = 0; i < 6 - decided; i++) {
            bench.add(21 + i, colour, at);
        }
        bench.waiting().stream()
                .filter(item -> item.head().raisedAt().equals(at))
                .filter(item -> item.head().colour() == colour)
                .map(DailyLinesTest::atOneCamera)
                .forEach(whole::add);
        raised.clear();
        Finding finding = whole.getFirst().head().finding();
        for (int i = 0; i < 6; i++) {
            raised.add(new RaisedAlarm(
                    new AlarmId(new UUID(9, i)),
                    finding.camera(),
                    finding.zone().name(),
                    finding.rule(),
                    finding.from(),
                    finding.to(),
                    at,
                    RaisedAlarm.Outcome.WAITING,
                    Optional.empty()));
        }
    }

    private static ReviewItem atOneCamera(ReviewItem item) {
        AlarmHead head = item.head();
        Finding found = head.finding();
        var finding = new Finding(
                new CameraId("C1"),
                found.shop(),
                found.rule(),
                found.from(),
                found.to(),
                found.counted(),
                found.threshold(),
                found.detector(),
                found.zone());
        var same = new AlarmHead(head.id(), head.colour(), finding, head.evidence(), head.times(), head.raisedAt());
        return new ReviewItem(
                new Alarm.Raised(same, Optional.empty()),
                item.rule(),
                item.shop(),
                item.point(),
                item.due(),
                item.reviewers(),
                item.limit());
    }

    @Test
    void moreThanFiveADayOfACameraAndARuleAreOneLineThatCountsThem() {
        sixOf(AlarmColour.YELLOW, 0);
        assertThat(whole).hasSize(6);
        List<ReviewItem> lines = queue(Set.of()).undecided();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().shop()).startsWith("日报，当日 6 条，待复核 6 条");
        whole.removeFirst();
        assertThat(queue(Set.of()).undecided().getFirst().shop()).startsWith("日报，当日 6 条，待复核 5 条");
        raised.removeFirst();
        assertThat(queue(Set.of()).undecided()).as("five are no more than five").hasSize(5);
    }

    @Test
    void thoseThatWereDecidedCountAndASingleOneIsNoLine() {
        sixOf(AlarmColour.BLUE, 4);
        assertThat(queue(Set.of()).undecided()).hasSize(1);
        whole.removeFirst();
        assertThat(queue(Set.of()).undecided().getFirst().shop()).doesNotStartWith("日报");
    }

    @Test
    void redAndOrangeOnesStandAloneHoweverOften() {
        sixOf(AlarmColour.RED, 0);
        assertThat(queue(Set.of()).undecided()).isEqualTo(whole).hasSize(6);
        sixOf(AlarmColour.ORANGE, 0);
        assertThat(queue(Set.of()).undecided()).isEqualTo(whole);
    }

    private ReviewItem dueFirst() {
        return whole.stream().min(Comparator.comparing(item -> item.due().at())).orElseThrow();
    }

    @Test
    void otherRulesAreLeftAsTheyAre() {
        assertThat(queue(Set.of()).undecided()).isEqualTo(whole);
        assertThat(queue(Set.of("AI-13")).undecided()).isEqualTo(whole);
    }

    private ReviewPorts.Queue queue(Set<String> demoted) {
        var ports = new ReviewPorts(
                () -> List.copyOf(whole), ReviewBench::sheet, bench.desk, bench.reasons, Optional.empty());
        var words = new ReviewWords(
                Texts.of(Language.CHINESE).with("org.xunyao.app.app").with(ReviewView.BUNDLE), bench.clock.zone());
        var folding = new DailyLines.Folding(
                () -> demoted,
                OFTEN,
                (rule, from) -> raised.stream()
                        .filter(one -> !one.raisedAt().isBefore(from))
                        .toList());
        return DailyLines.of(ports, folding, words, bench.clock).queue();
    }
}
