package org.xunyao.casework.measure.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsItem;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Step;

/// Where goods are entered and moved (涉案物品台账). Nothing is ever changed: a movement that was wrong
/// is taken back by a counter-entry. Each step names what is missing with its article instead of
/// being taken. All throw {@link org.xunyao.access.RefusedException} if no role of the ticket holds
/// the action, and a {@link org.xunyao.kernel.FaultException} `CASE-MISSING` or `MEASURE-MISSING`
/// if there is no such case or measure.
public final class GoodsDesk {
    private static final int ROWS_AT_MOST = 5_000;
    private static final int WAY_LONGEST = 1_000;

    private final Office office;
    private final MeasureBinder binder;

    /// @param binder what is kept and what binds
    public GoodsDesk(Office office, MeasureBinder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Enters goods under a measure that was carried out and that no step has ended, all or none
    /// (登记涉案物品).
    ///
    /// @param measure its number
    /// @param goods at least one; a ledger holds 5000 lines at most
    public Step<MeasureFile> enter(Ticket.OfPerson ticket, CaseId id, int measure, List<Goods> goods) {
        return step(ticket, id, MeasureEvent.ENTER_GOODS, binder.clock().today(), walk -> {
            MeasureFile file = walk.measures();
            GoodsLedger ledger = file.ledger();
            Measure under = MeasureBinder.measure(file, measure);
            int after = ledger.items().size() + goods.size();
            walk.require(under.taken().isPresent() && under.state().binds(), MeasureGuard.MEASURE_TAKEN)
                    .require(!goods.isEmpty() && after <= ROWS_AT_MOST, MeasureGuard.QUANTITY)
                    .pass();
            var items = new ArrayList<GoodsItem>();
            for (Goods one : goods) {
                items.add(new GoodsItem(
                        ledger.items().size() + items.size() + 1,
                        measure,
                        one,
                        walk.by(),
                        binder.clock().now()));
            }
            return ledger.with(items);
        });
    }

    /// Notes what became of goods, all or none (登记物品去向).
    ///
    /// @param moves at least one; of a line more than is there is refused
    /// @param way who got them, on what paper; 1000 characters each at most
    public Step<MeasureFile> move(
            Ticket.OfPerson ticket, CaseId id, LocalDate day, List<Move> moves, GoodsMovement.Way way) {
        return step(ticket, id, MeasureEvent.MOVE_GOODS, day, walk -> {
            GoodsLedger ledger = walk.measures().ledger();
            walk.require(said(way.receiver()), MeasureGuard.RECEIVER)
                    .require(said(way.paper()), MeasureGuard.PAPER)
                    .require(Moves.fit(ledger, moves), MeasureGuard.QUANTITY)
                    .require(notBefore(walk.measures(), moves, day), MeasureGuard.DAY_IN_ORDER)
                    .pass();
            var movements = new ArrayList<GoodsMovement>();
            for (Move one : moves) {
                movements.add(new GoodsMovement(
                        ledger.movements().size() + movements.size() + 1,
                        one.item(),
                        one.kind(),
                        one.quantity(),
                        day,
                        way,
                        Optional.empty(),
                        Optional.empty(),
                        walk.by(),
                        binder.clock().now()));
            }
            return ledger.moved(movements);
        });
    }

    /// Takes a movement back by a counter-entry (冲销).
    ///
    /// @param movement its number; each is taken back once, and only while its goods are where it
    ///     put them; of a closed case none by which something would be kept again
    /// @param reason 1000 characters at most
    public Step<MeasureFile> takeBack(Ticket.OfPerson ticket, CaseId id, int movement, LocalDate day, String reason) {
        return step(ticket, id, MeasureEvent.MOVE_GOODS, day, walk -> {
            GoodsLedger ledger = walk.measures().ledger();
            Optional<GoodsMovement> back = Moves.reversible(ledger, movement)
                    .filter(one -> !walk.isClosed() || one.kind().from() != MovementKind.Place.KEPT);
            walk.require(said(reason), MeasureGuard.REASON)
                    .require(back.isPresent(), MeasureGuard.REVERSIBLE)
                    .require(back.filter(one -> day.isBefore(one.day())).isEmpty(), MeasureGuard.DAY_IN_ORDER)
                    .pass();
            GoodsMovement one = back.orElseThrow();
            return ledger.moved(List.of(new GoodsMovement(
                    ledger.movements().size() + 1,
                    one.item(),
                    one.kind(),
                    one.quantity(),
                    day,
                    one.way(),
                    Optional.empty(),
                    Optional.of(new GoodsMovement.Reversal(movement, reason)),
                    walk.by(),
                    binder.clock().now())));
        });
    }

    private static boolean said(String text) {
        return !text.isBlank() && text.length() <= WAY_LONGEST;
    }

    private static boolean notBefore(MeasureFile file, List<Move> moves, LocalDate day) {
        return moves.stream()
                .filter(one ->
                        one.item() >= 1 && one.item() <= file.ledger().items().size())
                .map(one -> file.ledger().items().get(one.item() - 1).measure())
                .distinct()
                .flatMap(measure -> file.measure(measure).stream())
                .flatMap(measure -> measure.taken().stream())
                .map(MeasureEntry::day)
                .noneMatch(day::isBefore);
    }

    private Step<MeasureFile> step(
            Ticket.OfPerson ticket,
            CaseId id,
            MeasureEvent event,
            LocalDate day,
            Function<MeasureWalk, GoodsLedger> work) {
        return BlockedException.asStep(() -> office.perform(ticket, event.action(), MeasureBinder.target(id), tx -> {
            MeasureWalk walk = binder.walk(
                    tx, ticket, id, OptionalInt.empty(), new MeasureBinder.Pace(event, Optional.empty(), day));
            MeasureFile after = walk.measures().with(work.apply(walk.shared(Optional.empty())));
            binder.files().put(tx, after);
            return after;
        }));
    }

    /// So much of a line goes that way.
    ///
    /// @param item number of the line
    /// @param kind any but {@link MovementKind#CONVERTED}, which comes with the disposal of a hold
    /// @param quantity more than nothing
    public record Move(int item, MovementKind kind, Quantity quantity) {}
}
