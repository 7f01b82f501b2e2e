package org.xunyao.casework;

import org.xunyao.kernel.Tx;

/// Port: the registers' numbers (编号). What a rolled back transaction took is given again, so there are no
/// gaps.
public interface Numbers {
    /// The next number of that register and year in this station's range.
    ///
    /// @throws org.xunyao.kernel.FaultException `NUMBERS-EXHAUSTED` if the range is used up
    RegisterNumber next(Tx tx, Register register, int year);

    /// A register (登记簿).
    enum Register {
        /// Sources of cases (案件来源登记).
        LEAD,
        /// Cases (案号).
        CASE
    }
}
