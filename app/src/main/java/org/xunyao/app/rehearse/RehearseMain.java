package org.xunyao.app.rehearse;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.log.LogLines;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostTables;
import org.xunyao.app.watch.WatchLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.store.film.LookReader;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.rehearsal.Rehearsal;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.wire.RuleTables;

/// `./run rehearse-rule RULE CAMERA --data FOLDER …`: what a rule would have fired over the looks that a station
/// kept (规则试算), as CSV. It reads the folder of looks and the station's list of zones, changes nothing, needs no
/// passphrase, and may run beside the station.
public final class RehearseMain {
    /// Done; that nothing would have fired is an answer too.
    public static final int DONE = 0;
    /// Refused, or nothing was kept of that camera then; one sentence says why.
    public static final int REFUSED = 1;
    /// Wrong words.
    public static final int MISUSE = 2;

    private static final String BUNDLE = "org.xunyao.app.app";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Clock clock;
    private final Texts texts;
    private final Path resources;

    private RehearseMain(Clock clock, Path resources) {
        this.clock = clock;
        this.texts = Texts.of(Language.CHINESE).with(BUNDLE).with("org.xunyao.app.rehearse.rehearse");
        this.resources = resources;
    }

    /// Ends the process with the exit code. The lines are UTF-8 whatever the terminal's settings are.
    public static void main(String[] words) {
        LogLines.install(SystemClock.CHINA);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path resources = Path.of(System.getProperty("xunyao.root", "."), "resources");
        int code = run(List.of(words), resources, new SystemClock(SystemClock.CHINA), out, err);
        out.flush();
        System.exit(code);
    }

    /// The same without a process.
    ///
    /// @param resources the data that ships with the program
    /// @param out gets the rows
    /// @param err gets the sum, or the one sentence of a refusal
    /// @return {@link #DONE}, {@link #REFUSED} or {@link #MISUSE}
    public static int run(List<String> words, Path resources, Clock clock, PrintStream out, PrintStream err) {
        var command = new RehearseMain(clock, resources);
        Optional<RehearseWords> understood = RehearseWords.of(words, clock.zone());
        if (understood.isEmpty()) {
            err.println(command.texts.fault("REHEARSE-USAGE"));
            return MISUSE;
        }
        try {
            command.rehearse(understood.get(), out, err);
            return DONE;
        } catch (FaultException refused) {
            err.println(command.texts.fault(refused.code()) + " [" + refused.getMessage() + "]");
            return REFUSED;
        }
    }

    private void rehearse(RehearseWords said, PrintStream out, PrintStream err) {
        LocalDate today = clock.today();
        AlarmRuleRow row =
                said.draft(Post.inForce(said.rule(), new RuleTables(resources.resolve("rules")).alarmRules(), today));
        String version = row.version() + (said.changes() ? "-draft" : "");
        Zone zone = said.zone().orElseGet(() -> listed(said, today).zone());
        BusinessHours hours = said.hours()
                .orElseGet(
                        () -> listed(said, today).watch().orElseThrow().hours().week(clock.zone()));
        if (said.zone().isEmpty() || said.hours().isEmpty()) {
            err.println(texts.of("rehearse.listed"));
        }
        // Licences are in the station's database, which only the station opens.
        if (row.signs().goods().isPresent()) {
            throw new FaultException("REHEARSE-LICENCE", row.rule());
        }
        AlarmRule rule = Post.rule(row);
        Rehearsal rehearsal = kept(said, zone, rule.condition());
        if (rehearsal.spells().isEmpty()) {
            throw new FaultException(
                    "REHEARSE-NOTHING", "camera " + said.camera().code());
        }
        Rehearsal.Outcome outcome = rehearsal.judged(rule, hours);
        out.print("camera,rule,version,from,fired_at,to,longest_seconds,stretches,why\r\n");
        for (Episode episode : outcome.episodes()) {
            out.print(line(said.camera(), version, episode) + "\r\n");
        }
        err.println(texts.of(
                "rehearse.sum",
                Texts.figure(outcome.episodes().size()),
                words(outcome.seen()),
                words(outcome.unseen())));
    }

    /// The station's own plans are in its database, which only the station opens.
    private DrawnZone listed(RehearseWords said, LocalDate today) {
        return PostTables.zones(said.data().resolve("zones.csv")).stream()
                .filter(row -> row.camera().equals(said.camera()))
                .map(PostTables.ZoneRow::zone)
                .filter(zone ->
                        zone.watch().filter(watch -> watch.inForce(today)).isPresent())
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        "REHEARSE-NO-ZONE", "camera " + said.camera().code()));
    }

    private Rehearsal kept(RehearseWords said, Zone zone, Condition condition) {
        ZoneId place = clock.zone();
        Instant from =
                said.from().map(day -> day.atStartOfDay(place).toInstant()).orElse(Instant.EPOCH);
        Instant to = said.to()
                .map(day -> day.plusDays(1).atStartOfDay(place).toInstant().minusNanos(1))
                .orElse(clock.now());
        var rehearsal = new Rehearsal(zone, condition, WatchLimits.USUAL.cover());
        new LookReader(said.data().resolve("looks"), new GrowingFilesOnDisk(new WriteGate(clock)))
                .read(said.camera(), from, to, rehearsal::add);
        return rehearsal;
    }

    private String line(CameraId camera, String version, Episode episode) {
        return String.join(
                ",",
                camera.code(),
                episode.row().rule(),
                version,
                moment(episode.from()),
                moment(episode.firedAt()),
                moment(episode.to()),
                Long.toString(episode.longest().toSeconds()),
                Integer.toString(episode.stretches()),
                RehearseWhy.of(
                        texts,
                        episode.row(),
                        words(episode.longest()),
                        words(episode.row().sustained())));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.zone()).toOffsetDateTime());
    }

    private String words(Duration length) {
        return texts.of("rehearse.length", Texts.figure(length.toMinutes()), Texts.figure(length.toSecondsPart()));
    }
}
