package org.xunyao.casework;

import java.util.List;
import org.xunyao.access.Office;
import org.xunyao.access.Person;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;

/// Where the bureau's staff is read (人员名册), to name officers and to write names beside steps.
public final class StaffDesk {
    private final Office office;
    private final Accounts accounts;

    /// @param accounts of this station
    public StaffDesk(Office office, Accounts accounts) {
        this.office = office;
        this.accounts = accounts;
    }

    /// Everybody, ordered by login. Who may read leads may read this.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public List<Person> people(Ticket ticket) {
        return office.look(
                ticket,
                LeadDesk.LOOK,
                new Target("staff", "*"),
                tx -> accounts.all(tx).stream().map(Account::person).toList());
    }
}
