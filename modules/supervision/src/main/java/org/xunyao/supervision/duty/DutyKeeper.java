package org.xunyao.supervision.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xunyao.kernel.Transactions;

/// Writes down what one station saw of its posts (在岗记录). It is a machine's memory: it has no row in the
/// audit for each writing, its day is digested by {@link DutyDesk#digest}.
///
/// @param station whose record it is
/// @param zone of the station's calendar
public record DutyKeeper(DutyDays days, DutyEntries entries, Transactions transactions, String station, ZoneId zone) {
    /// Writes days of any posts in one transaction.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-…`; then nothing was written and it is tried again
    ///     later
    public void write(List<DutyDay> news) {
        if (!news.isEmpty()) {
            transactions.write(tx -> {
                news.forEach(day -> days.put(tx, station, day));
                return news.size();
            });
        }
    }

    /// Forgets days before one, and entries over them, but none of the newest that were written down: a
    /// clock that jumped forward makes one day too old and no more.
    ///
    /// @param least so many days stay whatever the date is, over 0
    /// @return how many days of posts went
    public int forget(LocalDate before, int least) {
        return transactions.write(tx -> days.oldestOf(tx, least)
                .map(oldest -> {
                    LocalDate first = oldest.isBefore(before) ? oldest : before;
                    entries.forget(tx, first.atStartOfDay(zone).toInstant());
                    return days.forget(tx, first);
                })
                .orElse(0));
    }

    /// A day of all posts as this and other stations wrote it, ordered by post.
    public List<DutyDay> day(LocalDate day) {
        return transactions.read(tx -> days.posts(tx).keySet().stream()
                .flatMap(post -> days.of(tx, post, day, day).stream())
                .toList());
    }
}
