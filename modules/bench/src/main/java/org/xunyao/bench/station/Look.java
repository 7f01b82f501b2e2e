package org.xunyao.bench.station;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;

/// Looks for what was lost in this process, which is quicker than a new one. On a full disk Derby may stop while
/// it is read, when its own checkpoint finds no room. The program then reads once more by itself; and a person
/// would ask again, so this asks three times.
public final class Look {
    private static final int AGAIN = 2;

    private Look() {}

    /// Opens the station, looks, closes it.
    ///
    /// @return what is wrong, none if all is well
    public static List<String> at(Path folder, Collection<Ack> acks) {
        return switch (OpenStore.open(folder)) {
            case StoreOpening.Refused refused -> List.of("does not start: " + refused.code() + " " + refused.detail());
            case StoreOpening.Opened(Store store) -> {
                var clock = new SystemClock(SystemClock.CHINA);
                try (BenchStation station = BenchStation.over(store, folder, clock, Sabotage.NONE)) {
                    yield wrong(station, acks, AGAIN);
                } catch (FaultException | SQLException fault) {
                    yield List.of("does not read: " + fault);
                }
            }
        };
    }

    private static List<String> wrong(BenchStation station, Collection<Ack> acks, int again) throws SQLException {
        try {
            return new Inspection(station).wrong(acks);
        } catch (FaultException | SQLException cut) {
            if (again == 0) {
                throw cut;
            }
            return wrong(station, acks, again - 1);
        }
    }
}
