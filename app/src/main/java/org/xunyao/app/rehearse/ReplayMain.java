package org.xunyao.app.rehearse;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.app.log.LogLines;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.WatchLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.SecondLook;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.rehearsal.Rehearsal;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.wire.RuleTables;

/// `./run replay-rule RULE FILM …`: what a rule would have fired over a film (规则回放), as CSV. The station's detector
/// looks at the film once in each second, in a process of its own; ledger and rule are those on duty. It changes
/// nothing and needs no data folder.
public final class ReplayMain {
    /// Done; that nothing would have fired is an answer too.
    public static final int DONE = 0;
    /// Refused, or nothing could be looked at; one sentence says why.
    public static final int REFUSED = 1;
    /// Wrong words.
    public static final int MISUSE = 2;

    /// In the place of a camera's identity.
    private static final CameraId FILM = new CameraId("film");

    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Path resources;
    private final Supplier<FilmEyes> eyes;
    private final Texts texts;

    /// What is tried.
    private record Trial(AlarmRule rule, BusinessHours hours, Rehearsal rehearsal) {}

    private ReplayMain(Clock clock, Path resources, Supplier<FilmEyes> eyes) {
        this.clock = clock;
        this.resources = resources;
        this.eyes = eyes;
        this.texts = Texts.of(Language.CHINESE)
                .with("org.xunyao.app.app")
                .with("org.xunyao.app.playback.recorded.recorded")
                .with("org.xunyao.app.rehearse.rehearse");
    }

    /// Ends the process with the exit code. The lines are UTF-8 whatever the terminal's settings are.
    public static void main(String[] words) {
        LogLines.install(SystemClock.CHINA);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path resources = Path.of(System.getProperty("xunyao.root", "."), "resources");
        Clock clock = new SystemClock(SystemClock.CHINA);
        int code = run(List.of(words), resources, clock, () -> WorkerEyes.open(clock), new Lines(out, err));
        out.flush();
        System.exit(code);
    }

    /// Where the lines go.
    ///
    /// @param out gets the rows
    /// @param err gets the sum, or the one sentence of a refusal
    public record Lines(PrintStream out, PrintStream err) {}

    /// The same without a process.
    ///
    /// @param resources the data that ships with the program
    /// @param eyes opened once the film is
    /// @return {@link #DONE}, {@link #REFUSED} or {@link #MISUSE}
    static int run(List<String> words, Path resources, Clock clock, Supplier<FilmEyes> eyes, Lines lines) {
        var command = new ReplayMain(clock, resources, eyes);
        Optional<ReplayWords> understood = ReplayWords.of(words, clock.zone());
        if (understood.isEmpty()) {
            lines.err().println(command.texts.fault("REPLAY-RULE-USAGE"));
            return MISUSE;
        }
        try {
            command.replay(understood.get(), lines);
            return DONE;
        } catch (FaultException refused) {
            lines.err().println(command.texts.fault(refused.code()) + " [" + refused.getMessage() + "]");
            return REFUSED;
        }
    }

    private void replay(ReplayWords said, Lines lines) {
        AlarmRuleRow own =
                Post.inForce(said.rule(), new RuleTables(resources.resolve("rules")).alarmRules(), clock.today());
        boolean draft = said.sustained().isPresent() || said.merge().isPresent();
        requireWithinFilm(own);
        AlarmRule rule = Post.rule(RehearseWords.draft(own, said.sustained(), said.merge()));
        Zone zone = said.zone().orElseGet(() -> Zone.whole("--zone"));
        var rehearsal = new Rehearsal(zone, rule.condition(), WatchLimits.USUAL.cover());
        Instant first;
        try (FilmPieces film = FilmPieces.open(said.film())) {
            first = look(film, begin(said, rule, film.timed()), rehearsal);
        }
        Trial trial = new Trial(rule, hours(said, rule), rehearsal);
        if (said.hours().isPresent()) {
            lines.err()
                    .println(
                            texts.of("replay.begins", first.atZone(clock.zone()).toLocalDateTime()));
        }
        say(trial, draft ? "-draft" : "", first, lines);
    }

    /// A film is no day, and nobody confirmed how its zone should look.
    private static void requireWithinFilm(AlarmRuleRow row) {
        if (Post.rule(row).condition().daily()) {
            throw new FaultException("REPLAY-RULE-DAILY", row.rule());
        }
    }

    /// When the first picture is taken to be; nothing where the film has times of its own.
    private Optional<Instant> begin(ReplayWords said, AlarmRule rule, boolean timed) {
        if (timed && said.begin().isEmpty()) {
            return Optional.empty();
        }
        Instant midnight = clock.today().atStartOfDay(clock.zone()).toInstant();
        return said.begin()
                .or(() -> said.hours()
                        .map(hours -> rule.row().hours().of(hours, midnight, midnight.plus(DAY)))
                        .filter(judged -> !judged.isEmpty())
                        .map(judged -> judged.getFirst().from()))
                .or(() -> Optional.of(midnight));
    }

    /// Without hours the rule judges the whole film.
    private BusinessHours hours(ReplayWords said, AlarmRule rule) {
        return said.hours().orElseGet(() -> switch (rule.row().hours()) {
            case OPEN, ALWAYS -> DayHours.read("00:00-24:00").week(clock.zone());
            case CLOSED -> new BusinessHours(clock.zone(), Map.of());
        });
    }

    /// @return when the first picture was taken
    private Instant look(FilmPieces film, Optional<Instant> begin, Rehearsal rehearsal) {
        List<AccessUnit> piece = film.next();
        if (piece.isEmpty()) {
            throw new FaultException("RECORDED-NO-VIDEO", "no pictures");
        }
        Instant shown = piece.getFirst().arrival();
        Instant first = begin.orElse(shown);
        Duration shift = Duration.between(shown, first);
        Instant last = Instant.MIN;
        boolean seen = false;
        try (FilmEyes open = eyes.get()) {
            while (!piece.isEmpty()) {
                switch (open.look(piece)) {
                    case SecondLook.Seen answer -> {
                        seen = true;
                        last = taken(answer, shift, last, rehearsal);
                    }
                    case SecondLook.Cannot _ ->
                        rehearsal.add(new KeptLook.Broken(
                                FILM, piece.getFirst().arrival().plus(shift), KeptLook.Broken.RESTARTED));
                }
                piece = film.next();
            }
        }
        if (!seen) {
            throw new FaultException("REPLAY-RULE-NOTHING", "no piece of the film");
        }
        return first;
    }

    /// A piece begins with what its pictures need of the one before; that was looked at already.
    private static Instant taken(SecondLook.Seen answer, Duration shift, Instant last, Rehearsal rehearsal) {
        Instant newest = last;
        for (SecondLook.Look look : answer.looks()) {
            Instant at = look.arrival().plus(shift);
            if (at.isAfter(newest)) {
                newest = at;
                rehearsal.add(new KeptLook.Seen(new Observation(
                        FILM,
                        look.unit(),
                        look.unit(),
                        at,
                        look.usable(),
                        look.why(),
                        look.persons(),
                        answer.detector(),
                        answer.modelSha256(),
                        look.zones(),
                        look.found())));
            }
        }
        return newest;
    }

    private void say(Trial trial, String draft, Instant first, Lines lines) {
        Rehearsal.Outcome outcome = trial.rehearsal().judged(trial.rule(), trial.hours());
        lines.out().print("rule,version,from_seconds,fired_seconds,to_seconds,longest_seconds,stretches,why\r\n");
        for (Episode episode : outcome.episodes()) {
            lines.out().print(line(episode, draft, first) + "\r\n");
        }
        lines.err()
                .println(texts.of(
                        "replay.sum",
                        Texts.figure(outcome.episodes().size()),
                        words(outcome.seen()),
                        words(outcome.unseen())));
    }

    private String line(Episode episode, String draft, Instant first) {
        AlarmRuleRow row = episode.row();
        return String.join(
                ",",
                row.rule(),
                row.version() + draft,
                seconds(Duration.between(first, episode.from())),
                seconds(Duration.between(first, episode.firedAt())),
                seconds(Duration.between(first, episode.to())),
                seconds(episode.longest()),
                Integer.toString(episode.stretches()),
                RehearseWhy.of(texts, row, words(episode.longest()), words(row.sustained())));
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f", length.toMillis() / 1_000.0);
    }

    private String words(Duration length) {
        return texts.of("rehearse.length", Texts.figure(length.toMinutes()), Texts.figure(length.toSecondsPart()));
    }
}
