package org.xunyao.access.people;

import java.util.Set;
import org.xunyao.access.Action;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.kernel.Tx;

/// Each of the three administrators is needed (三员): the last open account of a kind neither is closed nor
/// loses its role.
record LastOfKind(Accounts accounts, RoleBook book) {
    /// Passes if somebody else holds each administrator's role that the account is about to lose.
    ///
    /// @throws RefusedException if nobody does
    void require(Tx tx, Account account, Set<RoleId> lost, Action action) {
        boolean last = account.standing().closed().isEmpty()
                && lost.stream()
                        .filter(role -> account.person().roles().contains(role))
                        .filter(role -> book.role(role)
                                .filter(known -> known.kind() == Role.Kind.ADMINISTRATOR)
                                .isPresent())
                        .anyMatch(role -> nobodyElse(tx, account, role));
        if (last) {
            throw new RefusedException(action, new Refusal.AgainstRule("last-administrator"));
        }
    }

    private boolean nobodyElse(Tx tx, Account account, RoleId role) {
        return accounts.all(tx).stream()
                .filter(other -> !other.person().id().equals(account.person().id()))
                .filter(other -> other.standing().closed().isEmpty())
                .noneMatch(other -> other.person().roles().contains(role));
    }
}
