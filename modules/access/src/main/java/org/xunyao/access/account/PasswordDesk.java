package org.xunyao.access.account;

import java.time.Instant;
import java.util.Set;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Person;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Gate.Try;
import org.xunyao.access.account.PasswordRules.Shortfall;
import org.xunyao.kernel.Tx;

/// Where a person who is in changes the password (修改口令).
public final class PasswordDesk {
    /// Changing one's own password.
    public static final Action CHANGE = new Action("session.change-password");

    private final Office office;
    private final Accounts accounts;
    private final Door door;
    private final Gate gate;

    /// @param accounts of this station
    public PasswordDesk(Office office, Accounts accounts, Door door) {
        this.office = office;
        this.accounts = accounts;
        this.door = door;
        this.gate = new Gate(accounts, door);
    }

    /// Changes the password. A wrong old one counts as at the door. The caller wipes both.
    ///
    /// @param old typed once more
    /// @throws RefusedException if the session was ended
    public PasswordResult change(Ticket.OfPerson ticket, char[] old, char[] fresh) {
        return office.perform(
                        ticket,
                        CHANGE,
                        target(ticket.person()),
                        tx -> changed(tx, accounts, gate, door, ticket, old, fresh))
                .result();
    }

    static Target target(Person person) {
        return new Target("account", person.id().value().toString());
    }

    static PasswordResult changed(
            Tx tx, Accounts accounts, Gate gate, Door door, Ticket.OfPerson come, char[] old, char[] fresh) {
        Account account = accounts.of(tx, come.person().id())
                .orElseThrow(() -> new RefusedException(CHANGE, new Refusal.DisabledPerson()));
        if (account.standing().closed().isPresent()) {
            throw new RefusedException(CHANGE, new Refusal.DisabledPerson());
        }
        return switch (gate.password(tx, account, old)) {
            case Try.Wrong wrong -> new PasswordResult.OldWrong(wrong.left());
            case Try.Held held -> new PasswordResult.Locked(held.until());
            case Try.Right right -> {
                Set<Shortfall> broken = gate.shortfalls(account, fresh);
                if (!broken.isEmpty()) {
                    yield new PasswordResult.Unmet(broken);
                }
                Instant now = door.time().reckoning();
                accounts.put(tx, gate.renewed(account, fresh, now).entered(now));
                yield new PasswordResult.Changed(
                        new Ticket.OfPerson(account.person(), come.session()), account.lastSignIn());
            }
        };
    }
}
