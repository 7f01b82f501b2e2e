package org.xunyao.app.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyMark;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.LaidDay;

/// One lane for each day: present solid, absent taller, could not see hatched, leave outlined with level
/// lines, closed a dashed line; under what a person wrote lies a line. ↑ ↓ walk through days, ← → through
/// stretches. Its paints are those of the legend, so the theme alone decides them.
final class DutyChart extends Region {
    private static final double AXIS = 20;
    private static final double LEFT = 92;
    private static final double RIGHT = 164;
    private static final double WEEK_ROW = 30;
    private static final double MONTH_ROW = 17;
    private static final double EDGE = 2;
    private static final int HOUR = 60;
    private static final int TICK = 2;
    private static final int OPENS = 8;
    private static final int CLOSES = 22;
    private static final int HOURS = 24;
    private static final int WEEK = 7;
    private static final int COLUMNS = 3;
    private static final double GAP = 8;

    private final Canvas canvas = new Canvas();
    private final DutyViewModel model;
    private final DutyWords words;
    private final Map<String, Region> swatches = new LinkedHashMap<>();
    private final List<Label> axis = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    /// Minutes absent, minutes not seen, rate: one column each.
    private final List<List<Label>> sums = new ArrayList<>();
    private List<LaidDay> days = List.of();
    private int firstHour = OPENS;
    private int lastHour = CLOSES;

    DutyChart(DutyViewModel model, DutyWords words) {
        this.model = model;
        this.words = words;
        setId("duty-chart");
        getStyleClass().add("duty-chart");
        for (String kind : List.of("present", "absent", "unseen", "leave", "outside", "entry", "focus")) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "swatch-" + kind);
            swatch.backgroundProperty().subscribe(this::draw);
            swatches.put(kind, swatch);
        }
        Region focus = swatch("focus");
        focus.setVisible(false);
        getChildren().addAll(canvas, focus);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        focusedProperty().subscribe(this::draw);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        model.sheetProperty().subscribe(this::fill);
        model.dayProperty().subscribe(this::draw);
        model.runProperty().subscribe(this::told);
    }

    private Region swatch(String kind) {
        return Objects.requireNonNull(swatches.get(kind));
    }

    /// The kinds with their words.
    HBox legend() {
        var legend = new HBox();
        legend.getStyleClass().add("duty-legend");
        swatches.forEach((kind, ground) -> {
            if (!kind.equals("focus")) {
                var label = new Label(words.of("legend." + kind), ground);
                label.getStyleClass().addAll("t-small", "fg-2");
                label.setMinWidth(USE_PREF_SIZE);
                legend.getChildren().add(label);
            }
        });
        return legend;
    }

    private void fill() {
        days = model.sheetProperty().get().map(DutySheet::days).orElse(List.of());
        firstHour = OPENS;
        lastHour = CLOSES;
        for (LaidDay day : days) {
            for (LaidDay.Run run : DutyViewModel.counted(day)) {
                firstHour = Math.min(firstHour, run.from() / HOUR);
                lastHour = Math.max(lastHour, (run.to() + HOUR - 1) / HOUR);
            }
        }
        lastHour = Math.min(lastHour, HOURS);
        label();
        setMinHeight(AXIS + days.size() * row());
        setPrefHeight(AXIS + days.size() * row());
        requestLayout();
        told();
    }

    private void label() {
        getChildren().removeAll(axis);
        getChildren().removeAll(names);
        sums.forEach(getChildren()::removeAll);
        axis.clear();
        names.clear();
        sums.clear();
        int most = model.rules().limits().unseenMost();
        for (int hour = firstHour; hour <= lastHour && !days.isEmpty(); hour += TICK) {
            axis.add(small(DutyWords.time(hour * HOUR)));
        }
        for (LaidDay day : days) {
            DutyRate rate = DutyRate.of(day);
            names.add(small(words.day(day.day())));
            sums.add(
                    day.over() == 0
                            ? List.of(small(""), small(""), small(words.of("day.none")))
                            : List.of(
                                    small(words.of("day.absent", Integer.toString(rate.absent()))),
                                    small(words.of("day.blind", Integer.toString(rate.blind()))),
                                    small(rate.duty() == 0 ? words.of("day.none") : words.rate(rate, most))));
        }
        getChildren().addAll(axis);
        getChildren().addAll(names);
        sums.forEach(getChildren()::addAll);
    }

    private static Label small(String said) {
        var label = new Label(said);
        label.getStyleClass().addAll("t-small", "fg-2");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private double row() {
        return days.size() > WEEK ? MONTH_ROW : WEEK_ROW;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.walkDays(-1);
            case DOWN -> model.walkDays(1);
            case LEFT -> model.walkRuns(-1);
            case RIGHT -> model.walkRuns(1);
            case ENTER -> model.alarm();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        int place = (int) Math.floor((event.getY() - AXIS) / row());
        if (place < 0 || place >= days.size()) {
            return;
        }
        LaidDay day = days.get(place);
        model.choose(day);
        DutyViewModel.counted(day).stream()
                .filter(run -> event.getX() >= x(run.from()) && event.getX() < x(run.to()))
                .findFirst()
                .ifPresent(model::choose);
    }

    private void told() {
        setAccessibleText(model.dayProperty()
                .get()
                .flatMap(day -> model.runProperty().get().map(run -> words.run(day.day(), run)))
                .orElse(words.of("chart.none")));
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        for (int i = 0; i < axis.size(); i++) {
            Label label = axis.get(i);
            double wide = label.prefWidth(-1);
            label.resizeRelocate(x((firstHour + i * TICK) * HOUR) - wide / 2, 0, wide, AXIS);
        }
        for (int i = 0; i < days.size(); i++) {
            double top = AXIS + i * row();
            names.get(i).resizeRelocate(EDGE * 2, top, LEFT - EDGE * 4, row());
        }
        columns();
        draw();
    }

    /// Each column is as wide as its widest, and its ends stand under each other.
    private void columns() {
        double right = getWidth() - EDGE * 2;
        for (int column = COLUMNS - 1; column >= 0; column--) {
            double widest = 0;
            for (int i = 0; i < sums.size(); i++) {
                Label label = sums.get(i).get(column);
                double wide = label.prefWidth(-1);
                widest = Math.max(widest, wide);
                label.resizeRelocate(right - wide, AXIS + i * row(), wide, row());
            }
            right -= widest + GAP;
        }
    }

    private double x(int minute) {
        double wide = getWidth() - LEFT - RIGHT;
        return LEFT + wide * (minute - firstHour * HOUR) / ((lastHour - firstHour) * (double) HOUR);
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (int i = 0; i < days.size() && getWidth() > LEFT + RIGHT; i++) {
            lane(pen, days.get(i), AXIS + i * row());
        }
    }

    private void lane(GraphicsContext pen, LaidDay day, double top) {
        boolean front = model.dayProperty().get().filter(day::equals).isPresent();
        for (LaidDay.Run run : day.runs()) {
            int from = Math.max(run.from(), firstHour * HOUR);
            int to = Math.min(run.to(), lastHour * HOUR);
            if (to > from) {
                bar(pen, run, x(from), Math.max(1, x(to) - x(from)), top);
            }
        }
        pen.setStroke(ground("focus"));
        pen.setLineWidth(EDGE);
        Optional<LaidDay.Run> run = model.runProperty().get();
        if (front && run.isPresent()) {
            double from = x(run.get().from());
            pen.strokeRect(from, top + 1, Math.max(EDGE, x(run.get().to()) - from), row() - EDGE);
        }
        if (front && isFocused()) {
            pen.strokeRect(1, top + 1, getWidth() - EDGE, row() - EDGE);
        }
    }

    private void bar(GraphicsContext pen, LaidDay.Run run, double from, double wide, double top) {
        DutyMark mark = run.mark();
        double gap = mark == DutyMark.ABSENT ? EDGE : row() / (DutyDay.MINUTES / (double) HOUR / 4);
        double high = row() - 2 * gap;
        pen.setFill(ground(DutyWords.kind(mark)));
        if (mark == DutyMark.OUTSIDE) {
            for (double at = from; at < from + wide; at += 6) {
                pen.fillRect(at, top + row() / 2, Math.min(3, from + wide - at), 1);
            }
        } else if (mark == DutyMark.LEAVE) {
            for (double at = 0; at < high; at += 4) {
                pen.fillRect(from, top + gap + at, wide, 1);
            }
            pen.fillRect(from, top + gap + high - 1, wide, 1);
            pen.fillRect(from, top + gap, 1, high);
            pen.fillRect(from + wide - 1, top + gap, 1, high);
        } else {
            pen.fillRect(from, top + gap, wide, high);
        }
        if (run.entry().isPresent()) {
            pen.setFill(ground("entry"));
            pen.fillRect(from, top + row() - EDGE, wide, EDGE);
        }
    }

    /// The paint on top of a region's ground.
    private Paint ground(String kind) {
        Background background = swatch(kind).getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
    }
}
