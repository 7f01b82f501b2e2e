package org.xunyao.wire.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.Strain;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads `resources/station/streams.csv`: when which of a camera's streams is taken, and what a shop's line
/// may carry. A row `line:NAME` is the budget of one line.
public final class FitTables {
    private static final String FILE = "streams.csv";
    private static final String LINE = "line:";
    private static final int MOST_PERCENT = 1_000;
    private static final int MOST_PIXELS = 3_840;
    private static final int LEAST_PIXELS = 16;
    private static final int MOST_STREAMS = 4;
    private static final int MOST_SECONDS = 3_600;
    private static final int MOST_KBITS = 10_000_000;
    private static final String SECONDS = "seconds";
    private static final String PERCENT = "percent";
    private static final String KBITS = "kbit/s";
    private static final String PIXELS = "pixels";
    private static final int WHOLE = 100;

    private final Path folder;

    /// @param folder `resources/station`
    public FitTables(Path folder) {
        this.folder = folder;
    }

    /// What the table says.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public FitLimits limits() {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(FILE))
                .read(
                        List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"),
                        row -> once(rows, row));
        try {
            return limits(rows);
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", FILE + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static FitLimits limits(Map<String, CsvRow> rows) {
        var cell = new FitLimits.CellLimits(
                number(rows, "cell.up", PERCENT, 1, MOST_PERCENT),
                number(rows, "cell.down", PERCENT, 1, MOST_PERCENT),
                new PictureSize(
                        number(rows, "sub.width", PIXELS, LEAST_PIXELS, MOST_PIXELS),
                        number(rows, "sub.height", PIXELS, LEAST_PIXELS, MOST_PIXELS)));
        var times = new FitLimits.Times(
                seconds(rows, "stream.dead"),
                seconds(rows, "stream.settled"),
                seconds(rows, "main.linger"),
                seconds(rows, "hidden.after"));
        var strain = new Strain.Limits(
                seconds(rows, "strain.window"),
                number(rows, "strain.percent", PERCENT, 1, WHOLE),
                seconds(rows, "strain.calm"));
        int most = number(rows, "large.most", "streams", 0, MOST_STREAMS);
        return new FitLimits(cell, times, most, budget(rows), strain);
    }

    private static FitLimits.Budget budget(Map<String, CsvRow> rows) {
        var lines = new LinkedHashMap<String, Integer>();
        rows.forEach((key, row) -> {
            if (key.startsWith(LINE)) {
                lines.put(key.substring(LINE.length()), number(rows, key, KBITS, 1, MOST_KBITS));
            }
        });
        return new FitLimits.Budget(
                number(rows, "line.budget", KBITS, 1, MOST_KBITS),
                lines,
                number(rows, "line.back", PERCENT, 1, WHOLE),
                number(rows, "main.unknown", KBITS, 1, MOST_KBITS),
                number(rows, "sub.unknown", KBITS, 1, MOST_KBITS));
    }

    private static CsvRow once(Map<String, CsvRow> rows, CsvRow row) {
        String key = row.required("key");
        if (rows.put(key, row) != null) {
            throw new IllegalArgumentException("a second row " + key);
        }
        return row;
    }

    private static Duration seconds(Map<String, CsvRow> rows, String key) {
        return Duration.ofSeconds(number(rows, key, SECONDS, 1, MOST_SECONDS));
    }

    private static int number(Map<String, CsvRow> rows, String key, String unit, int least, int most) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", FILE + ": no row " + key + " in " + unit);
        }
        return row.number("value", least, most);
    }
}
