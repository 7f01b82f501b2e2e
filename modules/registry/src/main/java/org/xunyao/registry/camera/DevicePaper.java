package org.xunyao.registry.camera;

import java.time.LocalDate;
import java.util.Optional;

/// What proves an item of a device's file (设备档案材料).
///
/// @param reference document number, report number, public address or what was found, 1..1000 characters
/// @param dated its day, if it bears one; for a clock check the day of the check
/// @param until the last day on which it is good, if it says so
public record DevicePaper(String reference, Optional<LocalDate> dated, Optional<LocalDate> until) {
    private static final int LONGEST = 1_000;

    /// Refuses a blank reference, one that is too long, and days in the wrong order.
    public DevicePaper {
        boolean turned = dated.isPresent() && until.isPresent() && until.get().isBefore(dated.get());
        if (reference.isBlank() || reference.length() > LONGEST || turned) {
            throw new IllegalArgumentException("a paper has a reference and days in their order");
        }
    }
}
