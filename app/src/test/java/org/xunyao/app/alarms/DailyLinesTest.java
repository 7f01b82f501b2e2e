package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.app.alarms.beside.DailyLines;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

class DailyLinesTest {
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
        return DailyLines.of(ports, () -> demoted, words, bench.clock).queue();
    }
}
