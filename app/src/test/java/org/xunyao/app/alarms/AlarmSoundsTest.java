package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.alarms.sound.AlarmSounds;
import org.xunyao.app.alarms.sound.AlarmSounds.Mark;
import org.xunyao.app.alarms.sound.SoundMemory;
import org.xunyao.app.alarms.sound.SoundMemory.Setting;
import org.xunyao.app.alarms.sound.Tone;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.sound.SoundRules;
import org.xunyao.ui.task.Tasks;
import org.xunyao.wire.rule.SoundTable;

/// What is heard of alarms, with the shipped rules.
final class AlarmSoundsTest {
    private static final SoundRules RULES = new SoundTable(
                    Path.of(System.getProperty("xunyao.root"), "resources", "rules"))
            .rules(LocalDate.of(2026, 11, 20));

    @TempDir
    Path folder;

    private final ReviewBench bench = new ReviewBench();
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, bench.store);
    private final List<String> heard = new ArrayList<>();
    private boolean device = true;

    private SoundMemory memory() {
        DurableFiles files = new DurableFilesOnDisk(
                () -> {
                    throw new UnsupportedOperationException("nothing is digested");
                },
                1 << 20);
        return new SoundMemory(folder.resolve("alarm-sounds.txt"), files);
    }

    private AlarmSounds sounds() {
        var tools = new AlarmSounds.Tools(
                (tone, volume) -> {
                    heard.add(colour(tone) + " " + volume);
                    return device;
                },
                memory());
        return new AlarmSounds(tools, RULES, tasks, bench.store);
    }

    private static AlarmColour colour(Tone tone) {
        return Arrays.stream(AlarmColour.values())
                .filter(each -> Arrays.equals(Tone.of(each).samples(), tone.samples()))
                .findFirst()
                .orElseThrow();
    }

    private void pass(Duration time) {
        bench.store.now = bench.store.now.plus(time);
    }

    private AlarmSounds begun() {
        AlarmSounds sounds = sounds();
        sounds.waiting(bench.waiting());
        return sounds;
    }

    @Test
    void whatWaitsAtSignInIsNotHeardAndOfSeveralNewOnesTheMostUrgentIs() {
        AlarmSounds sounds = begun();
        assertThat(heard).isEmpty();
        bench.add(4, AlarmColour.BLUE, ReviewBench.NOW);
        bench.add(5, AlarmColour.ORANGE, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        sounds.waiting(bench.waiting());
        assertThat(heard).containsExactly("ORANGE 70");
        pass(Duration.ofMinutes(1));
        sounds.tick();
        assertThat(heard).as("only red repeats").hasSize(1);
    }

    @Test
    void aRedOneSoundsAgainUntilSomebodyAcknowledgesIt() {
        AlarmSounds sounds = begun();
        bench.add(4, AlarmColour.RED, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        pass(Duration.ofSeconds(19));
        sounds.tick();
        assertThat(heard).hasSize(1);
        pass(Duration.ofSeconds(1));
        sounds.tick();
        assertThat(heard).containsExactly("RED 70", "RED 70");
        pass(Duration.ofHours(-3));
        sounds.tick();
        assertThat(heard).as("a clock that was set back silences nothing").hasSize(3);
        sounds.acknowledge();
        pass(Duration.ofMinutes(9));
        sounds.tick();
        assertThat(heard).hasSize(3);
        bench.add(6, AlarmColour.RED, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        bench.store.clear();
        sounds.waiting(bench.waiting());
        pass(Duration.ofMinutes(9));
        sounds.tick();
        assertThat(heard).as("it is decided").hasSize(4);
    }

    @Test
    void theMuteKeySilencesForAWhileAndSaysUntilWhen() {
        AlarmSounds sounds = begun();
        sounds.mute();
        assertThat(sounds.markProperty().get()).isEqualTo(new Mark.Muted(ReviewBench.NOW.plus(Duration.ofMinutes(15))));
        bench.add(4, AlarmColour.RED, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(heard).isEmpty();
        pass(Duration.ofMinutes(15));
        sounds.tick();
        assertThat(sounds.markProperty().get()).isEqualTo(new Mark.Heard());
        assertThat(heard).as("nobody acknowledged it meanwhile").containsExactly("RED 70");
        sounds.mute();
        sounds.mute();
        assertThat(sounds.markProperty().get()).isEqualTo(new Mark.Heard());
    }

    @Test
    void inQuietHoursOnlyRedIsHeardUnlessTheStationKeepsNone() {
        bench.store.now = Instant.parse("2026-11-20T15:30:00Z");
        AlarmSounds sounds = begun();
        assertThat(sounds.markProperty().get()).isInstanceOf(Mark.Quiet.class);
        bench.add(4, AlarmColour.ORANGE, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(heard).isEmpty();
        bench.add(5, AlarmColour.RED, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(heard).containsExactly("RED 70");
        sounds.turnQuietHours();
        bench.add(6, AlarmColour.YELLOW, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(heard).containsExactly("RED 70", "YELLOW 70");
        assertThat(sounds.markProperty().get()).isEqualTo(new Mark.Heard());
    }

    @Test
    void howItWasSetIsThereAgainAfterARestartAndAnUnreadableFileIsAsNone() throws IOException {
        AlarmSounds sounds = begun();
        sounds.louder(-3);
        sounds.turnQuietHours();
        assertThat(heard).containsExactly("BLUE 40");
        assertThat(sounds().setting()).isEqualTo(new Setting(40, false));
        sounds.louder(-9);
        assertThat(sounds.markProperty().get()).isEqualTo(new Mark.Off());
        bench.add(4, AlarmColour.RED, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(heard).hasSize(1);
        Files.writeString(folder.resolve("alarm-sounds.txt"), "volume=loud\n");
        assertThat(sounds().setting()).isEqualTo(Setting.FIRST);
    }

    @Test
    void aMachineWithoutSoundSaysSoAndGoesOn() {
        device = false;
        AlarmSounds sounds = begun();
        bench.add(4, AlarmColour.YELLOW, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(sounds.markProperty().get()).isEqualTo(new Mark.NoDevice());
        device = true;
        bench.add(5, AlarmColour.YELLOW, ReviewBench.NOW);
        sounds.waiting(bench.waiting());
        assertThat(sounds.markProperty().get()).as("it was plugged in").isEqualTo(new Mark.Heard());
    }
}
