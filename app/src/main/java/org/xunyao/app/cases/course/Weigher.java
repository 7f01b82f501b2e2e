package org.xunyao.app.cases.course;

import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.casework.penalty.Weighed;

/// Port: where the fine of one case is weighed (裁量). Called on the JavaFX thread.
@FunctionalInterface
public interface Weigher {
    /// Goes there.
    ///
    /// @param before what was weighed already
    /// @param answer takes what is weighed, on the JavaFX thread; not called if the person drops it
    void weigh(Optional<Weighed> before, Consumer<Weighed> answer);
}
