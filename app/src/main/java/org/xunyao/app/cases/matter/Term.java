package org.xunyao.app.cases.matter;

import java.time.LocalDate;
import org.xunyao.kernel.calendar.Due;

/// A period and how it stands today (期限).
///
/// @param name such as 线索核查
/// @param start the day from which it runs, itself not counted
/// @param whole its length in its unit
/// @param working counted in working days, else in calendar days
/// @param days left, over or used, as the standing says; 0 left is its last day
/// @param law that sets it
public record Term(
        String name, LocalDate start, Due due, int whole, boolean working, Standing standing, int days, Law law) {
    /// Share from which a term is soon over.
    public static final double SOON = 0.8;

    /// How it stands.
    public enum Standing {
        /// There is time.
        RUNNING,
        /// Four fifths are used, or its last day has come.
        SOON,
        /// It has run out.
        OVER,
        /// What it was for is done.
        MET
    }

    /// The share used, 0 to 1.
    public double used() {
        return switch (standing) {
            case RUNNING, SOON -> Math.clamp((double) (whole - days) / Math.max(1, whole), 0, 1);
            case OVER -> 1;
            case MET -> Math.clamp((double) days / Math.max(1, whole), 0, 1);
        };
    }
}
