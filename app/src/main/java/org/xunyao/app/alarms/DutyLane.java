package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;

/// The ledger of the post as a lane: 有 solid, 无 taller, 看不清 hatched; below it where clips exist. ← → walk
/// through the segments, Enter goes to their pictures. Its paints are those of the legend, so the theme
/// alone decides them.
final class DutyLane extends Region {
    private static final double CLIP_HIGH = 4;
    private static final double LOWER = 4;
    private static final double EDGE = 2;

    private final Canvas canvas = new Canvas();
    private final DutyLegend legend;
    private final ReviewWords words;
    private final Consumer<Instant> go;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private List<Segment> segments = List.of();
    private List<ReviewSheet.Clip> clips = List.of();
    private Optional<Instant> head = Optional.empty();
    private int chosen;

    DutyLane(DutyLegend legend, ReviewWords words, Consumer<Instant> go) {
        this.legend = legend;
        this.words = words;
        this.go = go;
        setId("duty-lane");
        getStyleClass().add("duty-lane");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        legend.changed(this::draw);
        focusedProperty().subscribe(this::draw);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /// The chosen segment in words.
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    void show(List<Segment> duty, List<ReviewSheet.Clip> sealed) {
        segments = duty;
        clips = sealed;
        choose(longestAbsent());
    }

    void head(Optional<Instant> at) {
        if (!head.equals(at)) {
            head = at;
            draw();
        }
    }

    private int longestAbsent() {
        int best = 0;
        Duration length = Duration.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.duty() instanceof Duty.Absent && segment.length().compareTo(length) > 0) {
                best = i;
                length = segment.length();
            }
        }
        return best;
    }

    private void choose(int place) {
        chosen = Math.clamp(place, 0, Math.max(0, segments.size() - 1));
        String text = segments.isEmpty() ? words.of("lane.none") : words.segment(segments.get(chosen));
        told.set(text);
        setAccessibleText(text);
        draw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(chosen - 1);
            case RIGHT -> choose(chosen + 1);
            case ENTER -> {
                if (!segments.isEmpty()) {
                    go.accept(segments.get(chosen).from());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (event.getX() >= x(segment.from()) && event.getX() < x(segment.to())) {
                choose(i);
                go.accept(segment.from());
            }
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double x(Instant at) {
        Instant start = segments.getFirst().from();
        double whole = Duration.between(start, segments.getLast().to()).toMillis();
        return Duration.between(start, at).toMillis() / whole * getWidth();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        if (segments.isEmpty() || getWidth() <= 0) {
            return;
        }
        double bars = getHeight() - CLIP_HIGH - EDGE;
        for (int i = 0; i < segments.size(); i++) {
            bar(pen, i, bars);
        }
        pen.setFill(legend.mark());
        for (ReviewSheet.Clip clip : clips) {
            for (ReviewSheet.Stretch stretch : clip.stretches()) {
                double from = Math.max(0, x(stretch.from()));
                pen.fillRect(from, getHeight() - CLIP_HIGH, Math.max(2, x(stretch.to()) - from), CLIP_HIGH);
            }
        }
        head.ifPresent(at -> {
            pen.setFill(legend.focus());
            pen.fillRect(Math.clamp(x(at), 0, Math.max(0, getWidth() - EDGE)), 0, EDGE, getHeight());
        });
    }

    private void bar(GraphicsContext pen, int place, double high) {
        Segment segment = segments.get(place);
        double from = x(segment.from());
        double wide = Math.max(1, x(segment.to()) - from);
        boolean absent = segment.duty() instanceof Duty.Absent;
        double top = absent ? 0 : LOWER;
        pen.setFill(legend.paint(segment.duty()));
        pen.fillRect(from, top, wide, high - top);
        if (place == chosen && isFocused()) {
            pen.setStroke(legend.focus());
            pen.setLineWidth(EDGE);
            pen.strokeRect(from + 1, 1, Math.max(1, wide - EDGE), high - EDGE);
        }
    }

    /// The paint on top of a region's ground.
    static Paint ground(Region swatch) {
        Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
    }
}
