package org.xunyao.app.mark;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.xunyao.access.Person;
import org.xunyao.kernel.Clock;

/// What the mark of one person says (操作人水印): name, login and certificate, and the minute, so that a
/// photograph of the screen can be traced. Under the lock it stays that of who locked: the pictures are still
/// his. JavaFX thread.
public final class Watermark {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final double PERCENT = 100;

    private final String who;
    private final double strength;
    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    /// @param person who is signed in
    /// @param percent how strong, 0..100; 0 shows none
    public Watermark(Person person, int percent, Clock clock) {
        this.who = Stream.of(person.name(), person.login(), person.badge())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("  "));
        this.strength = percent / PERCENT;
        this.clock = clock;
        tick();
    }

    /// The words, in two lines.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// How strong, 0..1.
    public double strength() {
        return strength;
    }

    /// Takes up the minute; asked every second, it changes once a minute.
    public void tick() {
        text.set(who + "\n" + MINUTE.format(clock.now().atZone(clock.zone())));
    }
}
