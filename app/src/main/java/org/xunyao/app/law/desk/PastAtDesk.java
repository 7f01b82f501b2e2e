package org.xunyao.app.law.desk;

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
import org.xunyao.kernel.FaultException;

/// Earlier cases from the desk of cases, a page after the other (同类案件).
///
/// @param ticket in whose name they are read
public record PastAtDesk(CaseDesk cases, Ticket.OfPerson ticket) implements PastCases {
    private static final int PAGE = 500;
    private static final int PAGES = 4;
    private static final int SHOWN = 30;

    @Override
    public Found of(String violation) {
        try {
            return read(violation);
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private Found read(String violation) {
        var fines = new ArrayList<PastFine>();
        Optional<CaseFile> last = Optional.empty();
        int read = 0;
        boolean more = true;
        for (int page = 0; page < PAGES && more; page++) {
            List<CaseFile> files =
                    cases.newest(ticket, last.map(one -> one.head().id()), PAGE);
            files.forEach(file -> fines.addAll(PastFine.of(file, violation)));
            read += files.size();
            more = files.size() == PAGE;
            last = more ? Optional.of(files.getLast()) : last;
        }
        fines.sort(Comparator.comparing(PastFine::day).reversed());
        return new Found(fines.stream().limit(SHOWN).toList(), read, !more && fines.size() <= SHOWN);
    }
}
