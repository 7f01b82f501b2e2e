package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.app.alarms.beside.DailyLines;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

class DailyLinesTest {
    private final ReviewBench bench = new ReviewBench();
    private final List<ReviewItem> whole = new ArrayList<>(bench.waiting());

    @Test
    void aDemotedRuleHasOneLineADayAndTheNextComesForwardWhenOneIsDecided() {
        assertThat(whole).hasSize(4);
        ReviewPorts.Queue daily = queue(Set.of("AI-01"));
        List<ReviewItem> lines = daily.undecided();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().id()).isEqualTo(whole.getFirst().id());
        assertThat(lines.getFirst().shop())
                .startsWith("日汇总，当日 4 条")
                .contains(whole.getFirst().shop());
        assertThat(daily.waiting(lines)).as("none is lost").isEqualTo(4);
        whole.removeFirst();
        assertThat(daily.undecided().getFirst().id()).isEqualTo(whole.getFirst().id());
        assertThat(daily.undecided().getFirst().shop()).startsWith("日汇总，当日 3 条");
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
        return DailyLines.of(ports, () -> demoted, words, bench.clock.zone()).queue();
    }
}
