package org.xunyao.app.duty;

import java.time.LocalDate;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutyRate;

/// A post in the list.
///
/// @param shop its name
/// @param point the camera's place in the shop
/// @param since first day that has a record
/// @param rate of this month
public record PostLine(DutyPost post, String shop, String point, LocalDate since, DutyRate rate) {}
