package org.xunyao.app.playback.peek;

import java.time.Instant;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.playback.peek.Peeks.Peek;
import org.xunyao.video.CameraId;

/// The small picture with its words: when it came and of which camera; in a gap why there is none.
public final class PeekPane extends VBox {
    private static final double HALF = 0.5;

    private final Words words;
    private final WritableImage image = new WritableImage(Thumb.WIDTH, Thumb.HEIGHT);
    private final ImageView picture = new ImageView(image);
    private final Label none = new Label();
    private final Label when = new Label();
    private final Label whose = new Label();

    /// How times, cameras and gaps are written.
    ///
    /// @param none why there is no film of a moment
    /// @param fault in words
    public record Words(
            Function<Instant, String> time,
            Function<CameraId, String> camera,
            Function<Instant, String> none,
            Function<String, String> fault) {}

    /// Begins hidden.
    public PeekPane(Words words) {
        this.words = words;
        setId("replay-peek");
        getStyleClass().add("peek");
        when.setId("peek-time");
        when.getStyleClass().addAll("t-mono", "t-bold");
        whose.setId("peek-camera");
        whose.getStyleClass().addAll("t-small", "fg-2");
        whose.setMaxWidth(Thumb.WIDTH);
        none.setId("peek-none");
        none.setWrapText(true);
        none.setMaxWidth(Thumb.WIDTH - 16);
        none.getStyleClass().add("fg-2");
        var box = new StackPane(picture, none);
        box.getStyleClass().add("peek-picture");
        box.setMinSize(Thumb.WIDTH, Thumb.HEIGHT);
        box.setMaxSize(Thumb.WIDTH, Thumb.HEIGHT);
        getChildren().addAll(box, when, whose);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows it.
    public void show(Peek peek) {
        setVisible(!(peek instanceof Peek.Nothing));
        picture.setVisible(peek instanceof Peek.Seen);
        none.setVisible(!(peek instanceof Peek.Seen));
        switch (peek) {
            case Peek.Nothing _ -> {}
            case Peek.Seen seen -> {
                image.getPixelWriter()
                        .setPixels(
                                0,
                                0,
                                Thumb.WIDTH,
                                Thumb.HEIGHT,
                                PixelFormat.getIntArgbInstance(),
                                seen.thumb().argb(),
                                0,
                                Thumb.WIDTH);
                tell(seen.thumb().at(), seen.thumb().camera(), "");
            }
            case Peek.Missing missing ->
                tell(missing.moment(), missing.camera(), words.none().apply(missing.moment()));
            case Peek.Failed failed ->
                tell(failed.moment(), failed.camera(), words.fault().apply(failed.code()));
        }
    }

    private void tell(Instant at, CameraId camera, String why) {
        when.setText(words.time().apply(at));
        whose.setText(words.camera().apply(camera));
        none.setText(why);
    }

    /// Stands over a place of what lies below, inside of it.
    ///
    /// @param x the middle
    /// @param wide of what it stands over
    public void over(double x, double wide) {
        double own = prefWidth(-1);
        setTranslateX(Math.clamp(x - own * HALF, 0, Math.max(0, wide - own)));
    }
}
