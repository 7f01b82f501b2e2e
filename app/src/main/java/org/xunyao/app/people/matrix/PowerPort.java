package org.xunyao.app.people.matrix;

/// Port: the powers as they hold today, in the language of the window. Runs off the JavaFX thread.
@FunctionalInterface
public interface PowerPort {
    /// Reads them.
    PowerSheet read();
}
