package org.xunyao.supervision.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.KeptLook.Broken;

/// Tries a rule on looks that were kept (规则试算): the same ledger and the same rule as on duty, so that it
/// finds what would have been found, but for the second look at the film, which may have refused some of it.
/// Behind the last look nothing is concluded. One thread; used once.
public final class Rehearsal {
    /// How many looks are in the ledger before it is emptied; it is copied with each of them.
    private static final int EVERY = 500;

    private final Zone zone;
    private final Condition condition;
    private final Duration cover;
    private final List<Spell> known = new ArrayList<>();
    private final Place place = new Place();

    /// How far it is.
    private static final class Place {
        private @Nullable ConditionLedger ledger;
        private Instant taken = Instant.MIN;
        private Instant last = Instant.MIN;
        private int waiting;
    }

    /// What would have fired, and how much of the time could be judged at all.
    ///
    /// @param episodes in order
    /// @param seen how long the hours in question were seen
    /// @param unseen how long they were not
    public record Outcome(List<Episode> episodes, Duration seen, Duration unseen) {
        /// Copies the list.
        public Outcome {
            episodes = List.copyOf(episodes);
        }
    }

    /// @param condition of the rules that will judge
    /// @param cover how long one look speaks at most, as on duty
    public Rehearsal(Zone zone, Condition condition, Duration cover) {
        this.zone = zone;
        this.condition = condition;
        this.cover = cover;
    }

    /// The next entry, in order. One from before the last, as after a jump of the clock, says nothing.
    public void add(KeptLook next) {
        ConditionLedger open = place.ledger;
        ConditionLedger before = open == null
                ? ConditionLedger.starting(
                        new ConditionLedger.Asked(next.camera(), zone, condition, cover),
                        next.at().minusNanos(1))
                : open;
        ConditionLedger now = switch (next) {
            case KeptLook.Seen seen -> before.record(seen.look());
            case Broken broken -> before.interrupted(broken.at(), reason(broken.why()));
        };
        place.last = next.at().isAfter(place.last) ? next.at() : place.last;
        place.waiting++;
        place.ledger = place.waiting < EVERY ? now : emptied(now, place.last.minus(ConditionLedger.LATEST));
    }

    private static UnseenReason reason(String why) {
        return switch (why) {
            case Broken.LOST -> UnseenReason.STREAM_LOST;
            case Broken.NOT_OURS -> UnseenReason.NOT_OURS;
            case Broken.MOVED -> UnseenReason.MOVED;
            default -> UnseenReason.RESTARTED;
        };
    }

    /// What may still be taken back stays in the ledger.
    private ConditionLedger emptied(ConditionLedger full, Instant until) {
        place.waiting = 0;
        for (Spell spell : full.spells(until)) {
            if (spell.to().isAfter(place.taken)) {
                Instant from = spell.from().isBefore(place.taken) ? place.taken : spell.from();
                join(new Spell(from, spell.to(), spell.held()));
            }
        }
        place.taken = until;
        return full.keepingSince(until);
    }

    private void join(Spell next) {
        Optional<Spell> before = known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
        if (before.filter(
                        spell -> spell.held().equals(next.held()) && spell.to().equals(next.from()))
                .isPresent()) {
            known.set(known.size() - 1, new Spell(before.orElseThrow().from(), next.to(), next.held()));
        } else {
            known.add(next);
        }
    }

    /// Every moment from the first entry to the last, without gap or overlap.
    public List<Spell> spells() {
        ConditionLedger rest = place.ledger;
        if (rest != null) {
            place.ledger = emptied(rest, place.last);
        }
        return List.copyOf(known);
    }

    /// Lets a rule judge what was added. It may be asked again, of another rule with the same condition.
    ///
    /// @throws IllegalArgumentException if its condition is another one
    public Outcome judged(AlarmRule rule, BusinessHours hours) {
        if (!rule.condition().equals(condition)) {
            throw new IllegalArgumentException(rule.condition() + ", not " + condition);
        }
        List<Spell> all = spells();
        HoursMode mode = rule.row().hours();
        return new Outcome(rule.over(all, hours), length(all, mode, hours, true), length(all, mode, hours, false));
    }

    private static Duration length(List<Spell> all, HoursMode mode, BusinessHours hours, boolean seen) {
        return all.stream()
                .filter(spell -> spell.held() instanceof Held.Unseen != seen)
                .flatMap(spell -> mode.of(hours, spell.from(), spell.to()).stream())
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
