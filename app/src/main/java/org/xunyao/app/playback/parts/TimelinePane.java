package org.xunyao.app.playback.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.xunyao.app.playback.parts.Lane.Span;
import org.xunyao.video.timeline.TimeScale;

/// Lanes over one stretch of time, from a tenth of a second to a month (时间轴). The wheel zooms at the
/// mouse, a press or drag goes there; + and − zoom, page keys move by half of what is shown, Home and End
/// go to the ends of the first lane.
public final class TimelinePane extends Region {
    private static final double NAMES = 88;
    private static final double INSET = 16;
    private static final double RULER = 22;
    private static final double LANE = 22;
    private static final double RULE_APART = 110;
    private static final double ZOOM = 1.4;
    private static final double LEAST = 2;
    private static final double ROOM_FOR_WORDS = 56;

    private final Scrub scrub;
    private final TimeWords words;
    private final Region head = new Region();
    private final Region chosen = new Region();
    private final Label length = new Label();
    private final List<Node> drawn = new ArrayList<>();
    private TimeScale scale;
    private List<Lane> lanes = List.of();
    private Optional<Instant> at = Optional.empty();
    private Optional<Marked> marked = Optional.empty();

    /// How times are written.
    ///
    /// @param lane the name of a lane
    /// @param moment beside a rule, where rules are so far apart
    /// @param length of a stretch
    public record TimeWords(
            Function<String, String> lane, RuleWords moment, Function<Duration, String> length, TimeRules rules) {}

    /// Writes a rule's time.
    @FunctionalInterface
    public interface RuleWords {
        /// In as many figures as the distance of the rules asks for.
        String of(Instant rule, Duration apart);
    }

    /// Where rules stand.
    @FunctionalInterface
    public interface TimeRules {
        /// At most so many.
        List<Instant> of(TimeScale scale, int most);
    }

    /// The part that would be sealed.
    public record Marked(Instant from, Instant to) {}

    /// What the mouse wants of the film.
    public interface Scrub {
        /// It goes to a moment.
        void go(Instant moment);

        /// It stands over a moment.
        ///
        /// @param x from the left side of the timeline, in pixels
        /// @param held whether it drags
        void over(Instant moment, double x, boolean held);

        /// It has left.
        void away();
    }

    /// @param scrub told what the mouse wants
    public TimelinePane(TimeScale scale, TimeWords words, Scrub scrub) {
        this.scale = scale;
        this.words = words;
        this.scrub = scrub;
        setId("timeline");
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        head.getStyleClass().add("timeline-head");
        chosen.getStyleClass().add("timeline-chosen");
        length.getStyleClass().addAll("timeline-length", "t-small");
        for (Node over : List.of(chosen, length, head)) {
            over.setMouseTransparent(true);
            over.setManaged(false);
        }
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::over);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::over);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::over);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> scrub.away());
    }

    /// The stretch on the screen.
    public TimeScale scale() {
        return scale;
    }

    /// Shows another stretch.
    public void scale(TimeScale next) {
        if (!next.equals(scale)) {
            scale = next;
            requestLayout();
        }
    }

    /// Shows these lanes.
    public void show(List<Lane> next) {
        if (!next.equals(lanes)) {
            lanes = List.copyOf(next);
            requestLayout();
        }
    }

    /// Where the picture on the screen stands, and what would be sealed.
    public void stand(Optional<Instant> moment, Optional<Marked> part) {
        if (!moment.equals(at) || !part.equals(marked)) {
            at = moment;
            marked = part;
            place();
        }
    }

    /// Zooms around the picture on the screen, or the middle.
    ///
    /// @param steps over 0 shows more detail
    public void zoom(int steps) {
        double part = at.map(scale::part).filter(x -> x >= 0 && x <= 1).orElse(0.5);
        scale(scale.zoomed(Math.pow(ZOOM, -steps), part));
    }

    /// Takes a key that moves or zooms.
    public void key(KeyEvent event) {
        if (taken(event)) {
            event.consume();
        }
    }

    private boolean taken(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case PAGE_UP -> scale(scale.moved(-0.5));
            case PAGE_DOWN -> scale(scale.moved(0.5));
            case HOME -> ends().ifPresent(ends -> goTo(ends.from()));
            case END -> ends().ifPresent(ends -> goTo(ends.to()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<Marked> ends() {
        return lanes.isEmpty() || lanes.getFirst().spans().isEmpty()
                ? Optional.empty()
                : Optional.of(new Marked(
                        lanes.getFirst().spans().getFirst().from(),
                        lanes.getFirst().spans().getLast().to()));
    }

    private void goTo(Instant moment) {
        scale(scale.showing(moment));
        scrub.go(moment);
    }

    private double wide() {
        return Math.max(1, getWidth() - NAMES);
    }

    private double x(Instant moment) {
        return NAMES + Math.clamp(scale.part(moment), -0.01, 1.01) * wide();
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double part = Math.clamp((event.getX() - NAMES) / wide(), 0, 1);
            scale(scale.zoomed(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, part));
            event.consume();
        }
    }

    private void over(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            requestFocus();
        }
        if (event.getX() >= NAMES) {
            scrub.over(moment(event.getX()), event.getX(), event.isPrimaryButtonDown());
        } else {
            scrub.away();
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getX() >= NAMES) {
            scrub.go(moment(event.getX()));
        }
    }

    private Instant moment(double x) {
        return scale.at(Math.clamp((x - NAMES) / wide(), 0, 1));
    }

    /// Where a moment stands, in pixels from the left side.
    public double place(Instant moment) {
        return Math.clamp(x(moment), NAMES, Math.max(NAMES, getWidth()));
    }

    @Override
    protected void layoutChildren() {
        drawn.clear();
        List<Instant> rules = words.rules().of(scale, (int) Math.max(2, wide() / RULE_APART));
        Duration apart = scale.step((int) Math.max(2, wide() / RULE_APART));
        for (Instant rule : rules) {
            rule(rule, words.moment().of(rule, apart));
        }
        for (int row = 0; row < lanes.size(); row++) {
            lane(lanes.get(row), RULER + row * LANE);
        }
        drawn.add(chosen);
        drawn.add(length);
        drawn.add(head);
        getChildren().setAll(drawn);
        place();
    }

    private void rule(Instant rule, String text) {
        var line = new Region();
        line.getStyleClass().add("timeline-rule");
        line.resizeRelocate(x(rule), 0, 1, getHeight());
        var label = new Label(text);
        label.getStyleClass().addAll("t-small", "fg-3");
        drawn.add(line);
        add(label, x(rule) + 4, 0, RULE_APART - 8, RULER);
    }

    private void lane(Lane lane, double top) {
        var name = new Label(words.lane().apply(lane.id()));
        name.getStyleClass().addAll("t-small", "fg-2");
        add(name, INSET, top, NAMES - INSET, LANE);
        for (Span span : lane.spans()) {
            double from = x(span.from());
            double to = x(span.to());
            if (to >= NAMES && from <= getWidth()) {
                span(span, Math.max(NAMES, from), Math.min(getWidth(), to), top);
            }
        }
    }

    private void span(Span span, double from, double to, double top) {
        double wide = Math.max(LEAST, to - from);
        Label bar = new Label(wide >= ROOM_FOR_WORDS ? span.words() : "");
        bar.getStyleClass().addAll("span", "span-" + span.kind().name().toLowerCase(Locale.ROOT));
        if (!span.words().isEmpty()) {
            bar.setTooltip(new Tooltip(span.words()));
        }
        add(bar, from, top + 2, wide, LANE - 4);
    }

    private void add(Region node, double x, double y, double width, double height) {
        node.setManaged(false);
        node.setMinSize(0, 0);
        node.resizeRelocate(x, y, width, height);
        drawn.add(node);
    }

    /// Head and mark alone, which move with every picture.
    private void place() {
        boolean shown = at.map(moment -> scale.part(moment) >= 0 && scale.part(moment) <= 1)
                .orElse(false);
        head.setVisible(shown);
        at.ifPresent(moment -> head.resizeRelocate(x(moment) - 1, 0, 2, getHeight()));
        boolean part = marked.map(range -> x(range.to()) > NAMES && x(range.from()) < getWidth())
                .orElse(false);
        chosen.setVisible(part);
        length.setVisible(part);
        marked.ifPresent(range -> {
            double from = Math.max(NAMES, x(range.from()));
            double to = Math.min(getWidth(), x(range.to()));
            chosen.resizeRelocate(from, RULER, Math.max(LEAST, to - from), Math.max(0, getHeight() - RULER));
            length.setText(words.length().apply(Duration.between(range.from(), range.to())));
            length.autosize();
            double left = Math.min(from + 2, getWidth() - length.getWidth());
            length.relocate(Math.max(NAMES, left), getHeight() - length.getHeight() - 2);
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return RULER + (lanes.size() + 1) * LANE;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
