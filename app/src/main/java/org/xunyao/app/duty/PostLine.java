package org.xunyao.app.duty;

import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.DutySpan;

/// A post in the list.
///
/// @param shop its name
/// @param point the camera's place in the shop
/// @param span from when to when it was a post
/// @param rate of this month
public record PostLine(DutyPost post, String shop, String point, DutySpan span, DutyRate rate) {}
