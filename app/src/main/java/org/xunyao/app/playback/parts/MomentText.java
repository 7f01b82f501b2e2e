package org.xunyao.app.playback.parts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;

/// A moment as a person types it: `10:17`, `10:17:03`, `11-20 10:17` or `2026-11-20 10:17:03`.
public final class MomentText {
    /// A field whose text is no moment.
    public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final Pattern FORM =
            Pattern.compile("(?:(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2}) +)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private MomentText() {}

    /// Reads it.
    ///
    /// @param now gives the day that was not typed: the last one on which that time is over
    /// @return empty if it is no moment
    public static Optional<Instant> read(String text, Instant now, ZoneId zone) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
            LocalTime time = LocalTime.of(Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)), second);
            LocalDate today = LocalDate.ofInstant(now, zone);
            Instant moment = day(form, today).atTime(time).atZone(zone).toInstant();
            boolean yesterday = form.group(2) == null && moment.isAfter(now);
            return Optional.of(
                    yesterday ? today.minusDays(1).atTime(time).atZone(zone).toInstant() : moment);
        } catch (DateTimeException noSuch) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher form, LocalDate today) {
        if (form.group(2) == null) {
            return today;
        }
        int month = Integer.parseInt(form.group(2));
        int day = Integer.parseInt(form.group(3));
        if (form.group(1) != null) {
            return LocalDate.of(Integer.parseInt(form.group(1)), month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }
}
