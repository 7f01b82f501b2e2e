package org.xunyao.app.papers.blank;

import java.util.Optional;
import org.xunyao.app.papers.link.Linking;

/// Port: one blank of an open document, and the words of its form. Used on the JavaFX thread.
public interface Blank {
    /// What stands in it.
    String typed();

    /// Takes what now stands in it.
    void type(String words);

    /// Whether nothing can be typed any more.
    boolean frozen();

    /// The words of a key, such as `field.` and the field.
    String words(String key);

    /// What the words of a cell may name.
    ///
    /// @param column of the table
    /// @return nothing where they name no evidence
    default Optional<Linking> linking(String column) {
        return Optional.empty();
    }

    /// Whether there are words for a key.
    boolean named(String key);
}
