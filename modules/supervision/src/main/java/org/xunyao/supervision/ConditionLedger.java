package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

/// What the looks of one camera say of one condition in one zone over time (规则台账). It never changes; each
/// look gives the next ledger.
///
/// A look speaks for the time after it until the next look, but for at most its cover; what lies beyond,
/// unusable pictures, lost streams and our own restarts are {@link Held.Unseen}. So every moment since the
/// start is in exactly one spell, and one of {@link Held.Holds} is covered by looks that say so.
public final class ConditionLedger {
    /// What lies further back than this, no later look takes back.
    public static final Duration LATEST = UnseenReason.LONGEST;

    /// A look covers at most this long (design/house.md §9).
    private static final Duration MOST = Duration.ofSeconds(15);

    private final Asked asked;
    private final List<Spell> closed;
    private final Instant openFrom;
    private final Held open;
    private final Optional<Condition.Earlier> before;

    /// What is asked of each look.
    ///
    /// @param camera whose looks these are
    /// @param zone what is watched
    /// @param condition what may hold there
    /// @param cover how long one look speaks at most, over zero and up to 15 s
    public record Asked(CameraId camera, Zone zone, Condition condition, Duration cover) {
        /// Refuses looks that would speak for nothing, or for too long.
        public Asked {
            if (!cover.isPositive() || cover.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("a look covers " + cover);
            }
        }
    }

    private ConditionLedger(
            Asked asked, List<Spell> closed, Instant openFrom, Held open, Optional<Condition.Earlier> before) {
        this.before = before;
        this.asked = asked;
        this.closed = List.copyOf(closed);
        this.openFrom = openFrom;
        this.open = open;
    }

    /// A ledger that begins now and knows nothing yet.
    ///
    /// @param start arrivalTime from which it accounts
    public static ConditionLedger starting(Asked asked, Instant start) {
        return new ConditionLedger(asked, List.of(), start, new Held.Unseen(UnseenReason.NO_LOOK), Optional.empty());
    }

    /// The ledger after one more look. A look of another camera is refused; one from before the last, as
    /// after a jump of the clock, says nothing and changes nothing. Of looks at pictures that came at one
    /// moment, as in a segment of HLS, one that says it does not hold goes before all others, one that
    /// could not see before one that says it holds, excused or not: it holds only if all of them say so.
    public ConditionLedger record(Observation look) {
        if (!look.camera().equals(asked.camera())) {
            throw new IllegalArgumentException("look of " + look.camera().code());
        }
        Held held = asked.condition().judge(look, asked.zone(), before);
        if (look.at().equals(openFrom) && saying(held) > saying(open)) {
            return new ConditionLedger(asked, closed, openFrom, held, before);
        }
        boolean blind = !look.usable() && held instanceof Held.Unseen;
        ConditionLedger next = blind ? found(look, held) : next(look.at(), held);
        return look.usable() && look.at().isAfter(openFrom) ? next.knowing(look, held) : next;
    }

    private ConditionLedger knowing(Observation look, Held held) {
        Optional<Observation> told =
                held instanceof Held.Unseen ? before.flatMap(Condition.Earlier::told) : Optional.of(look);
        return new ConditionLedger(asked, closed, openFrom, open, Optional.of(new Condition.Earlier(held, told)));
    }

    /// What shows only beside earlier pictures is found late, so the time before is taken back: a camera that had
    /// frozen, or was turned away, did not see that nobody was there. A condition that is about just that holds
    /// from the finding on and takes nothing back: else each finding would take back the one before.
    private ConditionLedger found(Observation look, Held held) {
        List<Spell> before = closedUntil(look.at());
        Instant from = look.at().minus(UnseenReason.foundAfter(look.why()));
        if (before.isEmpty() || !look.at().isAfter(openFrom) || !from.isBefore(look.at())) {
            return next(look.at(), held);
        }
        List<Spell> kept = new ArrayList<>();
        for (Spell spell : before) {
            Instant end = spell.to().isBefore(from) ? spell.to() : from;
            if (spell.from().isBefore(end)) {
                join(kept, new Spell(spell.from(), end, spell.held()));
            }
        }
        Instant start = before.getFirst().from();
        join(
                kept,
                new Spell(start.isAfter(from) ? start : from, look.at(), new Held.Unseen(UnseenReason.of(look.why()))));
        return new ConditionLedger(asked, kept, look.at(), held, this.before);
    }

    /// The ledger after something of our own ended the looking: nothing is known from here to the next
    /// look, and nothing since the last look stopped speaking. At the very moment of a look it goes before
    /// one that says the condition holds.
    ///
    /// @param at when it was noticed
    public ConditionLedger interrupted(Instant at, UnseenReason reason) {
        Held unseen = new Held.Unseen(reason);
        ConditionLedger next = at.equals(openFrom) && !(open instanceof Held.Not)
                ? new ConditionLedger(asked, closed, openFrom, unseen, before)
                : next(at, unseen);
        return new ConditionLedger(asked, next.closed, next.openFrom, next.open, Optional.empty());
    }

    /// The moment of the newest look, or of what ended the looking since. Of what was before it no
    /// later look says anything, but for what is found late.
    public Instant newest() {
        return openFrom;
    }

    /// Every moment from the start to an instant, without gap or overlap, neighbours that say the same
    /// joined.
    ///
    /// @param until not included; looks after it are left out
    public List<Spell> spells(Instant until) {
        List<Spell> all = new ArrayList<>();
        for (Spell spell : closedUntil(until)) {
            if (spell.from().isBefore(until)) {
                Instant end = spell.to().isBefore(until) ? spell.to() : until;
                join(all, new Spell(spell.from(), end, spell.held()));
            }
        }
        return List.copyOf(all);
    }

    /// The ledger without spells that ended before an instant, for the station that runs for weeks: what
    /// is older has been stored and judged. Spells that reach into the time kept stay whole.
    public ConditionLedger keepingSince(Instant oldest) {
        List<Spell> kept =
                closed.stream().filter(spell -> spell.to().isAfter(oldest)).toList();
        return new ConditionLedger(asked, kept, openFrom, open, before);
    }

    private ConditionLedger next(Instant at, Held held) {
        if (!at.isAfter(openFrom)) {
            return this;
        }
        return new ConditionLedger(asked, closedUntil(at), at, held, before);
    }

    /// The closed spells and what the open look says up to an instant.
    private List<Spell> closedUntil(Instant at) {
        List<Spell> all = new ArrayList<>(closed);
        if (!at.isAfter(openFrom)) {
            return all;
        }
        Instant spoken = openFrom.plus(asked.cover());
        if (open instanceof Held.Unseen || !spoken.isBefore(at)) {
            join(all, new Spell(openFrom, at, open));
        } else {
            join(all, new Spell(openFrom, spoken, open));
            join(all, new Spell(spoken, at, new Held.Unseen(UnseenReason.NO_LOOK)));
        }
        return all;
    }

    private static int saying(Held held) {
        return switch (held) {
            case Held.Holds _ -> 0;
            case Held.Excused _ -> 1;
            case Held.Unseen _ -> 2;
            case Held.Not _ -> 3;
        };
    }

    private static void join(List<Spell> all, Spell next) {
        if (!all.isEmpty()
                && all.getLast().held().equals(next.held())
                && all.getLast().to().equals(next.from())) {
            all.set(all.size() - 1, new Spell(all.getLast().from(), next.to(), next.held()));
        } else {
            all.add(next);
        }
    }
}
