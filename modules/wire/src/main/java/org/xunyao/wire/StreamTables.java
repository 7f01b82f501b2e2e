package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.duty.DutyLimits;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.supervision.outage.OutageLimits;
import org.xunyao.video.doctor.Addressee;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.DoctorLimits;
import org.xunyao.video.doctor.Remedies;
import org.xunyao.video.doctor.Remedy;
import org.xunyao.video.ptz.PtzLimits;
import org.xunyao.video.ptz.SteeringLimits;

/// Reads `resources/streams`: what an examination of a stream may take and what is bad, what is done about
/// each cause and by whom, and how the records of minutes are kept.
public final class StreamTables {
    private static final String LIMITS = "limits.csv";
    private static final String REMEDIES = "remedies.csv";
    private static final int MINUTE = 60;
    private static final int MILLIS = 1_000;
    private static final int HOUR = 3_600;
    private static final int PERCENT = 100;
    private static final int MOST_PICTURES = 1_000;
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_DAYS = 3_660;
    private static final int LEAST_DAYS = 31;
    private static final int MOST_SHOPS = 10_000;

    private final Path folder;

    /// @param folder `resources/streams`
    public StreamTables(Path folder) {
        this.folder = folder;
    }

    /// The limits of examinations in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public DoctorLimits doctor(LocalDate day) {
        Map<String, CsvRow> rows = limits(day);
        return sound(() -> new DoctorLimits(
                seconds(rows, "doctor.connect", MINUTE),
                seconds(rows, "doctor.answer", MINUTE),
                seconds(rows, "doctor.watch", MINUTE),
                row(rows, "doctor.pictures", "pictures").number("value", 1, MOST_PICTURES),
                row(rows, "doctor.loss", "percent").number("value", 1, PERCENT),
                seconds(rows, "doctor.clock", HOUR),
                row(rows, "doctor.at-once", "examinations").number("value", 1, MOST_AT_ONCE)));
    }

    /// How the record of minutes is kept on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public OnlineLimits online(LocalDate day) {
        Map<String, CsvRow> rows = limits(day);
        return sound(() -> new OnlineLimits(
                row(rows, "online.looked", "seconds").number("value", 1, MINUTE),
                row(rows, "online.usable", "seconds").number("value", 1, MINUTE),
                seconds(rows, "online.write", HOUR),
                row(rows, "online.kept", "days").number("value", LEAST_DAYS, MOST_DAYS),
                row(rows, "online.scant", "percent").number("value", 1, PERCENT),
                row(rows, "online.own-line", "shops").number("value", 2, MOST_SHOPS)));
    }

    /// By what outages of cameras are told apart on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public OutageLimits outage(LocalDate day) {
        Map<String, CsvRow> rows = limits(day);
        return sound(() -> new OutageLimits(
                seconds(rows, "outage.cover", MINUTE),
                seconds(rows, "outage.calling", MINUTE),
                seconds(rows, "outage.together", HOUR),
                seconds(rows, "outage.counted", HOUR)));
    }

    /// How the duty ledger is kept and read on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public DutyLimits duty(LocalDate day) {
        Map<String, CsvRow> rows = limits(day);
        return sound(() -> new DutyLimits(
                seconds(rows, "duty.write", HOUR),
                row(rows, "duty.kept", "days").number("value", LEAST_DAYS, MOST_DAYS),
                row(rows, "duty.unseen-most", "percent").number("value", 0, PERCENT)));
    }

    /// How cameras are found and turned on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public PtzLimits ptz(LocalDate day) {
        Map<String, CsvRow> rows = limits(day);
        return sound(() -> new PtzLimits(
                new SteeringLimits(
                        millis(rows, "ptz.unheard"),
                        millis(rows, "ptz.tick"),
                        millis(rows, "ptz.renew"),
                        millis(rows, "ptz.alone"),
                        row(rows, "ptz.stops", "times").number("value", 1, MOST_AT_ONCE),
                        millis(rows, "ptz.stands")),
                seconds(rows, "ptz.settle", MINUTE),
                seconds(rows, "onvif.search", MINUTE)));
    }

    private static Duration millis(Map<String, CsvRow> rows, String key) {
        return Duration.ofMillis(row(rows, key, "milliseconds").number("value", 1, MINUTE * MILLIS));
    }

    /// What is done about each cause, as in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING`, or `RESOURCE-BAD` also if a cause has no row or two
    public Remedies remedies(LocalDate day) {
        var rows = new EnumMap<Cause, Remedy>(Cause.class);
        new CsvTable(folder.resolve(REMEDIES))
                .read(
                        List.of(
                                "cause",
                                "action",
                                "addressee",
                                "fallback",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> {
                            if (InForce.of(row).holds(day)) {
                                once(rows, row.as("cause", Cause::valueOf), remedy(row));
                            }
                            return row;
                        });
        for (Cause cause : Cause.values()) {
            if (!rows.containsKey(cause)) {
                throw new FaultException("RESOURCE-BAD", REMEDIES + ": no row for " + cause);
            }
        }
        Map<Cause, Remedy> whole = Map.copyOf(rows);
        return cause -> Objects.requireNonNull(whole.get(cause));
    }

    private static Remedy remedy(CsvRow row) {
        return new Remedy(
                row.required("action"),
                row.as("addressee", Addressee::valueOf),
                row.as("fallback", Addressee::valueOf));
    }

    private Map<String, CsvRow> limits(LocalDate day) {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(LIMITS))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    if (InForce.of(row).holds(day)) {
                        once(rows, row.required("key"), row);
                    }
                    return row;
                });
        return rows;
    }

    private static <K, T> void once(Map<K, T> rows, K key, T row) {
        if (rows.put(key, row) != null) {
            throw new IllegalArgumentException("a second row " + key);
        }
    }

    /// Rows that are sound one by one may contradict each other.
    private static <T> T sound(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", LIMITS + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static Duration seconds(Map<String, CsvRow> rows, String key, int most) {
        return Duration.ofSeconds(row(rows, key, "seconds").number("value", 1, most));
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", LIMITS + ": no row " + key + " in " + unit);
        }
        return row;
    }
}
