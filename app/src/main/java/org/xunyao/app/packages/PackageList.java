package org.xunyao.app.packages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.exchange.Sent;

/// The packages as far as they are read, newest first.
///
/// @param sent those that are read
/// @param total how many there are
/// @param whole whether there are none behind them
public record PackageList(List<Sent> sent, long total, boolean whole) {
    static final PackageList NONE = new PackageList(List.of(), 0, true);
    private static final int PAGE = 200;

    /// Copies the list.
    public PackageList {
        sent = List.copyOf(sent);
    }

    /// The first page.
    static PackageList first(PackagesPorts.Ledger ledger) {
        return new PackageList(List.of(), 0, false).next(ledger);
    }

    /// Read anew as far as it was read; what has come since stands before that.
    PackageList anew(PackagesPorts.Ledger ledger) {
        PackageList now = first(ledger);
        while (!sent.isEmpty() && !now.whole && now.sent.size() < sent.size() + now.total - total) {
            now = now.next(ledger);
        }
        return now;
    }

    /// Whether it begins with all of another.
    boolean continues(PackageList before) {
        int length = before.sent.size();
        return sent.size() >= length && sent.subList(0, length).equals(before.sent);
    }

    /// With one more page.
    PackageList next(PackagesPorts.Ledger ledger) {
        Optional<Sent> last = sent.isEmpty() ? Optional.empty() : Optional.of(sent.getLast());
        List<Sent> page = ledger.page(last, PAGE);
        return new PackageList(Stream.concat(sent.stream(), page.stream()).toList(), ledger.count(), page.isEmpty());
    }
}
