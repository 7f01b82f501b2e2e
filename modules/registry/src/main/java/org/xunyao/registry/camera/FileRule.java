package org.xunyao.registry.camera;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.registry.DeviceFile;

/// One row of `resources/registry/device-file.csv`: an item that a device's file must prove (设备档案要求).
///
/// @param goodDays how many days after its date a paper is good, if it ages
/// @param from first day on which the row holds
/// @param to last day, empty while in force
/// @param source statute or standard
public record FileRule(
        DeviceFile.Item item,
        OptionalInt goodDays,
        LocalDate from,
        Optional<LocalDate> to,
        String source,
        boolean verified) {
    /// Whether the row holds on a day.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
