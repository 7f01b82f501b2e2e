package org.xunyao.bench.duty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.xunyao.player.Picture;
import org.xunyao.player.film.FilmReader;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.vision.I420;
import org.xunyao.vision.LookResult;
import org.xunyao.vision.Looks;
import org.xunyao.worker.Eyes;
import org.xunyao.worker.Planes;

/// The duty ledger end to end: the pedestrian film, each of its pictures standing for four seconds, goes through the
/// worker's looks into the ledger; a script puts stretches into it in which nothing can be seen. What the ledger says
/// of each second and of each minute is compared with what a person read off the pictures.
///
/// @param film 795 pictures, 768x576
/// @param models folder of the weights, if there is one
public record AccuracyLedger(Path film, Optional<Path> models) {
    private static final CameraId CAMERA = new CameraId("film");
    private static final Instant BEGUN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration COVER = Duration.ofSeconds(15);
    private static final int SECONDS = 4;
    private static final int UNSEEN_SECONDS = 180;
    private static final int MINUTE = 60;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final double LEAST_SHARE = 0.98;
    private static final Zone ZONE = new Zone(
            "柜台",
            List.of(
                    new Zone.Corner(0, 0.5608),
                    new Zone.Corner(0.7005, 0.5608),
                    new Zone.Corner(0.7005, 1),
                    new Zone.Corner(0, 1)));
    /// Behind these pictures nothing can be seen for three minutes: once while somebody stands there, else while nobody
    /// does.
    private static final Map<Integer, Scenes> SPLICED =
            Map.of(120, Scenes.DARK, 310, Scenes.FROZEN, 430, Scenes.COVERED, 600, Scenes.FROZEN);

    /// What a second, or a minute, was.
    private enum Mark {
        PRESENT,
        ABSENT,
        UNSEEN
    }

    /// What went on.
    ///
    /// @param truth of each second
    /// @param ledger after the last of them
    private record Run(List<Mark> truth, ConditionLedger ledger) {}

    /// Measures once.
    ///
    /// @return whether 98 of 100 minutes were right and no unseen second was told absent
    public boolean run() throws IOException {
        if (!Files.exists(film)) {
            System.out.println("bench accuracy-ledger: 未测, the film is not on this machine");
            return false;
        }
        Run run = looked(Truth.read());
        List<Mark> told = told(run);
        int wrongly = count(run.truth(), told, Mark.UNSEEN, Mark.ABSENT);
        List<Mark> minutes = minutes(run.truth());
        List<Mark> toldMinutes = minutes(told);
        double seconds = right(run.truth(), told);
        double share = right(minutes, toldMinutes);
        mistakes(run.truth(), told);
        say("seconds", run.truth(), told);
        say("minutes", minutes, toldMinutes);
        int wronglyMinutes = count(minutes, toldMinutes, Mark.UNSEEN, Mark.ABSENT);
        System.out.printf(
                Locale.ROOT,
                "bench accuracy-ledger: %d minutes, %.1f %% right (wanted %.0f), seconds %.1f %% right; unseen time"
                        + " told absent: %d s, %d minutes%n",
                minutes.size(),
                share * 100,
                LEAST_SHARE * 100,
                seconds * 100,
                wrongly,
                wronglyMinutes);
        return share >= LEAST_SHARE && wrongly == 0 && wronglyMinutes == 0;
    }

    private Run looked(Truth truth) {
        List<Mark> marks = new ArrayList<>();
        var random = new Random(5);
        var ledger = ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, ZONE, new Nobody(), COVER), BEGUN.minusMillis(1));
        try (Looks looks = Eyes.open(models).looks();
                var reader = new FilmReader(film)) {
            int number = 0;
            for (Optional<Picture> next = reader.next(); next.isPresent(); next = reader.next()) {
                I420 picture = Planes.of(next.get());
                Mark mark = truth.present(number) ? Mark.PRESENT : Mark.ABSENT;
                ledger = shown(looks, ledger, () -> picture, marks, mark, SECONDS);
                Scenes scene = SPLICED.getOrDefault(number, Scenes.PLAIN);
                if (scene != Scenes.PLAIN) {
                    Supplier<I420> blind = () -> scene.of(picture, random);
                    ledger = shown(looks, ledger, blind, marks, Mark.UNSEEN, UNSEEN_SECONDS);
                }
                number++;
            }
        }
        return new Run(marks, ledger);
    }

    private static ConditionLedger shown(
            Looks looks, ConditionLedger before, Supplier<I420> source, List<Mark> marks, Mark mark, int seconds) {
        ConditionLedger ledger = before;
        for (int i = 0; i < seconds; i++) {
            int second = marks.size();
            long nanos = second * SECOND_NANOS;
            I420 picture = source.get();
            if (looks.due(CAMERA, picture, nanos)) {
                ledger = ledger.record(observation(looks.look(CAMERA, picture, nanos), second));
            }
            marks.add(mark);
        }
        return ledger;
    }

    private static Observation observation(LookResult look, int second) {
        return new Observation(
                CAMERA,
                second,
                second,
                BEGUN.plusSeconds(second),
                look.usable(),
                look.why(),
                look.persons(),
                look.detector(),
                look.modelSha256());
    }

    private static List<Mark> told(Run run) {
        List<Mark> told = new ArrayList<>();
        Instant end = BEGUN.plusSeconds(run.truth().size());
        for (Segment segment : Segment.ofDuty(run.ledger().spells(end))) {
            Mark mark = switch (segment.duty()) {
                case Duty.Present _ -> Mark.PRESENT;
                case Duty.Absent _ -> Mark.ABSENT;
                case Duty.Unseen _ -> Mark.UNSEEN;
            };
            while (BEGUN.plusSeconds(told.size()).isBefore(segment.to())) {
                told.add(mark);
            }
        }
        return told;
    }

    /// As the ledger folds them: present if anybody was seen, absent if all of it was seen empty.
    private static List<Mark> minutes(List<Mark> seconds) {
        List<Mark> minutes = new ArrayList<>();
        for (int from = 0; from + MINUTE <= seconds.size(); from += MINUTE) {
            List<Mark> minute = seconds.subList(from, from + MINUTE);
            minutes.add(
                    minute.contains(Mark.PRESENT)
                            ? Mark.PRESENT
                            : minute.contains(Mark.UNSEEN) ? Mark.UNSEEN : Mark.ABSENT);
        }
        return minutes;
    }

    private static void say(String what, List<Mark> truth, List<Mark> told) {
        for (Mark was : Mark.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s %-7s told present %d, absent %d, unseen %d%n",
                    what,
                    was.name().toLowerCase(Locale.ROOT),
                    count(truth, told, was, Mark.PRESENT),
                    count(truth, told, was, Mark.ABSENT),
                    count(truth, told, was, Mark.UNSEEN));
        }
    }

    private static void mistakes(List<Mark> truth, List<Mark> told) {
        for (int from = 0; from < truth.size(); ) {
            int to = from + 1;
            while (to < truth.size() && truth.get(to) == truth.get(from) && told.get(to) == told.get(from)) {
                to++;
            }
            if (truth.get(from) != told.get(from)) {
                System.out.printf(
                        Locale.ROOT,
                        "from %d:%02d for %d s: %s told %s%n",
                        from / MINUTE,
                        from % MINUTE,
                        to - from,
                        truth.get(from).name().toLowerCase(Locale.ROOT),
                        told.get(from).name().toLowerCase(Locale.ROOT));
            }
            from = to;
        }
    }

    private static int count(List<Mark> truth, List<Mark> told, Mark was, Mark said) {
        int count = 0;
        for (int i = 0; i < truth.size(); i++) {
            count += truth.get(i) == was && told.get(i) == said ? 1 : 0;
        }
        return count;
    }

    private static double right(List<Mark> truth, List<Mark> told) {
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            right += truth.get(i) == told.get(i) ? 1 : 0;
        }
        return (double) right / truth.size();
    }
}
