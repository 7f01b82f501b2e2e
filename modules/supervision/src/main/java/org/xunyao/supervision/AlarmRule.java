package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours.Stretch;

/// Judges a ledger (告警规则): which episodes should be brought before a person?
///
/// It fires on one stretch of at least the row's length in which the condition held without a break,
/// within the hours of the row's mode. An unseen moment breaks it, however short; so does every moment in
/// which the condition did not hold, but for lapses up to the row's own; stretches are never added up, but
/// where the condition goes by the day ({@link DaySum}).
///
/// @param row its figures
/// @param condition what must hold
/// @param duty whether its ledger is the record of a post's duty (在岗台账)
public record AlarmRule(AlarmRuleRow row, Condition condition, boolean duty) {
    /// Stretches in which the condition held, and whether the last one goes on at the end of the ledger.
    private record Found(List<Stretch> all, boolean goesOn) {}

    /// What the rule comes to over all of these spells, as for a rehearsal: one that goes by the day may fire once
    /// a day.
    ///
    /// @param spells without gap or overlap, in order
    public List<Episode> over(List<Spell> spells, BusinessHours hours) {
        return condition.daily() ? DaySum.episodes(row, spells, hours) : judge(spells, hours);
    }

    /// The episodes in the ledger's spells, in order; none of a rule that goes by the day.
    ///
    /// @param spells without gap or overlap, in order
    public List<Episode> judge(List<Spell> spells, BusinessHours hours) {
        List<Episode> episodes = new ArrayList<>();
        stretches(spells, hours).forEach(stretch -> fire(stretch, episodes));
        return List.copyOf(episodes);
    }

    /// Every stretch in which the condition held while the rule judges, however short, in order.
    ///
    /// @param spells without gap or overlap, in order
    public List<Stretch> stretches(List<Spell> spells, BusinessHours hours) {
        return found(spells).all().stream()
                .flatMap(held -> row.hours().of(hours, held.from(), held.to()).stream())
                .toList();
    }

    /// Where the stretch began that goes on at a moment; nothing if none does.
    ///
    /// @param spells without gap or overlap, in order
    /// @param until if the last of them ends before it, nothing goes on
    public Optional<Instant> running(List<Spell> spells, BusinessHours hours, Instant until) {
        Found found = found(spells);
        if (!found.goesOn() || spells.getLast().to().isBefore(until)) {
            return Optional.empty();
        }
        List<Stretch> judged = row.hours().of(hours, found.all().getLast().from(), until);
        return judged.isEmpty() || judged.getLast().to().isBefore(until)
                ? Optional.empty()
                : Optional.of(judged.getLast().from());
    }

    private Found found(List<Spell> spells) {
        List<Stretch> all = new ArrayList<>();
        boolean goesOn = false;
        for (Spell spell : condition.daily() ? List.<Spell>of() : spells) {
            boolean holds = spell.held() instanceof Held.Holds;
            if (holds && goesOn) {
                all.set(all.size() - 1, new Stretch(all.getLast().from(), spell.to()));
            } else if (holds) {
                all.add(new Stretch(spell.from(), spell.to()));
            }
            goesOn = holds || (goesOn && isLapse(spell));
        }
        return new Found(all, goesOn);
    }

    private boolean isLapse(Spell spell) {
        return spell.held() instanceof Held.Not && spell.length().compareTo(row.lapse()) <= 0;
    }

    private void fire(Stretch stretch, List<Episode> episodes) {
        Duration length = Duration.between(stretch.from(), stretch.to());
        if (length.compareTo(row.sustained()) < 0) {
            return;
        }
        Instant firedAt = stretch.from().plus(row.sustained());
        Episode next = new Episode(row, stretch.from(), firedAt, stretch.to(), length, 1);
        boolean close = !episodes.isEmpty()
                && Duration.between(episodes.getLast().to(), stretch.from()).compareTo(row.merge()) <= 0;
        if (close) {
            episodes.set(episodes.size() - 1, episodes.getLast().joined(next));
        } else {
            episodes.add(next);
        }
    }
}
