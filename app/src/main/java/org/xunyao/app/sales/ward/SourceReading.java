package org.xunyao.app.sales.ward;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.BuyerDigests;
import org.xunyao.supervision.sales.ClockMeter;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.RawRow;
import org.xunyao.supervision.sales.RowReader;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesFile.Change;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.SourceState;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SalesKeeper;

/// The reading of one export: its place, its state, its till's clock (来源读取). One thread reads; any may ask.
final class SourceReading {
    private static final int MOST_BATCHES = 5;

    private final ClockMeter meter;
    private final Tools tools;
    private volatile SourceState state = new SourceState.Fresh();
    private volatile TillClock measured = new TillClock.Unknown();
    private volatile @Nullable Instant replaced;
    private @Nullable Instant looked;
    private volatile boolean caughtUp;

    /// What it reads with.
    record Tools(SalesFile files, BuyerDigests buyers, SalesKeeper keeper, SalesLimits limits, Clock clock, Ids ids) {}

    SourceReading(Tools tools) {
        this.tools = tools;
        this.meter = new ClockMeter(tools.limits().post().samples());
    }

    SourceState state() {
        return state;
    }

    /// When lines of a file were lost, because another took its place.
    Optional<Instant> replaced() {
        return Optional.ofNullable(replaced);
    }

    /// What a person entered stands above what was measured.
    TillClock clock(SalesSource source) {
        return source.clock() instanceof TillClock.Entered entered ? entered : measured;
    }

    /// Whether the last look reached the end of the file.
    boolean isCaughtUp() {
        return caughtUp;
    }

    /// Takes what came since.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-…`, `SALES-KEY`; then nothing of that batch was kept
    void turn(SalesSource source) {
        for (int i = 0; i < MOST_BATCHES; i++) {
            FilePlace place = tools.keeper().read(tx -> tools.keeper().books().place(tx, source.id()));
            boolean more = switch (tools.files().read(source.file(), source.layout(), place)) {
                case SalesFile.Gone _ -> gone();
                case SalesFile.Refused(String code) -> refused(code);
                case SalesFile.Taken taken -> taken(source, place, taken);
            };
            if (!more) {
                return;
            }
        }
    }

    private boolean gone() {
        if (!(state instanceof SourceState.Gone)) {
            state = new SourceState.Gone(tools.clock().now());
        }
        caughtUp = false;
        return false;
    }

    private boolean refused(String code) {
        state = new SourceState.Refused(code);
        caughtUp = false;
        return false;
    }

    private boolean taken(SalesSource source, FilePlace before, SalesFile.Taken taken) {
        Instant arrived = tools.clock().now();
        ZoneId zone = tools.clock().zone();
        var reader = new RowReader(source, zone, tools.buyers(), tools.ids()::next);
        List<RowReader.Line> lines = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        for (RawRow row : taken.rows()) {
            switch (reader.read(row, taken.columns(), arrived)) {
                case RowReader.Line line -> lines.add(line);
                case RowReader.Bad(BadRow fault) -> bad.add(fault);
            }
        }
        if (!taken.place().equals(before)) {
            List<SaleLine> kept = lines.stream().map(RowReader.Line::line).toList();
            tools.keeper()
                    .keep(
                            new SalesKeeper.Batch(source, kept, bad, taken.place()),
                            tools.limits().reading().badRows());
        }
        follow(taken.changed(), arrived);
        measure(lines, taken, arrived);
        state = taken.rows().isEmpty() ? new SourceState.Waiting(taken.half()) : new SourceState.Reading(arrived);
        caughtUp = !taken.more();
        looked = arrived;
        return taken.more();
    }

    private void follow(Change change, Instant at) {
        if (change == Change.REPLACED) {
            replaced = at;
            caughtUp = false;
        }
    }

    /// Only lines that came between two looks tell how long they were on their way.
    private void measure(List<RowReader.Line> lines, SalesFile.Taken taken, Instant arrived) {
        Instant before = looked;
        if (before == null || !caughtUp || taken.more()) {
            return;
        }
        Duration between = Duration.between(before, arrived);
        lines.forEach(line -> meter.saw(line.line().sold(), arrived, between, line.coarse()));
        measured = meter.clock();
    }
}
