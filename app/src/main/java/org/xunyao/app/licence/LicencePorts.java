package org.xunyao.app.licence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.PlannedLicence;
import org.xunyao.registry.licence.ShopLicence;

/// What the screen needs from outside, in one person's name. The desk is called off the JavaFX thread, and may throw
/// a `FaultException`, which the screen says by its code.
///
/// @param enters whether the person may enter licences
/// @param choose lets the person choose a file; JavaFX thread
public record LicencePorts(Desk desk, boolean enters, Terms terms, Supplier<Optional<Path>> choose) {
    /// By what it goes.
    ///
    /// @param today by the station's clock
    /// @param zone in which times are written
    public record Terms(LicenceScopes scopes, Supplier<LocalDate> today, ZoneId zone) {}

    /// Port: the desk of licences.
    public interface Desk {
        /// Every pharmacy and its newest licence.
        List<ShopLicence> all();

        /// What was entered of a pharmacy, newest first.
        List<DrugLicence> history(PharmacyId pharmacy);

        /// Enters a licence.
        ///
        /// @param seen number of the newest entry from which the person began, 0 if there was none
        Saved<DrugLicence> enter(PharmacyId pharmacy, LicenceText text, long seen);

        /// What a sheet would do.
        LicencePlan plan(Path file);

        /// Enters all of them or none.
        Saved<Integer> enterAll(List<PlannedLicence> planned);
    }
}
