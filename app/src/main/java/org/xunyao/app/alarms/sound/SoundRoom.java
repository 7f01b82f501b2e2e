package org.xunyao.app.alarms.sound;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.alarms.beside.AlarmQueue;
import org.xunyao.app.alarms.sound.AlarmSounds.Mark;
import org.xunyao.app.shell.Command;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// Sounds beside a queue of alarms: their key, what the palette finds, and the words on the screen. JavaFX thread.
public final class SoundRoom {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final AlarmSounds sounds;
    private final Texts texts;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    /// @param queue whose arrivals are heard
    /// @param zone in which times are written
    public SoundRoom(AlarmQueue queue, AlarmSounds sounds, Texts texts, ZoneId zone) {
        this.sounds = sounds;
        this.texts = texts;
        this.zone = zone;
        queue.stateProperty().addListener((property, before, now) -> {
            if (now.refused().isEmpty()) {
                sounds.waiting(now.items());
            }
        });
        sounds.markProperty().subscribe(mark -> said.set(words(mark)));
    }

    /// What the screen says of it; empty while alarms are simply heard.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Once a second.
    public void tick() {
        sounds.tick();
    }

    /// Somebody looks at the alarms.
    public void seen() {
        sounds.acknowledge();
    }

    /// F10 silences, F8 leads to the queue and acknowledges; any other key is left alone.
    public void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F10) {
            sounds.mute();
            event.consume();
        } else if (event.getCode() == KeyCode.F8) {
            sounds.acknowledge();
        }
    }

    /// What the palette finds.
    public List<Command> commands() {
        return List.of(
                command("sound.mute", "mute", "F10", sounds::mute),
                command("sound.louder", "louder volume", "", () -> sounds.louder(1)),
                command("sound.softer", "softer volume", "", () -> sounds.louder(-1)),
                command("sound.quiet", "quiet hours", "", sounds::turnQuietHours));
    }

    private Command command(String key, String also, String cap, Runnable action) {
        return new Command(Icon.ALERT, texts.of(key), also, cap, action);
    }

    private String words(Mark mark) {
        return switch (mark) {
            case Mark.Heard _ -> "";
            case Mark.Quiet quiet -> texts.of("sound.mark.quiet", MINUTE.format(quiet.till()));
            case Mark.Muted muted ->
                texts.of("sound.mark.muted", MINUTE.format(muted.till().atZone(zone)));
            case Mark.Off _ -> texts.of("sound.mark.off");
            case Mark.NoDevice _ -> texts.of("sound.mark.none");
        };
    }
}
