package org.xunyao.casework;

import java.util.Locale;

/// A number of a register (登记号、案号), such as 2026-0037: gap-free within the station's range of the year,
/// taken when the thing comes to be and never before.
///
/// @param year 2000..9999
/// @param sequence from 1
public record RegisterNumber(int year, long sequence) {
    /// Refuses numbers out of range.
    public RegisterNumber {
        if (year < 2000 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException("no register number: " + year + " " + sequence);
        }
    }

    /// As printed: the year and at least four digits.
    public String text() {
        return String.format(Locale.ROOT, "%d-%04d", year, sequence);
    }
}
