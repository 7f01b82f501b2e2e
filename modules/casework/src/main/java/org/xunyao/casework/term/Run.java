package org.xunyao.casework.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.calendar.ClockStop;

/// What a journal says of one term: from when, till when, without which days.
///
/// @param from when it began, the beginning of the day where no hour is known
/// @param stops those that still last end today
/// @param prolonged whether it was prolonged
/// @param once whether it was prolonged by what the rule itself allows
/// @param more of its unit that decisions added
/// @param until the day that the last decision about it set
/// @param stopped whether the clock stands still
record Run(
        LocalDateTime from,
        List<ClockStop> stops,
        boolean prolonged,
        boolean once,
        long more,
        Optional<LocalDate> until,
        Optional<LocalDate> ended,
        boolean stopped) {

    /// Reads a journal.
    ///
    /// @param standing without what was corrected, in its order
    /// @return nothing if the term never began
    static Optional<Run> of(TermRow row, List<Happening> standing, LocalDate today) {
        var reader = new Reader(row.course(), today);
        standing.forEach(reader::take);
        return reader.run();
    }

    /// A term that begins where another ends.
    static Run after(LocalDate day, TermRow row, List<Happening> standing, LocalDate today) {
        var reader = new Reader(row.course(), today);
        reader.begin(day.atStartOfDay());
        standing.forEach(reader::take);
        return reader.run().orElseThrow();
    }

    private static final class Reader {
        private final TermRow.Course course;
        private final LocalDate today;
        private final List<ClockStop> stops = new ArrayList<>();
        private final Map<String, LocalDate> open = new HashMap<>();
        private Optional<LocalDateTime> from = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private Optional<LocalDate> ended = Optional.empty();
        private boolean prolonged;
        private boolean once;
        private long more;

        Reader(TermRow.Course course, LocalDate today) {
            this.course = course;
            this.today = today;
        }

        /// What began once more runs anew.
        void begin(LocalDateTime at) {
            from = Optional.of(at);
            ended = Optional.empty();
            until = Optional.empty();
            prolonged = false;
            once = false;
            more = 0;
            stops.clear();
            open.clear();
        }

        void take(Happening one) {
            String event = one.event();
            if (course.begins().contains(event)) {
                begin(one.day().atTime(one.hour().orElse(LocalTime.MIN)));
            } else if (from.isPresent() && ended.isEmpty()) {
                move(one, event);
            }
        }

        private void move(Happening one, String event) {
            if (course.ends().contains(event)) {
                ended = Optional.of(one.day());
            } else if (course.prolongs().contains(event)) {
                prolong(one.detail());
            } else if (course.stops().containsKey(event)) {
                stop(one, course.stops().getOrDefault(event, ""));
            } else if (course.resumes().containsKey(event)) {
                resume(course.resumes().getOrDefault(event, ""), one.day());
            }
        }

        private void prolong(Happening.Detail detail) {
            prolonged = true;
            switch (detail) {
                case Happening.Until(LocalDate day) -> until = Optional.of(day);
                case Happening.Longer(int count) -> more += count;
                case Happening.Plain _, Happening.Stopped _ -> once = true;
            }
        }

        private void stop(Happening one, String reason) {
            if (one.detail() instanceof Happening.Stopped told) {
                close(told.from(), told.to().orElse(today), told.reason(), told.document());
            } else {
                open.putIfAbsent(reason, one.day());
            }
        }

        private void resume(String reason, LocalDate day) {
            LocalDate since = open.remove(reason);
            if (since != null) {
                close(since, day, reason, "");
            }
        }

        private void close(LocalDate since, LocalDate to, String reason, String document) {
            if (!to.isBefore(since)) {
                stops.add(new ClockStop(since, to, reason, document));
            }
        }

        Optional<Run> run() {
            open.forEach((reason, since) -> close(since, ended.orElse(today), reason, ""));
            boolean still = ended.isEmpty() && stops.stream().anyMatch(stop -> stop.covers(today));
            return from.map(at -> new Run(at, List.copyOf(stops), prolonged, once, more, until, ended, still));
        }
    }
}
