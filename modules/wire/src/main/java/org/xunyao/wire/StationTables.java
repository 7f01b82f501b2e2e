package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.xunyao.documents.clock.ClockNotesOfJumps;
import org.xunyao.kernel.DiskLimits;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.clock.ClockLimits;
import org.xunyao.video.cache.CacheLimits;

/// Reads `resources/station`: when the disk runs out, when a clock has jumped and what documents say of
/// it, how long a camera is leased, how old a backup may be before another data key. These rows hold on
/// whatever day the clock shows, for the clock is what they judge.
public final class StationTables {
    private static final String LIMITS = "limits.csv";
    private static final long MEGABYTE = 1_000_000;
    private static final int PERCENT = 100;
    private static final int MOST_MEGABYTES = 100_000;
    private static final int MOST_CACHE_MEGABYTES = 100_000_000;
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_HOURS = 8_760;
    private static final int SHORTEST_LEASE = 6;
    private static final int LONGEST_LEASE = 3_600;

    private final Path folder;

    /// @param folder `resources/station`
    public StationTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `limits.csv` about the disk.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public DiskLimits disk() {
        Map<String, CsvRow> rows = limits();
        return sound(
                LIMITS,
                () -> new DiskLimits(
                        row(rows, "disk.warn", "percent").number("value", 1, PERCENT),
                        row(rows, "disk.stop", "percent").number("value", 1, PERCENT),
                        row(rows, "disk.reserve", "MB").number("value", 0, MOST_MEGABYTES) * MEGABYTE));
    }

    /// The rows of `limits.csv` about the clock; days are days of UTC.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public ClockLimits clock() {
        Map<String, CsvRow> rows = limits();
        return sound(
                LIMITS,
                () -> new ClockLimits(
                        Duration.ofSeconds(row(rows, "clock.jump", "seconds").number("value", 1, MOST_SECONDS)),
                        day(rows, "clock.earliest").atStartOfDay().toInstant(ZoneOffset.UTC),
                        end(day(rows, "clock.latest"))));
    }

    /// The row of `limits.csv` about the leases of cameras: how long one is good for if it is not renewed.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Duration lease() {
        return Duration.ofSeconds(
                row(limits(), "camera.lease", "seconds").number("value", SHORTEST_LEASE, LONGEST_LEASE));
    }

    /// The rows of `limits.csv` about film that is kept beside the evidence.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public CacheLimits cache() {
        Map<String, CsvRow> rows = limits();
        return new CacheLimits(
                Duration.ofHours(row(rows, "cache.keep", "hours").number("value", 1, MOST_HOURS)),
                row(rows, "cache.quota", "MB").number("value", 1, MOST_CACHE_MEGABYTES) * MEGABYTE);
    }

    /// The rows of `limits.csv` about looks of the detector that are kept.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public CacheLimits looks() {
        Map<String, CsvRow> rows = limits();
        return new CacheLimits(
                Duration.ofHours(row(rows, "looks.keep", "hours").number("value", 1, MOST_HOURS)),
                row(rows, "looks.quota", "MB").number("value", 1, MOST_CACHE_MEGABYTES) * MEGABYTE);
    }

    /// The row of `limits.csv` about film that watches keep in memory, in bytes for all of them.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public long watchMemory() {
        return row(limits(), "watch.memory", "MB").number("value", 1, MOST_CACHE_MEGABYTES) * MEGABYTE;
    }

    /// The row of `limits.csv` about privacy masks: how long they may be lifted at a time.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Duration maskLift() {
        return Duration.ofSeconds(row(limits(), "mask.lift", "seconds").number("value", 1, MOST_SECONDS));
    }

    /// The row of `limits.csv` about the mark over all pictures: how strong it is, in percent; 0 is none.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public int watermark() {
        return row(limits(), "watermark.strength", "percent").number("value", 0, PERCENT);
    }

    /// The row of `limits.csv` about the backup wanted before the data key is changed: how old it may be.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Duration keyBackup() {
        return Duration.ofHours(row(limits(), "key.backup", "hours").number("value", 1, MOST_HOURS));
    }

    /// The sentences of `clock-notes.csv`.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public ClockNotesOfJumps.Phrases clockNotes() {
        var words = new LinkedHashMap<String, String>();
        new CsvTable(folder.resolve("clock-notes.csv"))
                .read(
                        List.of("key", "words", "effective_from", "effective_to", "source", "verified"),
                        row -> once(words, row.required("key"), row.required("words")));
        return sound(
                "clock-notes.csv",
                () -> new ClockNotesOfJumps.Phrases(words.getOrDefault("one", ""), words.getOrDefault("more", "")));
    }

    private Map<String, CsvRow> limits() {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(LIMITS))
                .read(
                        List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"),
                        row -> once(rows, row.required("key"), row));
        return rows;
    }

    private static <T> T once(Map<String, T> rows, String key, T row) {
        if (rows.put(key, row) != null) {
            throw new IllegalArgumentException("a second row " + key);
        }
        return row;
    }

    /// Rows that are sound one by one may contradict each other.
    private static <T> T sound(String table, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", table + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", LIMITS + ": no row " + key + " in " + unit);
        }
        return row;
    }

    private static LocalDate day(Map<String, CsvRow> rows, String key) {
        return row(rows, key, "date").date("value");
    }

    private static Instant end(LocalDate day) {
        return day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }
}
