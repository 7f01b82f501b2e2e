package org.xunyao.app.cases.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Weighed;

/// How a fine was weighed, in words (裁量情况).
final class WeighedWords {
    private final CaseWords words;

    WeighedWords(CaseWords words) {
        this.words = words;
    }

    /// Which law and which ranges.
    List<String> law(Weighed weighed) {
        Weighed.Ground ground = weighed.ground();
        return List.of(
                words.of("weigh.violation", ground.violation(), ground.name()),
                words.of("weigh.article", ground.article(), words.whole(ground.since()), words.whole(ground.conduct())),
                words.of(
                        "weigh.ranges",
                        words.of("weigh.step." + weighed.step()),
                        range(weighed.interval()),
                        range(weighed.law())));
    }

    /// The circumstances, or that there are none.
    String circumstances(Weighed weighed) {
        return weighed.circumstances().isEmpty()
                ? words.of("weigh.circumstances.none")
                : words.of(
                        "weigh.circumstances",
                        weighed.circumstances().stream()
                                .map(Weighed.Circumstance::name)
                                .collect(Collectors.joining(words.of("names.comma"))));
    }

    /// What the paper must give reasons for; empty where nothing is asked.
    String wanted(Weighed weighed) {
        return weighed.wanted().stream()
                .map(one -> words.of("weigh.reason." + one))
                .collect(Collectors.joining(words.of("names.comma")));
    }

    /// All that stands in the journal.
    String all(Weighed weighed) {
        var said = new ArrayList<>(law(weighed));
        said.add(circumstances(weighed));
        if (!weighed.reasons().isEmpty()) {
            said.add(words.of("weigh.said.reasons", weighed.reasons()));
        }
        if (!weighed.approval().isEmpty()) {
            said.add(words.of("weigh.said.approval", weighed.approval()));
        }
        return String.join("\n", said);
    }

    private String range(FineRange range) {
        return words.of("weigh.range", words.yuan(range.least()), words.yuan(range.most()));
    }
}
