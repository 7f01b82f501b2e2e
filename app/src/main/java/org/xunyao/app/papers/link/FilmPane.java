package org.xunyao.app.papers.link;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.picture.SlotImages;
import org.xunyao.app.picture.TilePicture;

/// The small player of a clip that a sentence names. It has no sound; what must not be seen is painted
/// over.
final class FilmPane extends VBox {
    private static final double WIDTH = 340;
    private static final double HEIGHT = 191;

    private final FilmModel film;
    private final Linking linking;
    private final LiftSign lifted;
    private final SlotImages slots = new SlotImages();
    private final ImageView picture = new ImageView();
    private final Label over = new Label();
    private final Label state = said();
    private final AnimationTimer timer = new Ticker();

    /// @param facts what the clip holds
    FilmPane(FilmModel film, Linking linking, Seen.Film facts) {
        this.film = film;
        this.linking = linking;
        this.lifted = linking.lifted();
        getStyleClass().add("link-film");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        over.setId("film-over");
        over.getStyleClass().addAll("picture-words", "t-small");
        over.setWrapText(true);
        var screen = new StackPane(picture, over, lifted);
        screen.getStyleClass().add("link-screen");
        screen.setMinSize(WIDTH, HEIGHT);
        screen.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(lifted, Pos.TOP_RIGHT);
        state.setId("film-state");
        Label times = said();
        times.setText(linking.words(
                "link.film", linking.when(facts.from()), linking.when(facts.to()), Integer.toString(facts.pictures())));
        getChildren().addAll(screen, state, times);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
        pulse();
    }

    private void pulse() {
        film.tick();
        if (film.stateProperty().get() instanceof FilmModel.State.Open(LinkFilm open)) {
            draw(open.picture());
        }
        String words = words();
        over.setText(words);
        over.setVisible(!words.isEmpty());
        state.setText(state());
    }

    private void draw(TilePicture shown) {
        Cover cover = shown.cover();
        picture.setVisible(!cover.isUnknown());
        lifted.show(cover);
        slots.next(shown).ifPresent(slot -> {
            slot.refresh();
            picture.setImage(slot.image());
        });
    }

    private String words() {
        return switch (film.stateProperty().get()) {
            case FilmModel.State.Closed _ -> linking.words("link.film.press");
            case FilmModel.State.Opening _ -> linking.words("link.film.opening");
            case FilmModel.State.Failed(String code) -> linking.fault(code);
            case FilmModel.State.Open(LinkFilm open)
            when open.picture().cover().isUnknown() -> linking.words("link.film.covered");
            case FilmModel.State.Open(LinkFilm open) -> gap(open.missing());
        };
    }

    private String gap(Optional<Duration> missing) {
        return missing.map(length -> linking.words("link.film.gap", Long.toString(Math.max(1, length.toSeconds()))))
                .orElse("");
    }

    private String state() {
        if (film.stateProperty().get() instanceof FilmModel.State.Open(LinkFilm open)) {
            String key = open.playing() ? "link.film.running" : "link.film.standing";
            return linking.words(key, clock(open.position()), clock(open.length()));
        }
        return linking.words("link.film.keys");
    }

    private static String clock(Duration at) {
        return String.format(Locale.ROOT, "%d:%02d", at.toMinutes(), at.toSecondsPart());
    }

    private static Label said() {
        var label = new Label();
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.getStyleClass().addAll("t-small", "fg-2");
        return label;
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            pulse();
        }
    }
}
