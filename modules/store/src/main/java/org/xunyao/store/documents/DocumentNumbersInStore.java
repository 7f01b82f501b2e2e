package org.xunyao.store.documents;

import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.documents.Numbers;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link Numbers} in the database. The common range's row is there from the beginning and is locked first,
/// so two transactions cannot take one number, not even the first of a year.
public final class DocumentNumbersInStore implements Numbers {
    /// An adapter without state; the transaction carries everything.
    public DocumentNumbersInStore() {}

    @Override
    public long next(Tx tx, String series, int year) {
        StatelessSession session = Sessions.of(tx);
        SeriesRangeRow common = lockedCommon(session);
        @Nullable SeriesRangeRow own = session.get(SeriesRangeRow.class, series);
        SeriesRangeRow range = own == null ? common : own;
        long number = Math.max(range.lowest, last(session, series, year) + 1);
        if (number > range.highest) {
            throw new FaultException("DOC-RANGE", series + " of " + year + " ends with " + range.highest);
        }
        session.upsert(SeriesTakenRow.of(series, year, number));
        return number;
    }

    private static SeriesRangeRow lockedCommon(StatelessSession session) {
        @Nullable
        SeriesRangeRow common = session.get(SeriesRangeRow.class, SeriesRangeRow.ANY, LockMode.PESSIMISTIC_WRITE);
        if (common == null) {
            throw new FaultException("STORE-BROKEN", "no range of document numbers");
        }
        return common;
    }

    private static long last(StatelessSession session, String series, int year) {
        return session.createSelectionQuery(
                        "select last from SeriesTakenRow where series = :series and year = :year", Long.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .uniqueResultOptional()
                .orElse(0L);
    }
}
