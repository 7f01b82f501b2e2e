package org.xunyao.registry.hours;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a pharmacy is open on a day (当日营业时段), written such as `08:00-12:00 13:00-24:00`, or `-` for
/// a day on which it stays closed (休息).
///
/// @param spans at most {@value #MOST}, in order, none over another; none if it stays closed
public record OpenSpans(List<Span> spans) {
    /// Most spans of a day.
    public static final int MOST = 4;

    /// The whole day closed.
    public static final OpenSpans CLOSED = new OpenSpans(List.of());

    private static final String SHUT = "-";
    private static final String END = "24:00";

    /// One span within a day.
    ///
    /// @param from included
    /// @param to not included; 00:00 means the end of the day
    public record Span(LocalTime from, LocalTime to) {
        /// Refuses a span that ends before it begins; a night is two spans.
        public Span {
            if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
                throw new IllegalArgumentException("open " + from + " to " + to);
            }
        }

        private boolean inMinutes() {
            return Stream.of(from, to).allMatch(time -> time.equals(time.truncatedTo(ChronoUnit.MINUTES)));
        }

        String text() {
            return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? END : to.toString());
        }
    }

    /// @throws IllegalArgumentException for too many, or if they overlap
    public OpenSpans {
        spans = List.copyOf(spans);
        if (spans.size() > MOST) {
            throw new IllegalArgumentException(spans.size() + " spans");
        }
        for (int i = 1; i < spans.size(); i++) {
            LocalTime before = spans.get(i - 1).to();
            if (before.equals(LocalTime.MIDNIGHT) || spans.get(i).from().isBefore(before)) {
                throw new IllegalArgumentException("spans overlap");
            }
        }
    }

    /// Reads them.
    ///
    /// @throws IllegalArgumentException if the text is none
    public static OpenSpans read(String text) {
        String said = text.strip();
        if (said.equals(SHUT)) {
            return CLOSED;
        }
        var spans = new ArrayList<Span>();
        for (String word : said.split(" +", -1)) {
            spans.add(span(word));
        }
        return new OpenSpans(spans);
    }

    private static Span span(String word) {
        String[] ends = word.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("hours " + word);
        }
        try {
            LocalTime to = ends[1].equals(END) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
            return new Span(LocalTime.parse(ends[0]), to);
        } catch (DateTimeException bad) {
            throw new IllegalArgumentException("hours " + word, bad);
        }
    }

    /// Whether all begin and end at whole minutes, as hours are written down.
    public boolean inMinutes() {
        return spans.stream().allMatch(Span::inMinutes);
    }

    /// As it is read.
    public String text() {
        return spans.isEmpty() ? SHUT : spans.stream().map(Span::text).collect(Collectors.joining(" "));
    }
}
