package org.xunyao.app.papers.onsite;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.papers.form.Shape;
import org.xunyao.ui.task.Tasks;

/// Whether the workspace is in its on-site mode (现场模式), which the station remembers, and the time for the
/// buttons that fill it in. Everything happens on the JavaFX thread.
public final class OnsiteMode {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Optional<OnsitePorts> ports;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    /// @param ports nothing where the mode is not offered
    public OnsiteMode(Optional<OnsitePorts> ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
        on.set(ports.map(OnsitePorts::kept).orElse(false));
    }

    /// Whether there is one.
    public boolean offered() {
        return ports.isPresent();
    }

    /// Whether it is on.
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Code of what kept the station from remembering it; the mode is turned all the same.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Turns it on or off.
    public void turn() {
        ports.ifPresent(station -> {
            boolean now = !on.get();
            on.set(now);
            tasks.quietly(
                    "onsite",
                    progress -> {
                        station.keep(now);
                        return now;
                    },
                    kept -> fault.set(Optional.empty()),
                    code -> fault.set(Optional.of(code)));
        });
    }

    /// What a field of this shape says of this moment; nothing for other shapes, and where the mode is not offered.
    public Optional<String> now(Shape shape) {
        return ports.map(OnsitePorts::now).flatMap(time -> written(shape, time));
    }

    private static Optional<String> written(Shape shape, LocalDateTime time) {
        return switch (shape) {
            case MOMENT -> Optional.of(MOMENT.format(time));
            case DAY -> Optional.of(DAY.format(time));
            case LINE, LINES, COUNT, TICK, CHOICE, ONE_OF, SOME_OF, MONEY, ROWS, OFFICERS, SEALED -> Optional.empty();
        };
    }
}
