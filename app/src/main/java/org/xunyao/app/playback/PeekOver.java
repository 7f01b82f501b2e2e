package org.xunyao.app.playback;

import java.time.Instant;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.xunyao.app.playback.parts.TimelinePane;
import org.xunyao.app.playback.peek.PeekPane;
import org.xunyao.video.CameraId;
import org.xunyao.video.timeline.Gap;

/// The small picture over the timeline: follows the mouse, and for a moment the keys that move. Film that
/// is open goes along with the mouse; other film is opened only where it is let go.
final class PeekOver implements TimelinePane.Scrub {
    private static final double AFTER_A_KEY_SECONDS = 1.5;

    private final PlaybackModel model;
    private final PeekPane pane;
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(AFTER_A_KEY_SECONDS));

    PeekOver(PlaybackModel model, PlaybackWords words) {
        this.model = model;
        this.pane = new PeekPane(new PeekPane.Words(
                words::clock,
                camera -> name(model, camera),
                moment -> none(model, words, moment),
                code -> words.texts().fault(code)));
        model.peeks().shownProperty().subscribe(pane::show);
        quiet.setOnFinished(event -> away());
    }

    private static String name(PlaybackModel model, CameraId camera) {
        return model.points().stream()
                .filter(point -> point.camera().equals(camera))
                .map(point -> point.shop() + " · " + point.point())
                .findFirst()
                .orElse(camera.code());
    }

    /// Why there is no film of a moment.
    private static String none(PlaybackModel model, PlaybackWords words, Instant moment) {
        Optional<Gap> gap = model.knownProperty().get().gaps().stream()
                .filter(one -> !moment.isBefore(one.from()) && !moment.isAfter(one.to()))
                .findFirst();
        return gap.map(one -> words.of("peek.gap", words.why(one.why()))).orElseGet(() -> words.of("peek.none"));
    }

    PeekPane pane() {
        return pane;
    }

    @Override
    public void go(Instant moment) {
        model.go(moment);
    }

    @Override
    public void over(Instant moment, double x, boolean held) {
        quiet.stop();
        look(moment, x);
        if (held && model.film().filter(film -> film.holds(moment)).isPresent()) {
            model.go(moment);
        }
    }

    @Override
    public void away() {
        quiet.stop();
        model.peeks().away();
    }

    /// A key has moved the head.
    ///
    /// @param x of the head over the timeline
    void key(Instant moment, double x) {
        look(moment, x);
        quiet.playFromStart();
    }

    private void look(Instant moment, double x) {
        model.point().ifPresent(point -> {
            model.peeks().look(point.camera(), moment);
            pane.over(
                    x,
                    pane.getParent() == null
                            ? x
                            : pane.getParent().getLayoutBounds().getWidth());
        });
    }
}
