package org.xunyao.app.wall.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/// The screens as JavaFX knows them.
///
/// @param desk the window at the desk, if it is there now
public record FxScreens(Supplier<Optional<Window>> desk) implements Screens {
    @Override
    public List<Monitor> all() {
        var found = new ArrayList<Monitor>();
        Screen here = here();
        found.add(monitor(here));
        Screen.getScreens().stream()
                .filter(screen -> !screen.equals(here))
                .map(FxScreens::monitor)
                .forEach(found::add);
        return found;
    }

    private Screen here() {
        return desk.get().flatMap(FxScreens::under).orElseGet(Screen::getPrimary);
    }

    private static Optional<Screen> under(Window window) {
        double x = window.getX() + window.getWidth() / 2;
        double y = window.getY() + window.getHeight() / 2;
        return Screen.getScreens().stream()
                .filter(screen -> screen.getBounds().contains(x, y))
                .findFirst();
    }

    private static Monitor monitor(Screen screen) {
        Rectangle2D at = screen.getBounds();
        return Monitor.of(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    @Override
    public Runnable watch(Runnable changed) {
        ListChangeListener<Screen> listener = change -> changed.run();
        Screen.getScreens().addListener(listener);
        return () -> Screen.getScreens().removeListener(listener);
    }
}
