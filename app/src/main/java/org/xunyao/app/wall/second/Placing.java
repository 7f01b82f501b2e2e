package org.xunyao.app.wall.second;

import java.util.List;
import java.util.Optional;

/// Where the second window goes: onto the screen it had, else onto another one, else as a window beside the
/// one at the desk. It is never where nobody can see it.
///
/// @param on the screen
/// @param whole whether it fills that screen
record Placing(Monitor on, boolean whole) {
    /// Of the screen, where it is not filled.
    private static final double SHARE = 0.6;

    /// @param wanted name of the screen it had
    /// @param monitors at least one, that of the desk first
    static Placing of(Optional<String> wanted, List<Monitor> monitors) {
        List<Monitor> others = monitors.subList(1, monitors.size());
        return others.stream()
                .filter(monitor -> wanted.filter(monitor.name()::equals).isPresent())
                .findFirst()
                .or(() -> others.stream().findFirst())
                .map(monitor -> new Placing(monitor, true))
                .orElseGet(() -> new Placing(monitors.getFirst(), false));
    }

    double width() {
        return whole ? on.width() : Math.floor(on.width() * SHARE);
    }

    double height() {
        return whole ? on.height() : Math.floor(on.height() * SHARE);
    }

    double x() {
        return on.x() + on.width() - width();
    }

    double y() {
        return on.y() + on.height() - height();
    }
}
