package org.xunyao.app.papers.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.kernel.Money;

/// What weighed fines give to forms (裁量的取数): articles, discretion, and the approver's reason. Chinese
/// whatever the screen's language.
///
/// @param lines of the newest notice or decision
record PenaltyWords(List<PenaltyLine> lines) {
    private static final String AND = "；";
    private static final String LINE = "\n";

    /// By the names of {@link org.xunyao.documents.form.FormSources}; empty for what is not known.
    Map<String, String> words() {
        return Map.of(
                "penalty.violated", each(AND, line -> weighed(line).ground().violated()),
                "penalty.article", each(AND, line -> weighed(line).ground().article()),
                "penalty.discretion", each(LINE, line -> discretion(weighed(line))),
                "penalty.approval", each(LINE, PenaltyWords::approval));
    }

    private String each(String between, Function<PenaltyLine, String> said) {
        return lines.stream()
                .filter(line -> line.weighed().isPresent())
                .map(said)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static Weighed weighed(PenaltyLine line) {
        return line.weighed().orElseThrow();
    }

    private static String discretion(Weighed weighed) {
        String found =
                weighed.circumstances().stream().map(Weighed.Circumstance::name).collect(Collectors.joining("、"));
        return weighed.ground().name() + "，" + weighed.ground().article() + "规定的罚款幅度为" + range(weighed.law()) + "；"
                + (found.isEmpty() ? "" : "具有以下情节：" + found + "；")
                + "按" + step(weighed.step()) + "处罚，裁量区间为" + range(weighed.interval()) + "。"
                + (weighed.reasons().isEmpty() ? "" : "裁量理由：" + weighed.reasons());
    }

    private static String approval(PenaltyLine line) {
        Weighed weighed = weighed(line);
        return weighed.approval().isEmpty()
                ? ""
                : "罚款" + yuan(line.amount()) + "，" + step(weighed.step()) + "裁量区间为" + range(weighed.interval())
                        + "，审批理由：" + weighed.approval();
    }

    private static String step(Tier.Step step) {
        return switch (step) {
            case REDUCED -> "减轻";
            case LIGHT -> "从轻";
            case USUAL -> "一般";
            case HEAVY -> "从重";
        };
    }

    private static String range(FineRange range) {
        return range.least().equals(range.most())
                ? yuan(range.least())
                : yuan(range.least()) + "至" + yuan(range.most());
    }

    private static String yuan(Money amount) {
        return amount.grouped() + "元";
    }
}
