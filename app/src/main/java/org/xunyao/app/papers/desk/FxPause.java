package org.xunyao.app.papers.desk;

import java.time.Duration;
import javafx.animation.PauseTransition;
import org.xunyao.app.papers.PapersPorts;

/// Waits by the pulses of JavaFX.
public final class FxPause implements PapersPorts.Pause {
    /// A pause for any number of uses.
    public FxPause() {}

    @Override
    public Runnable then(Duration time, Runnable work) {
        var pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
        pause.setOnFinished(event -> work.run());
        pause.play();
        return pause::stop;
    }
}
