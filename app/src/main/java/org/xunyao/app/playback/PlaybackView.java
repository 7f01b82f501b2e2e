package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.playback.PlaybackPorts.Known;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.playback.parts.Lane.Kind;
import org.xunyao.app.playback.parts.Lane.Span;
import org.xunyao.app.playback.parts.TimelinePane;
import org.xunyao.app.playback.parts.ZoomPane;
import org.xunyao.app.playback.sync.SyncPane;
import org.xunyao.app.replay.Playing;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.timeline.TimeScale;

/// The replay: picture, buttons, timeline, times.
public final class PlaybackView extends VBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.playback.playback";

    private static final long SECOND = 1_000_000_000L;
    private static final long WORDS_EVERY = SECOND / 10;
    private static final long KNOWN_EVERY = 5 * SECOND;
    private static final double NARROW = 1_240;
    private static final Duration EDGE = Duration.ofSeconds(15);
    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");

    private final PlaybackModel model;
    private final PlaybackWords words;
    private final PeekOver peek;
    private final Resting resting;
    private final SyncPane sync;
    private final ZoomPane picture;
    private final Label stamp = new Label();
    private final Label zoom = new Label();
    private final Label offset = new Label();
    private final Label said = new Label();
    private final HeadBar head;
    private final TransportBar bar;
    private final SideColumn side;
    private final BookmarkBar marks;
    private final TimelinePane timeline;
    private final AnimationTimer timer = new Ticker();
    private long lastPulse;
    private long lastWords;
    private long lastKnown;
    private @Nullable Playing before;

    /// @param texts hold {@link #BUNDLE}
    /// @param live back to the live pictures; empty in a room of its own, which offers all cameras
    public PlaybackView(PlaybackModel model, Texts texts, Supplier<Instant> now, ZoneId zone, Optional<Runnable> live) {
        this.model = model;
        this.words = new PlaybackWords(texts, zone);
        this.peek = new PeekOver(model, words);
        this.resting = new Resting(model);
        this.sync = new SyncPane(model.sync(), words.sync(), model::front);
        this.picture = new ZoomPane(new LiftSign(texts, zone));
        getStyleClass().add("playback");
        var sheet = PlaybackView.class.getResource("playback.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        timeline = new TimelinePane(
                new TimeScale(now.get().minus(Duration.ofHours(1)), Duration.ofMinutes(65)), words.time(), peek);
        head = new HeadBar(model, words, live, this::span, now);
        bar = new TransportBar(model, words);
        marks = new BookmarkBar(model, words, this::enter);
        side = new SideColumn(model, words, marks.pane());
        var body = new HBox(main(), side);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        var keys = new PlaybackKeys(model, picture, live.orElse(() -> {}), marks::begin);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(keys, event));
        model.stateProperty().subscribe(this::words);
        model.knownProperty().subscribe(this::known);
        model.bookmarks()
                .allProperty()
                .subscribe(all -> known(model.knownProperty().get()));
        model.marking().standingProperty().subscribe(standing -> words());
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW_CLASS, width.doubleValue() < NARROW));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
                peek.away();
                resting.leave();
            } else {
                timer.start();
                model.bookmarks().refresh();
                resting.back();
            }
        });
    }

    private void key(PlaybackKeys keys, KeyEvent event) {
        if (keys.take(event)) {
            event.consume();
            pulse(lastPulse);
            if (PlaybackKeys.moves(event)) {
                model.heading().ifPresent(moment -> peek.key(moment, timeline.place(moment)));
            }
        } else if (!(event.getTarget() instanceof TextInputControl)) {
            timeline.key(event);
        }
    }

    private VBox main() {
        for (Label label : List.of(stamp, zoom, offset, said)) {
            label.getStyleClass().add("picture-words");
            label.setMouseTransparent(true);
        }
        stamp.getStyleClass().add("stamp");
        stamp.setId("replay-stamp");
        offset.getStyleClass().add("t-small");
        zoom.getStyleClass().addAll("t-small", "zoom");
        said.setId("replay-said");
        said.setWrapText(true);
        var screen = new StackPane(picture, sync, stamp, zoom, offset, said, peek.pane());
        screen.getStyleClass().add("playback-screen");
        screen.setMinSize(0, 0);
        StackPane.setAlignment(stamp, Pos.TOP_LEFT);
        StackPane.setAlignment(zoom, Pos.TOP_RIGHT);
        StackPane.setAlignment(offset, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(peek.pane(), Pos.BOTTOM_LEFT);
        VBox.setVgrow(screen, Priority.ALWAYS);
        var main = new VBox(screen, bar, timeline);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        return main;
    }

    /// Puts the focus where single letters work.
    public void enter() {
        timeline.requestFocus();
    }

    /// Shows this time on the timeline.
    public void frame(Instant from, Instant to) {
        timeline.scale(TimeScale.between(from, to));
    }

    /// So much time around the picture on the screen.
    private void span(Duration span) {
        Instant middle = model.head().orElseGet(() -> timeline.scale().at(0.5));
        timeline.scale(new TimeScale(middle.minus(span.dividedBy(2)), span));
    }

    private void known(Known known) {
        List<Lane> lanes = new ArrayList<>();
        List<Span> film = new ArrayList<>();
        known.coverage().stretches().forEach(some -> film.add(new Span(some.from(), some.to(), Kind.RECORDED, "")));
        known.gaps().forEach(gap -> film.add(new Span(gap.from(), gap.to(), Kind.GAP, words.why(gap.why()))));
        film.sort(Comparator.comparing(Span::from));
        lanes.add(new Lane("film", film));
        lanes.addAll(known.lanes());
        lanes.add(marks.lane());
        timeline.show(lanes);
        side.gaps(known.gaps());
    }

    private void pulse(long nanos) {
        lastPulse = nanos;
        model.tick(nanos);
        boolean several = model.sync().on();
        sync.setVisible(several);
        picture.setVisible(!several);
        if (several) {
            sync.pulse();
            return;
        }
        Film open = model.film().orElse(null);
        Playing now = open == null ? null : open.playing();
        if (now != before) {
            before = now;
            opened(open);
        }
        if (open != null) {
            picture.draw(open.playing().picture());
        }
    }

    private void opened(@Nullable Film open) {
        if (open == null) {
            picture.blank();
        } else if (open.latest()) {
            timeline.scale(TimeScale.between(open.from().minus(EDGE), open.to().plus(EDGE)));
        } else {
            timeline.scale(timeline.scale().showing(open.heading()));
        }
        words();
    }

    private void words() {
        Optional<Film> open = model.film();
        head.refresh();
        bar.refresh();
        side.refresh();
        boolean several = model.sync().on();
        set(stamp, several ? "" : open.map(film -> words.stamp(film.head())).orElse(""));
        set(
                offset,
                several
                        ? ""
                        : open.map(film -> words.offset(
                                        film.cameraTime(), film.playing().unit().arrival()))
                                .orElse(""));
        set(zoom, picture.zoom() > 1 ? words.of("zoom", String.format(Locale.ROOT, "%.1f", picture.zoom())) : "");
        set(said, several ? "" : said(open));
        timeline.stand(
                model.head(),
                open.map(model.marking()::range).map(part -> new TimelinePane.Marked(part.from(), part.to())));
    }

    private String said(Optional<Film> open) {
        return switch (model.stateProperty().get()) {
            case CLOSED -> words.of("closed");
            case OPENING -> words.of("opening");
            case EMPTY -> words.of("empty");
            case FAILED -> words.texts().fault(model.code());
            case OPEN ->
                open.filter(film -> film.playing().ended())
                        .map(film -> words.of("ended"))
                        .or(() -> open.filter(Film::latest).flatMap(film -> shortened()))
                        .orElse("");
        };
    }

    private Optional<String> shortened() {
        return model.knownProperty().get().shortened().map(held -> words.of("shortened", held.toSeconds()));
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        label.setVisible(!text.isEmpty());
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            pulse(now);
            if (now - lastWords >= WORDS_EVERY) {
                lastWords = now;
                words();
            }
            if (now - lastKnown >= KNOWN_EVERY) {
                lastKnown = now;
                model.refresh();
            }
        }
    }
}
