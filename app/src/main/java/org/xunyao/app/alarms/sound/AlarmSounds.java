package org.xunyao.app.alarms.sound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.sound.SoundMemory.Setting;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.sound.SoundRules;
import org.xunyao.ui.task.Tasks;

/// What is heard of alarms: one sound for however many come at once, that of the most urgent; a red one again and
/// again until somebody acknowledges it. It never takes the keyboard. JavaFX thread.
public final class AlarmSounds {
    private static final int STEP = 10;
    private static final int LOUDEST = 100;

    private final Tools tools;
    private final SoundRules rules;
    private final Tasks tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(this, "mark", new Mark.Heard());
    private final Set<AlarmId> known = new HashSet<>();
    private final Set<AlarmId> unanswered = new HashSet<>();
    private Setting setting;
    private Optional<Instant> mutedTill = Optional.empty();
    private Instant again = Instant.EPOCH;
    private boolean deaf;
    private boolean begun;

    /// What it works with.
    ///
    /// @param memory how loud this station is
    public record Tools(Speaker speaker, SoundMemory memory) {}

    /// What stands on the screen of it.
    public sealed interface Mark {
        /// Alarms are heard.
        record Heard() implements Mark {}

        /// Only red ones are, until then.
        record Quiet(LocalTime till) implements Mark {}

        /// None is, until then.
        record Muted(Instant till) implements Mark {}

        /// The volume is 0.
        record Off() implements Mark {}

        /// This machine cannot make a sound.
        record NoDevice() implements Mark {}
    }

    /// @param tasks play off the JavaFX thread
    public AlarmSounds(Tools tools, SoundRules rules, Tasks tasks, Clock clock) {
        this.tools = tools;
        this.rules = rules;
        this.tasks = tasks;
        this.clock = clock;
        this.setting = tools.memory().read();
        tell();
    }

    /// What stands on the screen of it.
    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /// How it is set.
    public Setting setting() {
        return setting;
    }

    /// What waits now; what waits at the first call is not new.
    public void waiting(List<ReviewItem> items) {
        List<ReviewItem> fresh = begun
                ? items.stream().filter(item -> !known.contains(item.id())).toList()
                : List.of();
        begun = true;
        known.clear();
        known.addAll(items.stream().map(ReviewItem::id).collect(Collectors.toSet()));
        unanswered.retainAll(known);
        fresh.stream()
                .filter(item -> item.head().colour() == AlarmColour.RED)
                .map(ReviewItem::id)
                .forEach(unanswered::add);
        fresh.stream()
                .map(item -> item.head().colour())
                .min(Comparator.naturalOrder())
                .ifPresent(this::sound);
    }

    /// Once a second: a red alarm that nobody has acknowledged sounds again, and what was muted ends.
    public void tick() {
        Instant now = clock.now();
        if (mutedTill.filter(till -> over(now, till, rules.mute())).isPresent()) {
            mutedTill = Optional.empty();
        }
        if (!unanswered.isEmpty() && over(now, again, rules.repeat())) {
            sound(AlarmColour.RED);
        }
        tell();
    }

    /// A clock that was set back prolongs nothing.
    private static boolean over(Instant now, Instant till, Duration whole) {
        return !now.isBefore(till) || Duration.between(now, till).compareTo(whole) > 0;
    }

    /// Somebody looks at the queue: what is red in it now sounds no more.
    public void acknowledge() {
        unanswered.clear();
    }

    /// The mute key: silent for a while, and not any more.
    public void mute() {
        mutedTill = mutedTill.isPresent()
                ? Optional.empty()
                : Optional.of(clock.now().plus(rules.mute()));
        tell();
    }

    /// A step louder or softer; it is heard at once.
    ///
    /// @param steps of ten percent
    public void louder(int steps) {
        set(new Setting(Math.clamp(setting.volume() + (long) steps * STEP, 0, LOUDEST), setting.quietHours()));
        play(AlarmColour.BLUE);
    }

    /// Keeps quiet hours, or not any more.
    public void turnQuietHours() {
        set(new Setting(setting.volume(), !setting.quietHours()));
    }

    private void set(Setting next) {
        setting = next;
        tasks.quietly(
                "sound setting",
                progress -> {
                    tools.memory().write(next);
                    return true;
                },
                written -> {},
                code -> {});
        tell();
    }

    private void sound(AlarmColour colour) {
        again = clock.now().plus(rules.repeat());
        if (mutedTill.isEmpty() && rules.heard(colour, time(), setting.quietHours())) {
            play(colour);
        }
    }

    private void play(AlarmColour colour) {
        int volume = setting.volume();
        if (volume > 0) {
            tasks.quietly("sound", progress -> tools.speaker().play(Tone.of(colour), volume), this::played, code -> {});
        }
    }

    private void played(boolean heard) {
        deaf = !heard;
        tell();
    }

    private LocalTime time() {
        return LocalTime.ofInstant(clock.now(), clock.zone());
    }

    private void tell() {
        mark.set(marked());
    }

    private Mark marked() {
        if (deaf) {
            return new Mark.NoDevice();
        }
        if (setting.volume() == 0) {
            return new Mark.Off();
        }
        boolean quiet = setting.quietHours() && rules.quiet(time());
        return mutedTill
                .<Mark>map(Mark.Muted::new)
                .orElseGet(() -> quiet ? new Mark.Quiet(rules.quietTo()) : new Mark.Heard());
    }
}
