package org.xunyao.supervision.daily;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xunyao.kernel.Transactions;
import org.xunyao.supervision.DaySum;

/// Adds up what was seen of days so that no restart loses it (按日累计). It is a machine's memory and has no row in the
/// audit; what comes of it, an alarm, has. Of stations that share a database only the one that holds a camera adds
/// anything.
public record DaySumKeeper(DaySums sums, Transactions transactions) {
    /// Adds what was seen since the last time, in one transaction.
    ///
    /// @param asked what was asked of the looks; where it is not what was asked before, the day begins anew
    /// @param more the sum after what was seen
    /// @return the day as it is kept now
    /// @throws org.xunyao.kernel.FaultException `STORE-…`; then nothing was added
    public KeptSum add(DayPlace place, LocalDate day, String asked, UnaryOperator<DaySum> more) {
        return transactions.write(tx -> {
            Optional<KeptSum> before = sums.of(tx, place, day);
            Optional<String> alarm = before.flatMap(KeptSum::alarm);
            KeptSum old = before.filter(one -> one.asked().equals(asked))
                    .orElseGet(() -> new KeptSum(DaySum.of(day), asked, alarm));
            KeptSum now = old.with(more.apply(old.sum()));
            boolean worth = now.sum().span().isPresent() || before.isPresent();
            if (worth && before.filter(now::equals).isEmpty()) {
                sums.put(tx, place, now);
            }
            return now;
        });
    }

    /// Notes that an alarm came of a day.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-…`
    public void raised(DayPlace place, KeptSum of, String alarm) {
        transactions.write(tx -> {
            KeptSum now = sums.of(tx, place, of.sum().day()).orElse(of);
            sums.put(tx, place, new KeptSum(now.sum(), now.asked(), Optional.of(alarm)));
            return alarm;
        });
    }

    /// Forgets days before one.
    ///
    /// @return how many went
    /// @throws org.xunyao.kernel.FaultException `STORE-…`
    public int forget(LocalDate before) {
        return transactions.write(tx -> sums.forget(tx, before));
    }
}
