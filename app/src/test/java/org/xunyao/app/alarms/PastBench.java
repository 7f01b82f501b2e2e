package org.xunyao.app.alarms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.past.PastModel;
import org.xunyao.app.alarms.past.PastPorts;
import org.xunyao.app.alarms.past.desk.PastAtDesks;
import org.xunyao.casework.Leads;
import org.xunyao.supervision.alarm.decided.DecidedDesk;
import org.xunyao.supervision.escalation.EscalationDesk;

/// Decided alarms over the real desks of the domain and the store of {@link ReviewBench}.
final class PastBench {
    final AtomicInteger waitsAgain = new AtomicInteger();
    Leads leads = new NoLeads();
    final MemoryEscalations gone;
    private final ReviewBench bench;

    PastBench(ReviewBench bench) {
        this.bench = bench;
        this.gone = new MemoryEscalations(bench.store);
    }

    PastModel model(Ticket.OfPerson who) {
        var desks = new PastAtDesks.Desks(
                bench.office,
                new DecidedDesk(bench.office, bench.store, bench.store, leads),
                bench.review,
                new EscalationDesk(bench.office, gone, bench.store, bench.binding(), bench.clock));
        var names = new PastAtDesks.Names(
                bench::item, person -> "人" + person.value().getLeastSignificantBits(), ReviewBench::sheet);
        var ports = new PastPorts(
                new PastAtDesks(desks, names, who, bench.clock),
                PastAtDesks.rules(List.of(bench.row)),
                bench.reasons,
                PastAtDesks.reasons(bench.reasons, true),
                Optional.of(bench.clips));
        return new PastModel(ports, bench.tasks, waitsAgain::incrementAndGet);
    }
}
