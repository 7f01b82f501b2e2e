package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.kernel.calendar.Due;
import org.xunyao.kernel.calendar.Period;

/// The term of a case as its journal makes it (办案期限): prolonged, and without suspensions and
/// hearings (市场监督管理行政处罚程序规定 art. 64).
public final class CaseTerm {
    private static final String RULE = "D20";
    private static final int DAYS_AT_MOST = 3660;

    private CaseTerm() {}

    /// When it ends.
    ///
    /// @param today to which a suspension or a hearing that goes on has stopped it
    public static Due due(Rulebook rulebook, CaseFile file, LocalDate today) {
        var period = new Period.Days(days(rulebook, file));
        return rulebook.deadlines().due(file.head().filedAt(), period, stops(file.course(), today));
    }

    /// Its length with what prolonged it, in calendar days.
    public static int days(Rulebook rulebook, CaseFile file) {
        LocalDate filed = file.head().filedAt();
        Course course = file.course();
        var rule = rulebook.rules().inForce(RULE, filed);
        boolean extended = course.newest(Event.EXTEND_CASE).isPresent();
        long again = course.steps().stream()
                .map(Entry::act)
                .filter(Inquiry.ExtendCaseAgain.class::isInstance)
                .map(Inquiry.ExtendCaseAgain.class::cast)
                .mapToLong(Inquiry.ExtendCaseAgain::days)
                .sum();
        long days = rule.period(extended).count() + again;
        return (int) Math.min(DAYS_AT_MOST, days);
    }

    private static List<ClockStop> stops(Course course, LocalDate today) {
        var stops = new ArrayList<ClockStop>();
        Optional<Entry> suspended = Optional.empty();
        Optional<Entry> heard = Optional.empty();
        for (Entry entry : course.steps()) {
            switch (entry.act().event()) {
                case SUSPEND -> suspended = Optional.of(entry);
                case REQUEST_HEARING -> heard = Optional.of(entry);
                case RESUME -> {
                    suspended.ifPresent(from -> stops.add(stop(from, entry.day(), "SUSPENSION")));
                    suspended = Optional.empty();
                }
                case CLOSE_HEARING -> {
                    heard.ifPresent(from -> stops.add(stop(from, entry.day(), "HEARING")));
                    heard = Optional.empty();
                }
                default -> {
                    // The other steps stop nothing.
                }
            }
        }
        suspended.ifPresent(from -> stops.add(stop(from, today, "SUSPENSION")));
        heard.ifPresent(from -> stops.add(stop(from, today, "HEARING")));
        return stops;
    }

    private static ClockStop stop(Entry from, LocalDate to, String reason) {
        return new ClockStop(from.day(), to.isBefore(from.day()) ? from.day() : to, reason, "");
    }
}
