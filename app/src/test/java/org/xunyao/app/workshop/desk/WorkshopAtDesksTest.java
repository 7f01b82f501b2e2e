package org.xunyao.app.workshop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.workshop.Rehearsed;
import org.xunyao.app.workshop.RuleLine;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.workshop.Comparison;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.RuleProposal;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.Worth;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.LookShelf;

/// The workshop over real rows: what is proposed here is what the cameras are watched by afterwards.
class WorkshopAtDesksTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final String LIST = """
        camera,zone,corners,rule,colour,hours,effective_from,effective_to,source,verified
        C01,药师柜台,0:0 1:0 1:1 0:1,AI-01,YELLOW,00:00-24:00,2026-01-01,,test,false
        """;

    @TempDir
    Path folder;

    @Test
    void aVersionIsTriedOnKeptLooksPutInForceByAnotherAndFollowedByItsCameras() throws IOException {
        try (var station = new CamerasStation(folder)) {
            CamerasStation.Rules rules = station.rules();
            rules.ward().begin();
            rules.zones().begin(Files.writeString(folder.resolve("zones.csv"), LIST));
            var inspector = desks(station, rules, "liming");
            RuleLine bureau = inspector.lines().getFirst();
            assertThat(inspector.lines())
                    .extracting(line -> line.row().rule() + " " + line.camera().isPresent())
                    .startsWith("AI-01 false", "AI-01 true");

            Rehearsed read = inspector.read(bureau, 1, new Told());
            assertThat(read.posts()).isEqualTo(1);
            Comparison now = read.trial().of(read.trial().base());
            assertThat(now.fired()).as("45 minutes nobody was there").isEqualTo(1);
            assertThat(now.unseen()).isPositive();
            RuleFigures hour = read.trial().base().lasting(Duration.ofHours(1));
            assertThat(read.trial().of(hour).fired()).isZero();

            RuleVersion made = inspector
                    .propose(new RuleProposal("AI-01", Optional.empty(), hour, "如厕误报多"))
                    .result();
            RuleVersion tried = inspector.rehearsed(made, read.sum(hour)).result();
            assertThatThrownBy(() -> desks(station, rules, "liming").approve(tried, false))
                    .isInstanceOfSatisfying(
                            FaultException.class, no -> assertThat(no.code()).isEqualTo("REFUSED"));
            assertThat(rules.zones().posts().getFirst().row().version()).isEqualTo(1);
            desks(station, rules, "chenlx").approve(tried, false);
            assertThat(rules.zones().posts().getFirst().row().version()).isEqualTo(2);
            assertThat(rules.zones().posts().getFirst().row().sustained()).isEqualTo(Duration.ofHours(1));
            assertThat(rules.ward().row("AI-01", 1))
                    .as("alarms of before name their own")
                    .isPresent();
            assertThat(inspector.lines().getFirst().row().version()).isEqualTo(2);
            assertThat(station.audit()).extracting(link -> link.action()).contains("rule.propose", "rule.approve");
        }
    }

    @Test
    void aReadingStopsWhereThePersonAsks() throws IOException {
        try (var station = new CamerasStation(folder)) {
            CamerasStation.Rules rules = station.rules();
            rules.zones().begin(Files.writeString(folder.resolve("zones.csv"), LIST));
            var desks = desks(station, rules, "liming");
            RuleLine line = desks.lines().getFirst();
            var stopped = new Told();
            stopped.stop = true;
            assertThatThrownBy(() -> desks.read(line, 1, stopped)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void theMachineDemotesAndAPersonLiftsAndFromThenOnItCountsAnew() throws IOException {
        try (var station = new CamerasStation(folder)) {
            CamerasStation.Rules rules = station.rules();
            rules.ward().run();
            assertThat(rules.ward().demoted()).as("no alarm, no judgement").isEmpty();
            rules.desk().demote(new Ticket.OfRule("precision/1"), "AI-01", new Worth(5, 25, 0, 0));
            rules.ward().run();
            assertThat(rules.ward().demoted()).containsExactly("AI-01");
            desks(station, rules, "zhaojg").lift("AI-01", "已重新标定");
            assertThat(rules.ward().demoted()).isEmpty();
            assertThat(rules.ward().counted("AI-01")).isEqualTo(station.now());
            assertThat(rules.ward().counted("AI-13")).isEqualTo(station.now().minus(Duration.ofDays(30)));
        }
    }

    private static WorkshopAtDesks desks(CamerasStation station, CamerasStation.Rules rules, String login) {
        var sources = new WorkshopAtDesks.Sources(
                rules.office(), rules.desk(), rules.ward(), new Shelf(station.now()), rules.zones()::posts, () -> {
                    rules.ward().run();
                    rules.zones().run();
                });
        var calls = new WorkshopAtDesks.Calls(name -> name, code -> code, code -> code);
        return new WorkshopAtDesks(sources, calls, station.ticket(login), station);
    }

    /// Somebody is at the post, then nobody for 45 minutes, then the stream is lost, then somebody again.
    private record Shelf(Instant now) implements LookShelf {
        @Override
        public List<CameraId> cameras() {
            return List.of(C01);
        }

        @Override
        public void read(CameraId camera, Instant from, Instant to, Consumer<KeptLook> each) {
            Instant start = now.minus(Duration.ofHours(2));
            for (int second = 0; second < 7_200; second += 10) {
                Instant at = start.plusSeconds(second);
                if (!at.isBefore(from) && !at.isAfter(to)) {
                    each.accept(look(camera, at, second / 60));
                }
            }
        }

        private static KeptLook look(CameraId camera, Instant at, int minute) {
            if (minute == 70) {
                return new KeptLook.Broken(camera, at, KeptLook.Broken.LOST);
            }
            List<Box> persons = minute >= 10 && minute < 55 ? List.of() : List.of(new Box(0.4, 0.1, 0.1, 0.2, 0.9));
            return new KeptLook.Seen(new Observation(camera, 1, 2, at, true, "", persons, "nanodet", "a".repeat(64)));
        }
    }

    private static final class Told implements Progress {
        private boolean stop;

        @Override
        public void at(long done, long total) {
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public void say(String sentence) {
            assertThat(sentence).isNotBlank();
        }

        @Override
        public boolean cancelled() {
            return stop;
        }
    }
}
