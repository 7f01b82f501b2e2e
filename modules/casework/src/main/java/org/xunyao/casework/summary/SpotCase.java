package org.xunyao.casework.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.kernel.Money;
import org.xunyao.registry.PharmacyId;

/// A sitting of the summary procedure (当场处罚) with its journal: lines are only added, and where it stands
/// follows from them.
///
/// @param entries in their order
public record SpotCase(Head head, List<SpotEntry> entries) {
    /// Refuses gaps in the numbers.
    public SpotCase {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != i + 1) {
                throw new IllegalArgumentException("line " + entries.get(i).number() + " at place " + (i + 1));
            }
        }
    }

    /// Where it stands.
    public SpotStage stage() {
        if (newest(SpotAct.Drop.class).isPresent()) {
            return SpotStage.DROPPED;
        }
        if (newest(SpotAct.GiveOver.class).isPresent()) {
            return SpotStage.GIVEN_OVER;
        }
        if (newest(SpotAct.FileAway.class).isPresent()) {
            return SpotStage.FILED;
        }
        if (newest(SpotAct.Deliver.class).isPresent()) {
            return SpotStage.SERVED;
        }
        return newest(SpotAct.Decide.class).isPresent() ? SpotStage.DECIDED : SpotStage.ON_SITE;
    }

    /// Whether something is still to be done: the papers, the money, or what was taken of it.
    public boolean open() {
        return switch (stage()) {
            case ON_SITE, DECIDED, SERVED -> true;
            case FILED -> !owed().none() || last(SpotAct.Collect.class) > last(SpotAct.Bank.class);
            case GIVEN_OVER, DROPPED -> false;
        };
    }

    private int last(Class<? extends SpotAct> kind) {
        return line(kind).map(SpotEntry::number).orElse(0);
    }

    /// The newest act of that kind.
    public <A extends SpotAct> Optional<A> newest(Class<A> kind) {
        return line(kind).map(SpotEntry::act).map(kind::cast);
    }

    /// The newest line with an act of that kind.
    public Optional<SpotEntry> line(Class<? extends SpotAct> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.act())).reduce((earlier, later) -> later);
    }

    /// What was decided; nothing before that.
    public Penalty penalty() {
        return newest(SpotAct.Decide.class).map(SpotAct.Decide::penalty).orElse(Penalty.NONE);
    }

    /// What of the fine is not paid yet.
    public Money owed() {
        return entries.stream().map(SpotEntry::act).map(SpotCase::paid).reduce(fine(), Money::less);
    }

    /// The fine that was decided; nothing where there is none.
    public Money fine() {
        return penalty().sum(Set.of(PenaltyLine.Kind.FINE));
    }

    /// What an act brought in, on the spot or at the bank.
    public static Money paid(SpotAct act) {
        return switch (act) {
            case SpotAct.Collect one -> one.amount();
            case SpotAct.Pay one -> one.amount();
            default -> Money.NONE;
        };
    }

    /// The same with one line more.
    SpotCase with(SpotEntry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new SpotCase(head, more);
    }

    /// What does not change while it goes on.
    ///
    /// @param lead the reviewed lead that it came of, or none where an inspection found it
    /// @param foundOn the day of the inspection
    /// @param officers at least two
    /// @param startedBy one of them
    /// @param startedAt recordedTime
    public record Head(
            SpotId id,
            PharmacyId party,
            Optional<LeadId> lead,
            LocalDate foundOn,
            List<Officer> officers,
            PersonId startedBy,
            Instant startedAt) {
        /// Copies the officers.
        public Head {
            officers = List.copyOf(officers);
        }

        /// Whether that person is one of its officers.
        public boolean isOfficer(PersonId person) {
            return officers.stream().anyMatch(one -> one.id().equals(person));
        }
    }
}
