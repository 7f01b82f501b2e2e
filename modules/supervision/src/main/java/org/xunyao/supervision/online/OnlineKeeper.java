package org.xunyao.supervision.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Transactions;
import org.xunyao.video.CameraId;

/// Writes down what one station saw of its cameras (在线记录). It is a machine's memory like the leases of
/// cameras: it has no row in the audit for each writing, its day is digested by {@link OnlineDesk#digest}.
///
/// @param days of all stations
/// @param station whose record it is
public record OnlineKeeper(Days days, Transactions transactions, String station) {
    /// Writes days of any cameras in one transaction.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-…`; then nothing was written and it is tried again
    ///     later
    public void write(List<CameraDay> news) {
        if (!news.isEmpty()) {
            transactions.write(tx -> {
                news.forEach(day -> days.put(tx, station, day));
                return news.size();
            });
        }
    }

    /// Forgets days before one, but none of the newest that were written down: a clock that jumped forward
    /// writes one day, and so makes one day too old and no more.
    ///
    /// @param least so many days stay whatever the date is, over 0
    /// @return how many rows went
    public int forget(LocalDate before, int least) {
        return transactions.write(tx -> days.oldestOf(tx, least)
                .map(oldest -> days.forget(tx, oldest.isBefore(before) ? oldest : before))
                .orElse(0));
    }

    /// When the newest usable picture of a camera came.
    public Optional<Instant> lastGood(CameraId camera) {
        return transactions.read(tx -> days.lastGood(tx, camera));
    }

    /// The day of all these cameras as this and other stations wrote it.
    public List<CameraDay> day(List<CameraId> cameras, LocalDate day) {
        return transactions.read(tx -> cameras.stream()
                .flatMap(camera -> days.of(tx, camera, day, day).stream())
                .toList());
    }
}
