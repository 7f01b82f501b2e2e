package org.xunyao.casework.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.penalty.Sector;

/// One measure of a case (先行登记保存、查封扣押): its journal. Where it stands follows from it and from the
/// day, see {@link MeasureSpan}.
///
/// @param number within the case, from 1 without gaps
/// @param entries at least one, corrections included
public record Measure(int number, List<MeasureEntry> entries) {
    /// Refuses an empty journal, gaps in its numbers and corrections of corrections.
    public Measure {
        entries = List.copyOf(entries);
        if (number < 1
                || entries.isEmpty()
                || entries.getFirst().act().event().kind().isEmpty()) {
            throw new IllegalArgumentException("no measure: " + number);
        }
        for (int i = 0; i < entries.size(); i++) {
            MeasureEntry entry = entries.get(i);
            if (entry.number() != i + 1) {
                throw new IllegalArgumentException("line " + entry.number() + " at place " + (i + 1));
            }
            if (entry.correction().isPresent()
                    && entries.get(entry.correction().get().of() - 1)
                            .correction()
                            .isPresent()) {
                throw new IllegalArgumentException("line " + entry.number() + " corrects a correction");
            }
        }
    }

    /// Which measure it is.
    public MeasureKind kind() {
        return entries.getFirst().act().event().kind().orElseThrow();
    }

    /// Where its journal left it. A hold that lapsed still stands in force here.
    public MeasureState state() {
        return entries.getLast().to();
    }

    /// The number of the next line.
    public int next() {
        return entries.size() + 1;
    }

    /// The same with one line more.
    public Measure with(MeasureEntry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Measure(number, more);
    }

    /// The steps that were taken, in their order, each on the day that its newest correction gives it.
    public List<MeasureEntry> steps() {
        var days = new HashMap<Integer, LocalDate>();
        for (MeasureEntry entry : entries) {
            entry.correction().ifPresent(one -> days.put(one.of(), entry.day()));
        }
        return entries.stream()
                .filter(entry -> entry.correction().isEmpty())
                .map(entry -> entry.on(days.getOrDefault(entry.number(), entry.day())))
                .toList();
    }

    /// The newest step of that event, on its right day.
    public Optional<MeasureEntry> newest(MeasureEvent event) {
        return steps().stream().filter(entry -> entry.act().event() == event).reduce((earlier, later) -> later);
    }

    /// The lines that put that line right, in their order: the old days stay readable.
    ///
    /// @param line its number
    public List<MeasureEntry> correctionsOf(int line) {
        return entries.stream()
                .filter(entry ->
                        entry.correction().filter(one -> one.of() == line).isPresent())
                .toList();
    }

    /// The step by which it was carried out, on its right day; nothing while it was not.
    public Optional<MeasureEntry> taken() {
        return steps().stream().filter(entry -> taking(entry.act()).isPresent()).findFirst();
    }

    /// How it was carried out.
    public Optional<MeasureAct.Taking> taking() {
        return taken().flatMap(entry -> taking(entry.act()));
    }

    /// On what ground something is seized; nothing for a hold.
    public Optional<SeizureAct.Ground> ground() {
        return entries.stream()
                .map(MeasureEntry::act)
                .flatMap(act -> switch (act) {
                    case SeizureAct.ProposeSeizure one -> Optional.of(one.ground()).stream();
                    case SeizureAct.SeizeAtOnce one -> Optional.of(one.ground()).stream();
                    default -> Optional.<SeizureAct.Ground>empty().stream();
                })
                .findFirst();
    }

    /// Whether it is a seizure of drugs, of which D09 runs.
    public boolean ofDrugs() {
        return ground().filter(one -> one.sector() == Sector.DRUG).isPresent();
    }

    private static Optional<MeasureAct.Taking> taking(MeasureAct act) {
        return switch (act) {
            case HoldAct.Hold one -> Optional.of(one.taking());
            case HoldAct.HoldAtOnce one -> Optional.of(one.taking());
            case SeizureAct.Seize one -> Optional.of(one.taking());
            case SeizureAct.SeizeAtOnce one -> Optional.of(one.taking());
            default -> Optional.empty();
        };
    }
}
