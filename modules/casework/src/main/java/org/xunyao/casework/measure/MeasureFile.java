package org.xunyao.casework.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.goods.GoodsLedger;

/// The measures of one case and the ledger of its goods (案件措施与涉案物品). A case without any has an empty one.
///
/// @param measures in the order of their numbers
public record MeasureFile(CaseId id, List<Measure> measures, GoodsLedger ledger) {
    /// Refuses gaps in the numbers, and goods under a measure that is not there.
    public MeasureFile {
        measures = List.copyOf(measures);
        int count = measures.size();
        for (int i = 0; i < count; i++) {
            if (measures.get(i).number() != i + 1) {
                throw new IllegalArgumentException("measure " + measures.get(i).number() + " at place " + (i + 1));
            }
        }
        if (ledger.items().stream().anyMatch(item -> item.measure() > count)
                || ledger.movements().stream()
                        .anyMatch(one -> one.into().filter(into -> into > count).isPresent())) {
            throw new IllegalArgumentException("goods under no measure");
        }
    }

    /// No measure and no goods.
    public static MeasureFile empty(CaseId id) {
        return new MeasureFile(id, List.of(), GoodsLedger.EMPTY);
    }

    /// The measure of that number, or nothing.
    public Optional<Measure> measure(int number) {
        return number < 1 || number > measures.size() ? Optional.empty() : Optional.of(measures.get(number - 1));
    }

    /// The number of the next measure.
    public int next() {
        return measures.size() + 1;
    }

    /// The same with that measure in its place, or behind the others.
    public MeasureFile with(Measure measure) {
        var all = new ArrayList<>(measures);
        if (measure.number() == next()) {
            all.add(measure);
        } else {
            all.set(measure.number() - 1, measure);
        }
        return new MeasureFile(id, all, ledger);
    }

    /// The same with that ledger.
    public MeasureFile with(GoodsLedger other) {
        return new MeasureFile(id, measures, other);
    }
}
