package org.xunyao.app.people.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.people.AccountDesk;
import org.xunyao.access.people.NewPerson;
import org.xunyao.access.people.OneTimePassword;
import org.xunyao.access.people.PersonCard;
import org.xunyao.access.people.Role;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.app.people.account.AccountState;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonPorts;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.account.PersonSheet;
import org.xunyao.app.people.account.Proposal;

/// The accounts over their desks, as one administrator sees them.
public final class PersonsOfDesk implements PersonPorts {
    private static final int PAGE = 200;
    private static final Target ACCOUNT = new Target("account", "*");

    private final Office office;
    private final AccountDesk accounts;
    private final RolesDesk roles;
    private final Ticket.OfPerson ticket;

    /// @param office says why something would be refused
    /// @param ticket of who looks
    public PersonsOfDesk(Office office, AccountDesk accounts, RolesDesk roles, Ticket.OfPerson ticket) {
        this.office = office;
        this.accounts = accounts;
        this.roles = roles;
        this.ticket = ticket;
    }

    @Override
    public PersonSheet read() {
        return Refusals.asked(() -> {
            List<PersonCard> cards = accounts.people(ticket);
            boolean powers = office.offers(ticket, RolesDesk.LOOK);
            List<RoleChange> pending = powers ? pending() : List.of();
            List<RoleId> known = powers
                    ? roles.matrix(ticket).roles().stream()
                            .map(Role::id)
                            .filter(role -> !role.equals(Role.UNASSIGNED))
                            .toList()
                    : List.of();
            Map<PersonAct, String> refused = refused();
            Map<PersonId, String> names = cards.stream()
                    .collect(Collectors.toMap(
                            card -> card.person().id(), card -> card.person().name()));
            return new PersonSheet(
                    cards.stream()
                            .map(card -> row(card, pending, names, refused))
                            .toList(),
                    known,
                    refused.getOrDefault(PersonAct.ADD, ""));
        });
    }

    /// Every change that waits, page by page, since each stands beside its person.
    private List<RoleChange> pending() {
        var all = new ArrayList<RoleChange>();
        List<RoleChange> page = roles.pending(ticket, Optional.empty(), PAGE);
        all.addAll(page);
        while (page.size() == PAGE) {
            page = roles.pending(ticket, Optional.of(page.getLast().id()), PAGE);
            all.addAll(page);
        }
        return all;
    }

    /// What the looking person's roles do not allow at all.
    private Map<PersonAct, String> refused() {
        Map<PersonAct, String> refused = new EnumMap<>(PersonAct.class);
        for (PersonAct act : PersonAct.values()) {
            office.refusal(ticket, action(act), ACCOUNT).ifPresent(refusal -> refused.put(act, Refusals.code(refusal)));
        }
        return refused;
    }

    private static Action action(PersonAct act) {
        return switch (act) {
            case ADD -> AccountDesk.ADD;
            case DISABLE -> AccountDesk.DISABLE;
            case ENABLE -> Account.OPEN;
            case RESET -> AccountDesk.RESET;
            case UNLOCK -> AccountDesk.UNLOCK;
            case BIND -> AccountDesk.BIND;
            case UNBIND -> AccountDesk.UNBIND;
            case PROPOSE -> RolesDesk.PROPOSE;
            case APPROVE, REJECT -> RolesDesk.APPROVE;
        };
    }

    private PersonRow row(
            PersonCard card, List<RoleChange> pending, Map<PersonId, String> names, Map<PersonAct, String> refused) {
        PersonId id = card.person().id();
        Optional<RoleChange> change =
                pending.stream().filter(one -> one.person().equals(id)).findFirst();
        Map<PersonAct, String> own = new EnumMap<>(PersonAct.class);
        own.putAll(refused);
        if (id.equals(ticket.person().id())) {
            Arrays.stream(PersonAct.values())
                    .filter(act -> act != PersonAct.REJECT)
                    .forEach(act -> own.putIfAbsent(act, "OWN_GRANT"));
        }
        if (change.filter(one -> one.proposer().equals(ticket.person().id())).isPresent()) {
            own.putIfAbsent(PersonAct.APPROVE, "MAKER_IS_APPROVER");
        }
        return new PersonRow(
                id,
                card.person().login(),
                card.person().name(),
                card.person().unit(),
                assigned(card.person().roles()),
                card.areas(),
                state(card.state()),
                card.lastSignIn(),
                card.mustChange().isPresent(),
                card.certificate(),
                change.map(one -> proposal(one, names)),
                own);
    }

    private static Proposal proposal(RoleChange change, Map<PersonId, String> names) {
        return new Proposal(
                change.id(),
                assigned(change.roles()),
                change.areas(),
                change.reason(),
                names.getOrDefault(change.proposer(), "–"),
                change.at());
    }

    private static Set<RoleId> assigned(Set<RoleId> roles) {
        return roles.stream().filter(role -> !role.equals(Role.UNASSIGNED)).collect(Collectors.toSet());
    }

    private static AccountState state(PersonCard.State state) {
        return switch (state) {
            case PersonCard.State.Active _ -> new AccountState.Active();
            case PersonCard.State.Locked locked -> new AccountState.Locked(locked.until());
            case PersonCard.State.Disabled closed ->
                new AccountState.Disabled(closed.at(), closed.why() == Account.Why.UNUSED);
        };
    }

    @Override
    public char[] add(NewAccount account) {
        return revealed(Refusals.asked(() ->
                accounts.add(ticket, new NewPerson(account.login(), account.name(), account.unit(), account.badge()))));
    }

    @Override
    public void disable(PersonId person) {
        Refusals.asked(() -> accounts.disable(ticket, person));
    }

    @Override
    public void enable(PersonId person) {
        Refusals.asked(() -> accounts.enable(ticket, person));
    }

    @Override
    public char[] reset(PersonId person) {
        return revealed(Refusals.asked(() -> accounts.resetPassword(ticket, person)));
    }

    @Override
    public void unlock(PersonId person) {
        Refusals.asked(() -> accounts.unlock(ticket, person));
    }

    @Override
    public void bind(PersonId person, String fingerprint) {
        Refusals.asked(() -> accounts.bindCertificate(ticket, person, fingerprint));
    }

    @Override
    public void unbind(PersonId person) {
        Refusals.asked(() -> accounts.unbindCertificate(ticket, person));
    }

    @Override
    public void propose(PersonId person, Set<RoleId> wanted, Set<String> areas, String reason) {
        Set<RoleId> all = wanted.isEmpty() ? Set.of(Role.UNASSIGNED) : wanted;
        Refusals.asked(() -> roles.propose(ticket, person, all, areas, reason));
    }

    @Override
    public void approve(UUID proposal) {
        Refusals.asked(() -> roles.approve(ticket, proposal));
    }

    @Override
    public void reject(UUID proposal, String reason) {
        Refusals.asked(() -> roles.reject(ticket, proposal, reason));
    }

    /// Copied once into the array that the screen wipes; the desk's own is wiped here.
    private static char[] revealed(Saved<OneTimePassword> saved) {
        var copy = new char[1][];
        saved.result().reveal(secret -> copy[0] = secret.clone());
        return copy[0];
    }
}
