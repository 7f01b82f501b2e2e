package org.xunyao.app.law.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.law.PastCases;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.handling.PastFine;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// Earlier cases from the desk of cases, a page after the other (同类案件). What was read lasts a minute, so that
/// somebody who walks through the violations does not read all journals at each.
public final class PastAtDesk implements PastCases {
    private static final int PAGE = 500;
    private static final int PAGES = 4;
    private static final int SHOWN = 30;
    private static final long LASTS_SECONDS = 60;

    private final CaseDesk cases;
    private final Ticket.OfPerson ticket;
    private final Clock clock;
    private Optional<Read> last = Optional.empty();

    /// What was read of all cases.
    private record Read(Instant at, List<PastFine> fines, int cases, boolean whole) {}

    /// @param ticket in whose name they are read
    public PastAtDesk(CaseDesk cases, Ticket.OfPerson ticket, Clock clock) {
        this.cases = cases;
        this.ticket = ticket;
        this.clock = clock;
    }

    @Override
    public synchronized Found of(String violation) {
        Instant now = clock.now();
        Read read = last.filter(
                        one -> !now.isBefore(one.at()) && now.isBefore(one.at().plusSeconds(LASTS_SECONDS)))
                .orElseGet(() -> read(now));
        last = Optional.of(read);
        List<PastFine> fitting =
                read.fines().stream().filter(one -> one.isOf(violation)).toList();
        return new Found(fitting.stream().limit(SHOWN).toList(), read.cases(), read.whole() && fitting.size() <= SHOWN);
    }

    private Read read(Instant now) {
        try {
            return pages(now);
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private Read pages(Instant now) {
        var fines = new ArrayList<PastFine>();
        Optional<CaseFile> before = Optional.empty();
        int read = 0;
        boolean more = true;
        for (int page = 0; page < PAGES && more; page++) {
            List<CaseFile> files =
                    cases.newest(ticket, before.map(one -> one.head().id()), PAGE);
            files.forEach(file -> fines.addAll(PastFine.of(file)));
            read += files.size();
            more = files.size() == PAGE;
            before = more ? Optional.of(files.getLast()) : before;
        }
        fines.sort(Comparator.comparing(PastFine::day).reversed());
        return new Read(now, List.copyOf(fines), read, !more);
    }
}
