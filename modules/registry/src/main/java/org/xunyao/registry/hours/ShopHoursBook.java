package org.xunyao.registry.hours;

import java.util.List;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// Port: opening hours of pharmacies, entry by entry.
public interface ShopHoursBook {
    /// All entries, by pharmacy, the oldest first.
    List<ShopHours> all(Tx tx);

    /// The entries of a pharmacy, the newest first.
    List<ShopHours> of(Tx tx, PharmacyId shop);

    /// Adds an entry for good.
    void add(Tx tx, ShopHours hours);
}
