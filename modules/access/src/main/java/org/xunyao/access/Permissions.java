package org.xunyao.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// The table of powers (权限表), read from data, and how far each power reaches. What has no row is refused.
public final class Permissions {
    /// The kind of a {@link Target} that the work is about to make; it is in everybody's reach.
    private static final String NOT_MADE_YET = "new";

    private final List<Grant> grants;
    private final Belongings belongings;
    private final Presence presence;

    /// A table for which nothing belongs to anybody: grants that do not reach {@link Reach#ANY} allow nothing.
    ///
    /// @param grants the rows of `resources/roles/roles.csv`
    public Permissions(List<Grant> grants) {
        this(grants, Belongings.nothing(), Presence.always());
    }

    /// @param grants the rows of `resources/roles/roles.csv`
    /// @param belongings tells what is whose
    /// @param presence tells who may still act
    public Permissions(List<Grant> grants, Belongings belongings, Presence presence) {
        this.grants = List.copyOf(grants);
        this.belongings = belongings;
        this.presence = presence;
    }

    /// Whether one of the ticket's roles holds the action on that day, however far it reaches.
    public boolean allows(Ticket ticket, Action action, LocalDate day) {
        return !held(ticket, action, day).isEmpty();
    }

    /// Why the ticket may not do the action to the target on that day, or nothing if it may.
    public Optional<Refusal> refusal(Tx tx, Ticket ticket, Action action, Target target, LocalDate day) {
        List<Reach> reaches = held(ticket, action, day);
        if (reaches.isEmpty()) {
            return Optional.of(new Refusal.NoRole());
        }
        if (!(ticket instanceof Ticket.OfPerson person)) {
            return reaches.contains(Reach.ANY) ? Optional.empty() : Optional.of(new Refusal.OutsideReach(Reach.OWN));
        }
        return presence.refusal(tx, person).or(() -> outside(tx, person, reaches, target));
    }

    /// Passes if the ticket may do the action to the target on that day.
    ///
    /// @throws RefusedException with the reason if it may not
    void require(Tx tx, Ticket ticket, Action action, Target target, LocalDate day) {
        Optional<Refusal> refusal = refusal(tx, ticket, action, target, day);
        if (refusal.isPresent()) {
            throw new RefusedException(action, refusal.get());
        }
    }

    private Optional<Refusal> outside(Tx tx, Ticket.OfPerson ticket, List<Reach> reaches, Target target) {
        if (reaches.contains(Reach.ANY) || target.kind().equals(NOT_MADE_YET)) {
            return Optional.empty();
        }
        Belongings.Owner owner = belongings.ownerOf(tx, target).orElse(Belongings.Owner.NOBODY);
        PersonId who = ticket.person().id();
        if (reaches.contains(Reach.OWN) && owner.people().contains(who)) {
            return Optional.empty();
        }
        boolean inArea = reaches.contains(Reach.AREA)
                && (owner.people().contains(who) || owner.lies(belongings.areasOf(tx, who)));
        return inArea
                ? Optional.empty()
                : Optional.of(new Refusal.OutsideReach(reaches.contains(Reach.AREA) ? Reach.AREA : Reach.OWN));
    }

    private List<Reach> held(Ticket ticket, Action action, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.action().equals(action) && ticket.holds(grant.role()) && grant.inForceOn(day))
                .map(Grant::reach)
                .toList();
    }

    /// All rows, for the administrators' screen and the tests.
    public List<Grant> grants() {
        return grants;
    }

    /// How far a power reaches (数据范围).
    public enum Reach {
        /// To what the person made, was named for or took over (本人承办).
        OWN,
        /// To what lies in the person's areas, and to his own (本辖区).
        AREA,
        /// To everything (不限).
        ANY
    }

    /// One row of the table of powers: who holds the role may do the action while the row is in force.
    ///
    /// @param from first day
    /// @param to last day, or none
    /// @param source statute and article, or the decision it rests on
    /// @param verified false shows 待核 on the screen
    /// @param reach how far
    public record Grant(
            RoleId role,
            Action action,
            LocalDate from,
            Optional<LocalDate> to,
            String source,
            boolean verified,
            Reach reach) {
        /// A grant that reaches everything.
        public Grant(
                RoleId role, Action action, LocalDate from, Optional<LocalDate> to, String source, boolean verified) {
            this(role, action, from, to, source, verified, Reach.ANY);
        }

        /// Whether the row is in force on that day, both ends included.
        public boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
