package org.xunyao.video.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;

/// The database of several stations in memory, with a clock that the test moves by hand. A station may be
/// cut off from it.
final class Server implements Leases {
    private static final Instant BEGUN = Instant.parse("2026-11-22T03:00:00Z");
    private static final Tx OPEN = new Tx() {};

    private final Map<CameraId, Row> rows = new HashMap<>();
    private Duration passed = Duration.ZERO;

    private record Row(String holder, Instant until, long term) {}

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    /// What a clock that nobody can set says at every station.
    Duration passed() {
        return passed;
    }

    /// One station's line to it.
    ///
    /// @param line says how the line is at this moment; the empty text is a good one, anything else a fault
    Transactions line(Supplier<String> line) {
        return new Transactions() {
            @Override
            public <R> R write(Function<Tx, R> work) {
                String fault = line.get();
                if (!fault.isEmpty()) {
                    throw new FaultException(fault, "cut");
                }
                return work.apply(OPEN);
            }

            @Override
            public <R> R read(Function<Tx, R> work) {
                return write(work);
            }
        };
    }

    private Instant now() {
        return BEGUN.plus(passed);
    }

    @Override
    public Lease take(Tx tx, CameraId camera, String station, Duration length) {
        Row row = rows.get(camera);
        boolean free = row == null || !now().isBefore(row.until());
        if (row != null && !free && !row.holder().equals(station)) {
            return new Lease.Theirs(row.holder(), row.until());
        }
        long term = row == null ? 1 : row.term() + (free ? 1 : 0);
        Optional<Duration> vacant = row == null
                ? Optional.empty()
                : Optional.of(free ? Duration.between(row.until(), now()) : Duration.ZERO);
        String from = row == null || row.holder().equals(station) ? "" : row.holder();
        rows.put(camera, new Row(station, now().plus(length), term));
        return new Lease.Mine(now().plus(length), term, from, vacant);
    }

    @Override
    public void release(Tx tx, CameraId camera, String station) {
        rows.computeIfPresent(
                camera, (id, row) -> row.holder().equals(station) ? new Row(station, now(), row.term()) : row);
    }

    @Override
    public Map<CameraId, String> held(Tx tx) {
        var held = new HashMap<CameraId, String>();
        rows.forEach((camera, row) -> {
            if (now().isBefore(row.until())) {
                held.put(camera, row.holder());
            }
        });
        return held;
    }
}
