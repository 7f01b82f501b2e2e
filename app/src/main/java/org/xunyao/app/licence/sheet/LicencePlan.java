package org.xunyao.app.licence.sheet;

import java.util.List;
import org.xunyao.registry.licence.PlannedLicence;

/// What an import would do; nothing is done yet (试导入).
///
/// @param name of the file
/// @param planned what would be entered
/// @param same how many rows say what is known already
/// @param faults with one of them nothing can be imported
public record LicencePlan(String name, List<PlannedLicence> planned, int same, List<SheetFault> faults) {
    /// Copies the lists.
    public LicencePlan {
        planned = List.copyOf(planned);
        faults = List.copyOf(faults);
    }

    /// Whether it can be carried out.
    public boolean isReady() {
        return faults.isEmpty() && !planned.isEmpty();
    }
}
