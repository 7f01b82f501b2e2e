package org.xunyao.access.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.access.account.Door;
import org.xunyao.access.people.RoleChange.State;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;

/// Where roles and areas are given (岗位授权). One administrator proposes, another approves; nobody gives
/// himself anything. What is approved counts at once: sessions with the old roles act no more. Steps
/// throw {@link RefusedException} if the ticket may not or the roles do not fit together, and {@link
/// FaultException} `ROLE-CHANGE-GONE` if the change is not there or decided.
public final class RolesDesk {
    /// Reading the tables and the changes.
    public static final Action LOOK = new Action("role.look");
    /// Proposing a change.
    public static final Action PROPOSE = new Action("role.propose");
    /// Approving or rejecting a change.
    public static final Action APPROVE = new Action("role.approve");

    private static final Target LIST = new Target("role-change", "*");
    private static final int MOST = 1_000;

    private final Office office;
    private final Accounts accounts;
    private final RoleChanges changes;
    private final PowersMatrix matrix;
    private final Door door;
    private final Ids ids;

    /// @param matrix the tables in force
    public RolesDesk(Office office, Accounts accounts, RoleChanges changes, PowersMatrix matrix, Door door, Ids ids) {
        this.office = office;
        this.accounts = accounts;
        this.changes = changes;
        this.matrix = matrix;
        this.door = door;
        this.ids = ids;
    }

    /// The tables.
    public PowersMatrix matrix(Ticket ticket) {
        return office.look(ticket, LOOK, new Target("role", "*"), tx -> matrix);
    }

    /// A page of the changes that wait, newest first.
    ///
    /// @param before the last of the page before; nothing for the first page
    /// @param limit 1..1000
    public List<RoleChange> pending(Ticket ticket, Optional<UUID> before, int limit) {
        requirePage(limit);
        return office.look(ticket, LOOK, LIST, tx -> changes.pending(tx, before, limit));
    }

    /// A page of all changes, newest first.
    ///
    /// @param before the last of the page before; nothing for the first page
    /// @param limit 1..1000
    public List<RoleChange> newest(Ticket ticket, Optional<UUID> before, int limit) {
        requirePage(limit);
        return office.look(ticket, LOOK, LIST, tx -> changes.newest(tx, before, limit));
    }

    private static void requirePage(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to 1000 rows");
        }
    }

    /// Proposes all roles and areas that a person shall have.
    ///
    /// @param areas codes of areas, 2 to 12 digits
    /// @param reason in words, not blank
    /// @throws FaultException `ROLE-CHANGE-UNFIT` if an area is no code or the reason is missing
    public Saved<RoleChange> propose(
            Ticket.OfPerson ticket, PersonId person, Set<RoleId> roles, Set<String> areas, String reason) {
        UUID id = ids.next();
        return office.perform(ticket, PROPOSE, target(id), tx -> {
            PersonId maker = ticket.person().id();
            require(!maker.equals(person), PROPOSE, new Refusal.OwnGrant());
            requireAnother(tx, requireFit(tx, person, roles, PROPOSE), roles, PROPOSE);
            if (reason.isBlank() || !Account.areCodes(areas)) {
                throw new FaultException("ROLE-CHANGE-UNFIT", "areas or reason");
            }
            var change = new RoleChange(
                    id, person, roles, areas, reason.strip(), maker, door.time().reckoning(), new State.Pending());
            changes.put(tx, change);
            return change;
        });
    }

    /// Puts a change in force.
    public Saved<RoleChange> approve(Ticket.OfPerson ticket, UUID id) {
        Saved<RoleChange> saved = office.perform(ticket, APPROVE, target(id), tx -> {
            RoleChange change = waiting(tx, id);
            PersonId approver = ticket.person().id();
            require(!approver.equals(change.proposer()), APPROVE, new Refusal.MakerIsApprover());
            require(!approver.equals(change.person()), APPROVE, new Refusal.OwnGrant());
            Account account = requireFit(tx, change.person(), change.roles(), APPROVE);
            requireAnother(tx, account, change.roles(), APPROVE);
            accounts.put(tx, account.holding(change.roles(), change.areas()));
            return put(tx, change.with(new State.Approved(approver, door.time().reckoning())));
        });
        door.sessions().endAll(saved.result().person());
        return saved;
    }

    /// Leaves everything as it is. The proposer may take his own proposal back.
    ///
    /// @param reason in words
    public Saved<RoleChange> reject(Ticket.OfPerson ticket, UUID id, String reason) {
        return office.perform(ticket, APPROVE, target(id), tx -> {
            RoleChange change = waiting(tx, id);
            var rejected = new State.Rejected(ticket.person().id(), door.time().reckoning(), reason.strip());
            return put(tx, change.with(rejected));
        });
    }

    private RoleChange put(Tx tx, RoleChange change) {
        changes.put(tx, change);
        return change;
    }

    private RoleChange waiting(Tx tx, UUID id) {
        return changes.find(tx, id)
                .filter(change -> change.state() instanceof State.Pending)
                .orElseThrow(() -> new FaultException("ROLE-CHANGE-GONE", id.toString()));
    }

    private Account requireFit(Tx tx, PersonId person, Set<RoleId> roles, Action action) {
        Account account = accounts.of(tx, person).orElseThrow(() -> new FaultException("ACCOUNT-MISSING", "person"));
        Optional<Refusal> unfit = matrix.book().unfit(roles, account.person().badge());
        if (unfit.isPresent()) {
            throw new RefusedException(action, unfit.get());
        }
        return account;
    }

    private void requireAnother(Tx tx, Account account, Set<RoleId> kept, Action action) {
        Set<RoleId> lost = new HashSet<>(account.person().roles());
        lost.removeAll(kept);
        new LastOfKind(accounts, matrix.book()).require(tx, account, lost, action);
    }

    private static void require(boolean fulfilled, Action action, Refusal otherwise) {
        if (!fulfilled) {
            throw new RefusedException(action, otherwise);
        }
    }

    private static Target target(UUID change) {
        return new Target("role-change", change.toString());
    }
}
