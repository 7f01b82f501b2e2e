package org.xunyao.app.sales.ward;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.SourceState;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SalesBooks;

/// Reads the exports of this station's tills as they grow, has them judged, and raises what has film (销售值守).
/// What fails is tried again at the next turn; one source that fails stops no other. One thread runs it; any may
/// ask how it stands.
public final class SalesWard implements Runnable {
    private static final System.Logger LOG = System.getLogger(SalesWard.class.getName());
    private static final int MOST_FILMS = 4;
    private static final int MOST_HINTS = 100;
    /// So long a hint without film is new; over a weekend at least.
    private static final Duration NEW = Duration.ofDays(3);
    /// Lines of a day come late where a share was gone over night, so days before yesterday are judged again.
    private static final int AGAIN = 7;

    private final String station;
    private final SourceReading.Tools tools;
    private final SaleJudging judging;
    private final SaleAlarms alarms;
    private final Map<UUID, SourceReading> readings = new ConcurrentHashMap<>();
    private final Map<UUID, LocalDate> judged = new ConcurrentHashMap<>();
    private volatile List<UUID> hints = List.of();
    private @Nullable LocalDate tidied;

    /// How the reading of a source stands.
    ///
    /// @param replaced when lines were lost, because another file took the place of one
    public record Standing(SourceState state, TillClock clock, Optional<Instant> replaced) {}

    /// @param station whose sources are read
    SalesWard(String station, SourceReading.Tools tools, SaleJudging judging, SaleAlarms alarms) {
        this.station = station;
        this.tools = tools;
        this.judging = judging;
        this.alarms = alarms;
    }

    /// How long to wait between two turns.
    public Duration every() {
        return tools.limits().reading().every();
    }

    /// How a source stands; fresh if it is not read here.
    public Standing standing(SalesSource source) {
        SourceReading reading = readings.get(source.id());
        return reading == null
                ? new Standing(new SourceState.Fresh(), source.clock(), Optional.empty())
                : new Standing(reading.state(), reading.clock(source), reading.replaced());
    }

    /// What was found of late and has no film, so that no alarm tells of it. Any thread.
    public List<UUID> hints() {
        return hints;
    }

    @Override
    public void run() {
        List<SalesSource> all = tools.keeper().read(books()::sources);
        List<SalesSource> own =
                all.stream().filter(source -> source.station().equals(station)).toList();
        own.stream().filter(SalesSource::isRead).forEach(this::read);
        films(own.stream().collect(Collectors.toMap(SalesSource::id, source -> source)));
        own.stream().filter(source -> !source.isRead()).forEach(this::days);
        tidy();
        tried("hints", this::findHints);
    }

    private void findHints() {
        Instant oldest = tools.clock().now().minus(NEW);
        hints = tools.keeper().read(tx -> books().hits(tx, MOST_HINTS)).stream()
                .filter(hit -> hit.film() instanceof SaleHit.Film.None)
                .filter(hit -> hit.foundAt().isAfter(oldest))
                .map(SaleHit::id)
                .toList();
    }

    private SalesBooks books() {
        return tools.keeper().books();
    }

    private void read(SalesSource source) {
        SourceReading reading = readings.computeIfAbsent(source.id(), id -> new SourceReading(tools));
        tried("source " + source.id(), () -> {
            reading.turn(source);
            judging.judge(source, reading.clock(source));
            if (reading.isCaughtUp()) {
                days(source);
            }
        });
    }

    /// Stations of one office share hits; each looks for the film of its own sources.
    private void films(Map<UUID, SalesSource> sources) {
        Instant now = tools.clock().now();
        List<SaleHit> due =
                tools.keeper().read(tx -> books().waiting(tx, List.copyOf(sources.keySet()), now, MOST_FILMS));
        due.forEach(hit -> tried(
                "film of " + hit.id(),
                () -> film(hit, till(sources.get(hit.key().source())))));
    }

    private TillClock till(@Nullable SalesSource source) {
        return source == null ? new TillClock.Unknown() : standing(source).clock();
    }

    private void film(SaleHit hit, TillClock till) {
        List<SaleLine> lines = tools.keeper()
                .read(tx -> hit.receipt()
                        .map(receipt -> books().receipt(tx, hit.key().source(), receipt, hit.at()))
                        .orElse(List.of()));
        SaleHit.Film film = alarms.film(hit, lines, till);
        tools.keeper().write(tx -> {
            books().film(tx, hit.with(film));
            return film;
        });
    }

    /// Once a day, and only where a source was read to its end: the days before are judged as a
    /// whole. After a start all of them whose lines are kept, for the station may have been off;
    /// what was found is not found twice.
    private void days(SalesSource source) {
        LocalDate today = tools.clock().today();
        LocalDate before = judged.get(source.id());
        if (today.equals(before)) {
            return;
        }
        int back = before == null ? tools.limits().reading().keepDays() : AGAIN;
        tried("days of " + source.id(), () -> {
            for (int i = back; i > 0; i--) {
                judging.day(source, today.minusDays(i));
            }
            judged.put(source.id(), today);
        });
    }

    /// Once a day what is too old is forgotten, by no clock that jumped.
    private void tidy() {
        LocalDate today = tools.clock().today();
        if (today.equals(tidied)) {
            return;
        }
        if (tools.clock().facts().confidence() != ClockConfidence.JUMPED) {
            forget(today);
        }
    }

    private void forget(LocalDate today) {
        Instant oldest = today.minusDays(tools.limits().reading().keepDays())
                .atStartOfDay(tools.clock().zone())
                .toInstant();
        tried("lines", () -> {
            tools.keeper().forget(oldest);
            tidied = today;
        });
    }

    private static void tried(String what, Runnable work) {
        try {
            work.run();
        } catch (FaultException | RefusedException failed) {
            LOG.log(Level.WARNING, "sales, {0}: {1}", what, failed.getMessage());
        }
    }
}
