package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.handling.PastFine;

/// What a journal tells of a fine that was weighed, once the case is decided.
final class PastFineTest {
    private static final List<String> BEFORE =
            List.of("finishInvestigation@2026-02-10", "submitReview@2026-02-11", "reviewPass@2026-02-12");

    private final County county = new County();
    private final CaseId id = county.filed().head().id();
    private final CaseSteps steps = new CaseSteps(county, id);

    @ParameterizedTest
    @CsvSource({
        "weighed, weighed, V09, PENALTY 20000.00 on 2026-03-02",
        "weighed, weighed-approved, V09, PENALTY 12000.00 on 2026-03-02",
        "weighed, weighed, V05, ''",
        "weighed, lower, V09, ''",
        "ok, none, V09, ''",
        "weighed, none, V09, NO_PENALTY_MINOR 0.00 on 2026-03-02",
        "weighed, warning, V09, PENALTY 0.00 on 2026-03-02",
    })
    void whatWasDecided(String told, String decided, String violation, String found) {
        BEFORE.forEach(steps::take);
        steps.take("approveNotice!" + told + "@2026-02-13");
        steps.take("serveNotice@2026-02-13");
        steps.take("toDecision@2026-02-28");
        assertThat(PastFine.of(county.now(id))).as("before the decision").isEmpty();
        steps.take("decide!" + decided + "@2026-03-02");
        assertThat(PastFine.of(county.now(id)).stream()
                        .filter(one -> one.isOf(violation))
                        .map(one -> one.outcome() + " " + one.fine().plain() + " on " + one.day()))
                .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found));
        assertThat(county.now(id).course().steps().getLast().day()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
