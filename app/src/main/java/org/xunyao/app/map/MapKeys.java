package org.xunyao.app.map;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the map.
final class MapKeys {
    private static final double FAR = 80;
    private static final double STEP = 10;

    private final MapViewModel model;
    private final BooleanSupplier onMap;

    /// @param onMap whether the map has the focus, so that arrows move it
    MapKeys(MapViewModel model, BooleanSupplier onMap) {
        this.model = model;
        this.onMap = onMap;
    }

    /// Whether the key led somewhere.
    ///
    /// @param enter whether Enter is the map's
    boolean pressed(KeyEvent event, boolean enter) {
        if (event.getCode() == KeyCode.ENTER && !enter) {
            return false;
        }
        return model.placingProperty().get().isPresent() ? placing(event) : looking(event);
    }

    private boolean looking(KeyEvent event) {
        switch (event.getCode()) {
            case J -> model.walk(1);
            case K -> model.walk(-1);
            case F -> model.filterProperty().set(model.filterProperty().get().next());
            case W -> model.toWall();
            case A -> model.toAlarms();
            case S -> model.toStreams();
            case P -> model.beginPlacing();
            case ENTER -> model.centre();
            default -> {
                return around(event.getCode()) || (onMap.getAsBoolean() && arrow(event.getCode()));
            }
        }
        return true;
    }

    private boolean around(KeyCode code) {
        switch (code) {
            case PLUS, EQUALS, ADD -> model.zoom(1);
            case MINUS, SUBTRACT -> model.zoom(-1);
            case DIGIT0, NUMPAD0 -> model.whole();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean arrow(KeyCode code) {
        switch (code) {
            case LEFT -> model.pan(-FAR, 0);
            case RIGHT -> model.pan(FAR, 0);
            case UP -> model.pan(0, -FAR);
            case DOWN -> model.pan(0, FAR);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean placing(KeyEvent event) {
        double step = event.isShiftDown() ? 1 : STEP;
        switch (event.getCode()) {
            case LEFT -> model.nudge(-step, 0);
            case RIGHT -> model.nudge(step, 0);
            case UP -> model.nudge(0, -step);
            case DOWN -> model.nudge(0, step);
            case ENTER -> model.savePlace();
            case ESCAPE -> model.cancelPlacing();
            default -> {
                return around(event.getCode());
            }
        }
        return true;
    }
}
