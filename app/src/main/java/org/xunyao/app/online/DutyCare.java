package org.xunyao.app.online;

import java.util.List;
import java.util.function.Supplier;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.watch.DutyRounds;
import org.xunyao.app.watch.Post;
import org.xunyao.kernel.Clock;
import org.xunyao.store.duty.DutyDaysInStore;
import org.xunyao.store.duty.DutyEntriesInStore;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyKeeper;
import org.xunyao.supervision.duty.DutyLimits;
import org.xunyao.wire.StreamTables;

/// The duty ledger as it lasts (在岗台账): its desk and what writes it.
///
/// @param rounds write the record
public record DutyCare(DutyDesk desk, DutyRounds rounds) {
    /// Puts it together; nothing runs yet.
    ///
    /// @param posts that this station watches now
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static DutyCare over(Surroundings surroundings, Desks desks, Supplier<List<Post>> posts, Pipeline pipeline) {
        Clock clock = surroundings.clock();
        var store = surroundings.store();
        String station = desks.bureau().station();
        var days = new DutyDaysInStore();
        var entries = new DutyEntriesInStore();
        var desk = new DutyDesk(
                desks.office(),
                new DutyDesk.Books(days, entries, store.auditShelf(station)),
                clock,
                surroundings.ids());
        DutyLimits limits =
                new StreamTables(surroundings.arguments().resources().resolve("streams")).duty(clock.today());
        var keeper = new DutyKeeper(days, entries, store.transactions(), station, clock.zone());
        var books = new DutyRounds.Books(keeper, desk, surroundings.digester()::sm3);
        return new DutyCare(
                desk, new DutyRounds(posts, camera -> Segment.ofDuty(pipeline.nobody(camera)), books, limits, clock));
    }
}
