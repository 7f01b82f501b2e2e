package org.xunyao.app.alarms.beside;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The wall with the queue at its right; F8 goes to the queue's first alarm.
public final class BesideWall extends HBox {
    /// Below this width the queue is folded (screens.md §10.2).
    private static final double NARROW = 1440;

    /// @param wall takes what room the queue leaves
    public BesideWall(Node wall, QueuePane queue) {
        super(wall, queue);
        setHgrow(wall, Priority.ALWAYS);
        widthProperty().subscribe(width -> queue.fit(width.doubleValue() < NARROW));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F8) {
                queue.first();
                event.consume();
            }
        });
    }
}
