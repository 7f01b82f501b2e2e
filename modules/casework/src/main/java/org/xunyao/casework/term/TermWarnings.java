package org.xunyao.casework.term;

import java.util.List;

/// When a term is warned of (期限提醒).
///
/// @param shares percent used, rising, such as 50, 80 and 100
/// @param days calendar days left of a red line, falling, such as 7, 3 and 1
public record TermWarnings(List<Integer> shares, List<Integer> days) {
    private static final int LEVELS = 3;
    private static final long PERCENT = 100;

    /// Refuses anything but three of each in their order.
    public TermWarnings {
        shares = List.copyOf(shares);
        days = List.copyOf(days);
        if (shares.size() != LEVELS || days.size() != LEVELS) {
            throw new IllegalArgumentException("three levels of warning");
        }
        for (int i = 1; i < LEVELS; i++) {
            if (shares.get(i) <= shares.get(i - 1) || days.get(i) >= days.get(i - 1)) {
                throw new IllegalArgumentException("levels of warning in their order");
            }
        }
    }

    /// How near the end is.
    ///
    /// @param used of `whole`, in the unit of the term
    /// @param left calendar days
    Urgency of(long used, long whole, long left, boolean red) {
        int reached = 0;
        for (int i = 0; i < LEVELS; i++) {
            boolean share = whole > 0 && used * PERCENT >= whole * shares.get(i);
            boolean close = red && left <= days.get(i);
            if (share || close) {
                reached = i + 1;
            }
        }
        return switch (reached) {
            case 0 -> Urgency.CALM;
            case 1 -> Urgency.NOTICE;
            case 2 -> Urgency.SOON;
            default -> Urgency.LAST;
        };
    }
}
