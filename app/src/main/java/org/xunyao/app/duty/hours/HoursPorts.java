package org.xunyao.app.duty.hours;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;

/// Port: opening hours of shops, in one person's name. Called off the JavaFX thread; may throw a
/// `FaultException`, which the screen says by its code.
public interface HoursPorts {
    /// The entries of a shop, the newest first.
    List<ShopHours> history(PharmacyId shop);

    /// Writes down when a shop is open from now on.
    ///
    /// @param seen number of the entry from which the person began, 0 if there was none
    Saved<ShopHours> set(PharmacyId shop, OpeningPlan plan, String source, long seen);

    /// Whether the person may write them down; on the JavaFX thread.
    boolean sets();

    /// The name of who made an entry.
    String person(ShopHours entry);
}
