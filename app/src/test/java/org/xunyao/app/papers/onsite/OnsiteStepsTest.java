package org.xunyao.app.papers.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Group;

/// Three groups and the pages.
final class OnsiteStepsTest {
    private static final List<Group<String>> GROUPS =
            List.of(group("when", "from", "to"), group("officers", "officers"), group("scene", "presence", "scene"));

    private static Group<String> group(String id, String... fields) {
        return new Group<>(
                id,
                Arrays.stream(fields)
                        .<Field<String, ?>>map(field -> Field.line(field, text -> text))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, next, 1
            1, next, 2
            2, next, 3
            3, next, 3
            3, back, 2
            1, back, 0
            0, back, 0
            0, to, 0
            0, officers, 1
            3, scene, 2
            1, nowhere, 1
            """)
    void aStepLeadsWhereItSays(int from, String way, int to) {
        var steps = new OnsiteSteps(GROUPS, false);
        steps.go(from);
        switch (way) {
            case "next" -> steps.next();
            case "back" -> steps.back();
            default -> steps.show(way);
        }
        assertThat(steps.placeProperty().get()).isEqualTo(to);
        assertThat(steps.last()).isEqualTo(to == GROUPS.size());
        assertThat(steps.group().isEmpty()).isEqualTo(to == GROUPS.size());
    }

    @Test
    void eachGroupCountsItsOwnAndTheWholeCountsWhatIsOfNone() {
        var steps = new OnsiteSteps(GROUPS, false);
        steps.judged(List.of("to", "scene", "presence", "scene"), 6);
        assertThat(steps.missingProperty().get()).isEqualTo(new OnsiteSteps.Missing(List.of(1, 0, 3), 6));
        steps.judged(List.of(), 0);
        assertThat(steps.missingProperty().get()).isEqualTo(new OnsiteSteps.Missing(List.of(0, 0, 0), 0));
    }

    @Test
    void whatIsIssuedOrHasNoFieldsBeginsAtThePages() {
        assertThat(new OnsiteSteps(GROUPS, true).last()).isTrue();
        assertThat(new OnsiteSteps(List.of(), false).last()).isTrue();
        assertThat(new OnsiteSteps(GROUPS, false).last()).isFalse();
    }
}
