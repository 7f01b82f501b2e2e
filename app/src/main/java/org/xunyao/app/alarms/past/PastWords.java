package org.xunyao.app.alarms.past;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.app.alarms.answer.VerdictMark;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.figures.End;
import org.xunyao.ui.text.Texts;

/// Decisions and steps in plain sentences.
final class PastWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ReviewWords words;
    private final Map<String, String> reasons;

    /// @param reasons names by their codes
    PastWords(ReviewWords words, Map<String, String> reasons) {
        this.words = words;
        this.reasons = reasons;
    }

    ReviewWords review() {
        return words;
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(words.zone()));
    }

    /// 误报.
    String mark(Alarm.Decided alarm) {
        return mark(VerdictMark.of(alarm));
    }

    String mark(VerdictMark mark) {
        return words.of("mark." + mark.name());
    }

    String end(End end) {
        return mark(
                switch (end) {
                    case CONFIRMED -> VerdictMark.CONFIRM;
                    case CORRECTED -> VerdictMark.CORRECT;
                    case ON_SITE -> VerdictMark.ON_SITE;
                    case DISMISSED -> VerdictMark.DISMISS;
                    case INSUFFICIENT -> VerdictMark.CANNOT_TELL;
                });
    }

    /// Why it was dismissed, empty for every other decision.
    String reason(Alarm.Decided alarm) {
        return alarm instanceof Alarm.Dismissed dismissed ? reason(dismissed.reason()) : "";
    }

    private String reason(String code) {
        return reasons.getOrDefault(code, code);
    }

    /// Who decided, and when: 张三、李四（第二人） · 2026-11-20 10:42.
    String who(PastLine line) {
        String by = line.first()
                .map(first -> words.of("past.who.two", first, line.by()))
                .orElseGet(() -> words.of("past.who", line.by()));
        return words.of(
                "past.when",
                by,
                MINUTE.format(line.alarm().decision().decidedAt().atZone(words.zone())));
    }

    /// A step: when, who, what, and in which words.
    String step(PastFile.Told told) {
        ReviewStep step = told.step();
        var parts = new ArrayList<String>();
        parts.add(words.of(
                "step.line",
                Texts.figure(step.number()),
                moment(step.at()),
                told.by(),
                step.isCounter() ? counter(step) : act(step)));
        if (!step.reason().isEmpty()) {
            parts.add(words.of("step.reason", reason(step.reason())));
        }
        if (!step.remark().isEmpty()) {
            parts.add(words.of("step.remark", step.remark()));
        }
        step.corrects()
                .map(ReviewStep.Correction::why)
                .filter(why -> !why.isEmpty())
                .ifPresent(why -> parts.add(words.of("step.why", why)));
        if (step.batch().isPresent()) {
            parts.add(words.of("step.batch"));
        }
        return String.join(words.of("step.join"), parts) + words.of("step.end");
    }

    /// Handed up by the machine: when, after how much of the limit, to whom.
    String gone(Escalation one) {
        return words.of("step.escalated", moment(one.at()), Texts.figure(one.percent()), words.role(one.role()))
                + words.of("step.end");
    }

    private String act(ReviewStep step) {
        return words.of("step." + step.act().name(), before(step));
    }

    private String counter(ReviewStep step) {
        return words.of(
                "step.counter", before(step), words.of("step." + step.act().name(), before(step)));
    }

    private static String before(ReviewStep step) {
        return step.corrects().map(one -> Texts.figure(one.step())).orElse("");
    }

    /// What a counter-entry would change, said before it is written.
    ///
    /// @param to the verdict that is being given, if there is one yet
    List<String> consequences(PastFile file, Optional<VerdictMark> to) {
        Alarm.Decided alarm = file.line().alarm();
        var said = new ArrayList<String>();
        said.add(words.of(alarm instanceof Alarm.Confirmed ? "counter.from.CONFIRM" : "counter.from", mark(alarm)));
        if (alarm instanceof Alarm.Confirmed && alarm.decision().first().isPresent()) {
            said.add(words.of("counter.third"));
        }
        to.ifPresent(mark -> said.add(words.of(
                mark != VerdictMark.CONFIRM
                        ? "counter.to." + mark.name()
                        : file.line().item().reviewers() > 1 ? "counter.to.CONFIRM.two" : "counter.to.CONFIRM")));
        said.add(words.of("counter.stays"));
        return said;
    }
}
