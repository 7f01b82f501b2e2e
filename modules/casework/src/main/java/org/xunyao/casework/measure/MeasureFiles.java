package org.xunyao.casework.measure;

import java.util.List;
import org.xunyao.casework.CaseId;
import org.xunyao.kernel.Tx;

/// Port: the measures and goods of cases. Lines are added and never changed.
public interface MeasureFiles {
    /// That of a case; an empty one if the case has none.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-BROKEN` if what is kept contradicts itself
    MeasureFile of(Tx tx, CaseId id);

    /// Those of some cases; a case without any is left out.
    ///
    /// @param ids none twice, at most 1000
    List<MeasureFile> of(Tx tx, List<CaseId> ids);

    /// Adds the lines that are not kept yet.
    void put(Tx tx, MeasureFile file);
}
