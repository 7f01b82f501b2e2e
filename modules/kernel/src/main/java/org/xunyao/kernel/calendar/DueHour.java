package org.xunyao.kernel.calendar;

import java.time.LocalDateTime;

/// When a period of hours ends.
///
/// @param raw counted from the minute itself: reminders go by it
/// @param last counted from the end of the hour in which it began, which is not counted (程序规定第 80 条)
public record DueHour(LocalDateTime raw, LocalDateTime last) {}
