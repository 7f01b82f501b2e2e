package org.xunyao.supervision.zone;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.BusinessHours.Opening;

/// The same opening hours every day (每日营业时间), written such as `08:00-12:00 13:00-24:00`.
///
/// @param openings at least one and at most {@value #MOST}, in order, none over another
public record DayHours(List<Opening> openings) {
    /// Most openings of a day.
    public static final int MOST = 4;

    private static final String END = "24:00";

    /// @throws IllegalArgumentException for none or too many, or if they overlap
    public DayHours {
        openings = List.copyOf(openings);
        if (openings.isEmpty() || openings.size() > MOST) {
            throw new IllegalArgumentException(openings.size() + " openings");
        }
        for (int i = 1; i < openings.size(); i++) {
            LocalTime before = openings.get(i - 1).to();
            if (before.equals(LocalTime.MIDNIGHT) || openings.get(i).from().isBefore(before)) {
                throw new IllegalArgumentException("openings overlap");
            }
        }
    }

    /// Reads them.
    ///
    /// @throws IllegalArgumentException if the text is none
    public static DayHours read(String text) {
        return new DayHours(ShopWeeks.openings(OpenSpans.read(text)));
    }

    /// As it is read.
    public String text() {
        return openings.stream()
                .map(opening -> opening.from() + "-" + (opening.to().equals(LocalTime.MIDNIGHT) ? END : opening.to()))
                .collect(Collectors.joining(" "));
    }

    /// The whole week.
    ///
    /// @param zone in which the times are meant
    public BusinessHours week(ZoneId zone) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, openings));
        return new BusinessHours(zone, week);
    }
}
