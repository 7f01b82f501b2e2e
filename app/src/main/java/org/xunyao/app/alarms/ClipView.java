package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.alarms.ReviewSheet.Still;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.video.Box;

/// The clip in place, or the still until it is asked for, and the buttons below it.
public final class ClipView extends VBox {
    /// A box older than this would stand beside the person.
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private static final Duration STEP = Duration.ofSeconds(5);

    private final ClipFront front;
    private final ClipModel clip;
    private final ReviewWords words;
    private final PicturePane picture;
    private final Label over = new Label();
    private final Label stamp = new Label();
    private final Label watched = new Label();
    private final Label time = new Label();
    private final Button play;
    private final HBox turning = new HBox();

    /// @param front stays the same while other alarms come to it
    public ClipView(ClipFront front, ReviewWords words) {
        this.front = front;
        this.clip = front.clip();
        this.words = words;
        this.picture = new PicturePane(words.lifted());
        play = Buttons.normal("", clip::toggle);
        play.setId("play");
        play.setGraphic(new KeyCap(words.of("key.space")));
        getStyleClass().add("clip-view");
        over.getStyleClass().addAll("picture-words", "t-reading");
        over.setWrapText(true);
        stamp.getStyleClass().addAll("picture-words", "t-small");
        stamp.setId("stamp");
        var screen = new StackPane(picture, over, stamp);
        screen.getStyleClass().add("clip-screen");
        screen.setMinSize(0, 0);
        StackPane.setAlignment(stamp, Pos.BOTTOM_LEFT);
        VBox.setVgrow(screen, Priority.ALWAYS);
        getChildren().addAll(screen, transport());
        front.openedProperty().subscribe(this::opened);
        clip.stateProperty().subscribe(this::opened);
        clip.playingProperty().subscribe(this::buttons);
        clip.watchedProperty().subscribe(this::buttons);
        clip.placeProperty().subscribe(this::buttons);
        opened();
    }

    private Node transport() {
        time.getStyleClass().add("t-mono");
        time.setMinWidth(USE_PREF_SIZE);
        watched.getStyleClass().add("t-small");
        watched.setId("watched");
        watched.setMinWidth(USE_PREF_SIZE);
        turning.getStyleClass().add("clip-bar");
        turning.getChildren()
                .addAll(
                        Buttons.normal(words.of("clip.before"), () -> clip.turn(-1)),
                        Buttons.normal(words.of("clip.after"), () -> clip.turn(1)));
        Label keys = Buttons.ellipsised(words.of("clip.keys"), "t-small", "fg-3");
        var bar = new HBox(play, turning, time, watched, keys);
        bar.getStyleClass().addAll("clip-bar", "clip-transport");
        return bar;
    }

    /// Another picture may be due; called with every pulse while the screen is shown.
    public void pulse() {
        clip.tick();
        clip.showing().ifPresentOrElse(open -> picture.draw(open.picture()), picture::refresh);
        overlay();
    }

    /// ← and →.
    public void step(int direction) {
        clip.seekBy(STEP.multipliedBy(direction));
    }

    /// L: back to the moment at which the rule fired, or as near to it as the clips reach.
    public void alarmMoment() {
        front.current().ifPresent(item -> {
            Finding finding = item.head().finding();
            if (!clip.seekTo(finding.from().plus(finding.threshold()))) {
                clip.seekTo(finding.from());
            }
        });
    }

    private void opened() {
        Optional<Still> still = front.sheet().flatMap(ReviewSheet::still);
        if (clip.showing().isEmpty()) {
            still.ifPresentOrElse(picture::still, picture::blank);
        }
        front.current().ifPresent(item -> {
            Finding finding = item.head().finding();
            String said = words.scenario(
                    finding.rule(), "zone.name.", "zone.name", finding.zone().name());
            picture.zone(finding.zone(), said);
        });
        buttons();
        overlay();
    }

    private String said() {
        return switch (clip.stateProperty().get()) {
            case OPENING -> words.of("clip.opening");
            case FAILED -> words.texts().fault(clip.code());
            case CLOSED -> picture.shows() || front.sheet().isEmpty() ? "" : words.of("clip.still.none");
            case OPEN ->
                clip.gap()
                        .map(gap -> words.of("clip.gap", words.span(gap.length())))
                        .orElse("");
        };
    }

    private void buttons() {
        boolean runs = clip.playingProperty().get();
        play.setText(words.of(runs ? "clip.pause" : "clip.play"));
        play.setDisable(!clip.playable());
        boolean seen = clip.watchedProperty().get();
        watched.setText(words.of(seen ? "clip.watched" : clip.playable() ? "clip.unwatched" : "clip.unplayable"));
        watched.getStyleClass().removeAll("fg-ok", "fg-due");
        watched.getStyleClass().add(seen ? "fg-ok" : "fg-due");
        boolean many = clip.playable() && clip.clips().size() > 1;
        turning.setVisible(many);
        turning.setManaged(many);
    }

    private void overlay() {
        String says = said();
        over.setText(says);
        over.setVisible(!says.isEmpty());
        Optional<Instant> at = clip.at();
        Optional<Instant> shown =
                at.or(() -> front.sheet().flatMap(ReviewSheet::still).map(Still::at));
        List<Box> persons = front.sheet()
                .flatMap(sheet -> shown.map(moment -> sheet.persons(moment, CLOSE)))
                .orElse(List.of());
        picture.persons(persons, box -> words.of("person.name", String.format(Locale.ROOT, "%.2f", box.score())));
        String code = shown.map(words::moment).orElse("");
        time.setText(code);
        stamp.setVisible(!code.isEmpty());
        stamp.setText(
                at.isEmpty()
                        ? words.of("stamp.still", code)
                        : words.of(
                                "stamp.clip",
                                Integer.toString(clip.placeProperty().get() + 1),
                                Integer.toString(clip.clips().size()),
                                code));
    }
}
