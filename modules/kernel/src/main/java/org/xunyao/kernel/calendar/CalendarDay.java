package org.xunyao.kernel.calendar;

import java.time.LocalDate;

/// A day that a holiday notice names (放假或调休上班日).
///
/// @param name the festival it belongs to, such as 春节
/// @param offDay true for a day off, false for a weekend day on which people work
/// @param source the notice, such as the State Council's of the year before
/// @param verified false shows 待核 on the screen
public record CalendarDay(LocalDate date, String name, boolean offDay, String source, boolean verified) {}
