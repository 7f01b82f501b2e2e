package org.xunyao.casework.people;

import org.xunyao.casework.CaseId;
import org.xunyao.kernel.Tx;

/// Port: the lists of people, and the numbers of their papers, which are kept apart (参与人登记存储).
public interface People {
    /// The list of a case; empty if nobody is named. No number is read.
    PeopleFile of(Tx tx, CaseId id);

    /// Adds the new lines; what is there stays.
    ///
    /// @param number of the newest line's paper; {@link PersonalNumber#NONE} is not kept
    /// @throws org.xunyao.kernel.FaultException `STORE-BROKEN` if lines are missing
    void put(Tx tx, PeopleFile file, PersonalNumber number);

    /// The number of a line's paper; {@link PersonalNumber#NONE} if there is none.
    PersonalNumber number(Tx tx, CaseId id, int line);
}
