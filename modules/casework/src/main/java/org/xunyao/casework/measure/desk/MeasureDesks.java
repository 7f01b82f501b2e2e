package org.xunyao.casework.measure.desk;

import org.xunyao.access.Office;
import org.xunyao.casework.measure.rule.MeasureRules;

/// All desks of measures and goods (措施与涉案物品).
///
/// @param rules which step follows which, the lists to tick and the grounds of a seizure, for screens
public record MeasureDesks(
        MeasureDesk measures, HoldDesk hold, SeizureDesk seizure, GoodsDesk goods, MeasureRules rules) {
    /// Builds them.
    ///
    /// @param binder what they share
    public static MeasureDesks over(Office office, MeasureBinder binder) {
        return new MeasureDesks(
                new MeasureDesk(office, binder),
                new HoldDesk(office, binder),
                new SeizureDesk(office, binder),
                new GoodsDesk(office, binder),
                binder.rules());
    }
}
