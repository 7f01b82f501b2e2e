package org.xunyao.supervision.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;

/// Since when nothing comes from one camera (离线台账). It never changes; each second gives the next
/// ledger.
///
/// Its spells hold where nothing came, and do not where something did. Whatever cannot be said is
/// {@link Held.Unseen}: our own stop, our own line, a jump of the clock, a camera of another
/// station. While a camera is being called the ledger says nothing yet: a call between two silent
/// moments was silence, one that ends otherwise was nothing that anybody saw.
public final class OutageLedger {
    private final OutageLimits limits;
    private final List<Spell> spells;
    private final Instant known;
    private final Instant last;
    private final Reach was;

    private OutageLedger(OutageLimits limits, List<Spell> spells, Instant known, Instant last, Reach was) {
        this.limits = limits;
        this.spells = List.copyOf(spells);
        this.known = known;
        this.last = last;
        this.was = was;
    }

    /// A ledger that begins now and knows nothing yet.
    public static OutageLedger starting(OutageLimits limits, Instant now) {
        return new OutageLedger(limits, List.of(), now, now, Reach.UNKNOWN);
    }

    /// The ledger after one more second; one that is not later than the last changes nothing.
    public OutageLedger second(Instant at, Reach reach) {
        if (!at.isAfter(last)) {
            return this;
        }
        boolean gap = Duration.between(last, at).compareTo(limits.cover()) > 0;
        if (gap) {
            return next(at, reach, unseen());
        }
        return switch (was) {
            case COMES -> next(at, reach, new Held.Not());
            case OUT -> next(at, reach, new Held.Holds());
            case UNKNOWN -> next(at, reach, unseen());
            case CALLING -> called(at, reach);
        };
    }

    private OutageLedger called(Instant at, Reach reach) {
        boolean silent = goesOn().isPresent() && Duration.between(known, at).compareTo(limits.calling()) <= 0;
        if (silent && reach == Reach.CALLING) {
            return new OutageLedger(limits, spells, known, at, reach);
        }
        return next(at, reach, silent && reach == Reach.OUT ? new Held.Holds() : unseen());
    }

    private OutageLedger next(Instant at, Reach reach, Held held) {
        List<Spell> all = new ArrayList<>(spells);
        boolean joins = !all.isEmpty() && all.getLast().held().equals(held);
        if (joins) {
            all.set(all.size() - 1, new Spell(all.getLast().from(), at, held));
        } else {
            all.add(new Spell(known, at, held));
        }
        return new OutageLedger(limits, all, at, at, reach);
    }

    private static Held unseen() {
        return new Held.Unseen(UnseenReason.NO_LOOK);
    }

    /// Up to which moment it says something.
    public Instant known() {
        return known;
    }

    /// Every moment from the start to {@link #known}, without gap or overlap.
    public List<Spell> spells() {
        return spells;
    }

    /// Since when nothing comes, if nothing came last.
    public Optional<Instant> goesOn() {
        return last(Held.Holds.class).map(Spell::from);
    }

    /// Whether something came last.
    public boolean comes() {
        return last(Held.Not.class).isPresent();
    }

    private Optional<Spell> last(Class<? extends Held> kind) {
        return spells.isEmpty()
                ? Optional.empty()
                : Optional.of(spells.getLast()).filter(spell -> kind.isInstance(spell.held()));
    }

    /// The ledger without spells that ended before a moment; one that reaches over it stays whole.
    public OutageLedger keepingSince(Instant oldest) {
        List<Spell> kept =
                spells.stream().filter(spell -> spell.to().isAfter(oldest)).toList();
        return new OutageLedger(limits, kept, known, last, was);
    }
}
