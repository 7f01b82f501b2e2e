package org.xunyao.documents;

import org.xunyao.kernel.Tx;

/// Port: the number series of this station (编号). Gap-free: a number is taken in the transaction that uses
/// it.
public interface Numbers {
    /// The next number of the series in the year, from the station's allotted range.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-RANGE` if the range is used up
    long next(Tx tx, String series, int year);
}
