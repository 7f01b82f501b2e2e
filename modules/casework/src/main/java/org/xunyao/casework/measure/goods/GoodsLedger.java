package org.xunyao.casework.measure.goods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// The ledger of the goods of a case (涉案物品台账). What is kept, what is confiscated and what is gone
/// always add up to what was entered, and none of them is ever less than nothing.
///
/// @param items in their order
/// @param movements in their order, counter-entries among them
public record GoodsLedger(List<GoodsItem> items, List<GoodsMovement> movements) {
    /// Nothing was entered.
    public static final GoodsLedger EMPTY = new GoodsLedger(List.of(), List.of());

    /// Refuses gaps in the numbers and movements that do not fit what there is.
    ///
    /// @throws IllegalArgumentException naming the first that does not fit
    public GoodsLedger {
        items = List.copyOf(items);
        movements = List.copyOf(movements);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).number() != i + 1) {
                throw new IllegalArgumentException("line " + items.get(i).number() + " at place " + (i + 1));
            }
        }
        counted(items, movements);
    }

    /// What there is of each line, in the order of the lines.
    public List<Balance> balances() {
        return counted(items, movements);
    }

    /// What there is of one line.
    ///
    /// @throws IllegalArgumentException if there is no such line
    public Balance balance(int item) {
        if (item < 1 || item > items.size()) {
            throw new IllegalArgumentException("no line " + item);
        }
        return balances().get(item - 1);
    }

    /// Lines of which something is kept under that measure now (在库).
    public List<Balance> keptUnder(int measure) {
        return balances().stream()
                .filter(one -> one.measure() == measure && !one.kept().none())
                .toList();
    }

    /// How many lines have something kept without a disposal (余额不为零的行数).
    public int left() {
        return (int) balances().stream().filter(one -> !one.kept().none()).count();
    }

    /// The estimated value of all lines; nothing while that of one is unknown or there is none.
    public Optional<Money> value() {
        if (items.isEmpty()
                || items.stream().anyMatch(item -> item.goods().value().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                items.stream().flatMap(item -> item.goods().value().stream()).reduce(Money.NONE, Money::plus));
    }

    /// Whether a movement of that number was taken back.
    public boolean isReversed(int number) {
        return movements.stream()
                .anyMatch(one ->
                        one.reversal().filter(back -> back.of() == number).isPresent());
    }

    /// The same with lines more.
    ///
    /// @throws IllegalArgumentException if they do not fit
    public GoodsLedger with(List<GoodsItem> more) {
        var all = new ArrayList<>(items);
        all.addAll(more);
        return new GoodsLedger(all, movements);
    }

    /// The same with movements more.
    ///
    /// @throws IllegalArgumentException if they do not fit
    public GoodsLedger moved(List<GoodsMovement> more) {
        var all = new ArrayList<>(movements);
        all.addAll(more);
        return new GoodsLedger(items, all);
    }

    private static List<Balance> counted(List<GoodsItem> items, List<GoodsMovement> movements) {
        var balances = new ArrayList<Balance>();
        items.forEach(item ->
                balances.add(new Balance(item, item.measure(), item.goods().quantity(), Quantity.NONE, Quantity.NONE)));
        var before = new HashMap<Integer, GoodsMovement>();
        var reversed = new HashSet<Integer>();
        for (GoodsMovement one : movements) {
            if (one.number() != before.size() + 1 || one.item() > items.size()) {
                throw new IllegalArgumentException("movement " + one.number() + " of line " + one.item());
            }
            Balance balance = balances.get(one.item() - 1);
            balances.set(one.item() - 1, balance.after(one, taken(one, before, reversed)));
            before.put(one.number(), one);
        }
        return List.copyOf(balances);
    }

    /// What a counter-entry takes back.
    private static Optional<GoodsMovement> taken(
            GoodsMovement one, Map<Integer, GoodsMovement> before, HashSet<Integer> reversed) {
        if (one.reversal().isEmpty()) {
            return Optional.empty();
        }
        int of = one.reversal().get().of();
        GoodsMovement back = Objects.requireNonNull(before.get(of), () -> "no movement " + of);
        if (back.reversal().isPresent()
                || back.kind() == MovementKind.CONVERTED
                || back.item() != one.item()
                || back.kind() != one.kind()
                || !back.quantity().equals(one.quantity())
                || !reversed.add(of)) {
            throw new IllegalArgumentException("movement " + one.number() + " cannot take back " + of);
        }
        return Optional.of(back);
    }

    /// What there is of a line (余额).
    ///
    /// @param measure under which it is now
    /// @param kept 在押
    /// @param confiscated 已没收待处理
    /// @param gone 已处理
    public record Balance(GoodsItem item, int measure, Quantity kept, Quantity confiscated, Quantity gone) {
        private Balance after(GoodsMovement one, Optional<GoodsMovement> back) {
            if (one.kind() == MovementKind.CONVERTED) {
                if (!one.quantity().equals(kept)) {
                    throw new IllegalArgumentException("movement " + one.number() + " converts a part");
                }
                return new Balance(item, one.into().orElseThrow(), kept, confiscated, gone);
            }
            MovementKind.Place from =
                    back.isPresent() ? one.kind().to() : one.kind().from();
            MovementKind.Place to =
                    back.isPresent() ? one.kind().from() : one.kind().to();
            return less(from, one.quantity()).more(to, one.quantity());
        }

        private Balance less(MovementKind.Place place, Quantity quantity) {
            return switch (place) {
                case KEPT -> new Balance(item, measure, kept.minus(quantity), confiscated, gone);
                case CONFISCATED -> new Balance(item, measure, kept, confiscated.minus(quantity), gone);
                case GONE -> new Balance(item, measure, kept, confiscated, gone.minus(quantity));
            };
        }

        private Balance more(MovementKind.Place place, Quantity quantity) {
            return switch (place) {
                case KEPT -> new Balance(item, measure, kept.plus(quantity), confiscated, gone);
                case CONFISCATED -> new Balance(item, measure, kept, confiscated.plus(quantity), gone);
                case GONE -> new Balance(item, measure, kept, confiscated, gone.plus(quantity));
            };
        }

        /// What there is at that place.
        public Quantity at(MovementKind.Place place) {
            return switch (place) {
                case KEPT -> kept;
                case CONFISCATED -> confiscated;
                case GONE -> gone;
            };
        }
    }
}
