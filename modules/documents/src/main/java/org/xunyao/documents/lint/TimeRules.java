package org.xunyao.documents.lint;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.documents.Document;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.kernel.clock.ClockJump;

/// Rules about the times of a record.
final class TimeRules {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private TimeRules() {}

    static Stream<Finding> future(LintRow row, LintCase it) {
        return own(row, it)
                .filter(span -> span.to().isAfter(it.now()))
                .map(span -> row.finding(row.field(), FORM.format(span.to())));
    }

    static Stream<Finding> beforeClue(LintRow row, LintCase it) {
        return own(row, it)
                .filter(span -> it.matter()
                        .foundAt()
                        .filter(day -> span.from().toLocalDate().isBefore(day))
                        .isPresent())
                .map(span -> row.finding(
                        row.field(), it.matter().foundAt().orElseThrow().toString()));
    }

    /// An officer of this record stands in another one of the same time at another place.
    static Stream<Finding> twice(LintRow row, LintCase it) {
        return own(row, it)
                .flatMap(span -> it.matter().others().stream()
                        .flatMap(other -> other(it, other)
                                .filter(there -> !there.place().equals(span.place()) && there.meets(span))
                                .flatMap(there -> common(span, there))
                                .map(badge -> row.finding(
                                        row.field(),
                                        badge,
                                        Integer.toString(other.facts().kind()),
                                        number(other)))
                                .stream()));
    }

    private static Optional<Span> other(LintCase it, Document other) {
        int form = other.facts().kind();
        List<String> keys = it.rules().book().rows(form, it.today()).stream()
                .filter(row -> row.rule() == LintRule.TWICE && row.form() == form)
                .map(LintRow::needs)
                .findFirst()
                .orElse(List.of());
        return Span.of(other.facts(), keys);
    }

    private static Optional<String> common(Span span, Span there) {
        var badges = new HashSet<>(span.badges());
        badges.retainAll(there.badges());
        return badges.stream().sorted().findFirst();
    }

    private static String number(Document other) {
        return other instanceof Document.Issued issued ? issued.number().orElse("") : "";
    }

    /// The clock was moved between the beginning of the record and now, so its times may not be those of the day.
    static Stream<Finding> clock(LintRow row, LintCase it) {
        return own(row, it)
                .flatMap(span -> it.matter().jumps().stream()
                        .filter(jump -> touches(span, jump, it))
                        .limit(1)
                        .map(jump -> row.finding(row.field(), said(jump.before(), it), said(jump.after(), it))));
    }

    private static boolean touches(Span span, ClockJump jump, LintCase it) {
        LocalDateTime one = local(jump.before(), it);
        LocalDateTime other = local(jump.after(), it);
        LocalDateTime first = one.isBefore(other) ? one : other;
        LocalDateTime last = one.isBefore(other) ? other : one;
        return !span.from().isAfter(last) && !span.to().isBefore(first);
    }

    private static String said(Instant at, LintCase it) {
        return FORM.format(local(at, it));
    }

    private static LocalDateTime local(Instant at, LintCase it) {
        return LocalDateTime.ofInstant(at, it.rules().zone());
    }

    private static Stream<Span> own(LintRow row, LintCase it) {
        return Span.of(it.facts(), row.needs()).stream();
    }
}
