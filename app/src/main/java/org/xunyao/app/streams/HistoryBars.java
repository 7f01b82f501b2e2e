package org.xunyao.app.streams;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.Minute;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// The record of a camera, one bar for each day from midnight to midnight: usable solid, not usable
/// taller, not known or the station's own line hatched. ↑ ↓ walk through the days, which are said in words.
/// Its paints are those of the legend, so the theme alone decides them.
final class HistoryBars extends Region {
    private static final double ROW = 14;
    private static final double LOW = 3;
    private static final double EDGE = 2;
    private static final CameraId ANY = new CameraId("any");

    private final Canvas canvas = new Canvas();
    private final StreamWords words;
    private final Region usable = swatch("swatch-usable");
    private final Region out = swatch("swatch-out");
    private final Region unknown = swatch("swatch-unknown");
    private final Region focus = swatch("swatch-focus");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private Map<LocalDate, CameraDay> known = Map.of();
    private List<LocalDate> days = List.of();
    private Optional<LocalDate> today = Optional.empty();
    private int nowMinute;
    private int row;

    HistoryBars(StreamWords words) {
        this.words = words;
        setId("history-bars");
        getStyleClass().add("history-bars");
        getChildren().addAll(canvas, focus);
        focus.setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (Region each : List.of(usable, out, unknown, focus)) {
            each.backgroundProperty().subscribe(this::draw);
        }
        focusedProperty().subscribe(this::draw);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            choose((int) ((event.getY() - EDGE) / ROW));
        });
    }

    private static Region swatch(String style) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        return swatch;
    }

    /// The three kinds with their words.
    HBox legend() {
        var legend = new HBox();
        legend.getStyleClass().add("history-legend");
        Map<String, Region> kinds = new LinkedHashMap<>();
        kinds.put("usable", usable);
        kinds.put("out", out);
        kinds.put("unknown", unknown);
        kinds.forEach((kind, ground) -> {
            var label = new Label(words.of("history.legend." + kind), ground);
            label.getStyleClass().add("t-small");
            label.setMinWidth(USE_PREF_SIZE);
            legend.getChildren().add(label);
        });
        return legend;
    }

    /// The chosen day in words.
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Shows the days up to one, the newest below.
    ///
    /// @param last the present day
    /// @param minute of it that is over; later ones are not hatched, for they are not yet
    void show(List<CameraDay> record, LocalDate last, int minute, int count) {
        var byDay = new HashMap<LocalDate, CameraDay>();
        record.forEach(day -> byDay.put(day.day(), day));
        known = byDay;
        days = last.minusDays(count - 1L).datesUntil(last.plusDays(1)).toList();
        today = Optional.of(last);
        nowMinute = minute;
        setMinHeight(days.size() * ROW + 2 * EDGE);
        setPrefHeight(days.size() * ROW + 2 * EDGE);
        choose(days.size() - 1);
        requestLayout();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> choose(row - 1);
            case DOWN -> choose(row + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int wanted) {
        if (days.isEmpty()) {
            told.set("");
            return;
        }
        row = Math.clamp(wanted, 0, days.size() - 1);
        told.set(sentence(days.get(row)));
        setAccessibleText(told.get());
        draw();
    }

    private String sentence(LocalDate day) {
        @Nullable CameraDay record = known.get(day);
        int end = end(day);
        int good = 0;
        int bad = 0;
        int own = 0;
        for (int i = 0; record != null && i < end; i++) {
            Minute minute = record.at(i);
            good += minute == Minute.USABLE ? 1 : 0;
            bad += minute.out() ? 1 : 0;
            own += minute == Minute.OWN_LINE ? 1 : 0;
        }
        String counted = words.of(
                "history.day",
                day.toString(),
                Texts.figure(good),
                Texts.figure(bad),
                Texts.figure(end - good - bad),
                Texts.figure(record == null ? 0 : record.dropouts()));
        return own == 0 ? counted : words.of("history.line", counted, Texts.figure(own));
    }

    private int end(LocalDate day) {
        return today.filter(day::equals).isPresent() ? nowMinute : CameraDay.MINUTES;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        if (days.isEmpty() || getWidth() <= 0) {
            return;
        }
        for (int i = 0; i < days.size(); i++) {
            bar(pen, days.get(i), EDGE + i * ROW);
        }
        if (isFocused()) {
            pen.setStroke(ground(focus));
            pen.setLineWidth(EDGE);
            pen.strokeRect(EDGE, EDGE + row * ROW, getWidth() - 2 * EDGE, ROW - 1);
        }
    }

    private void bar(GraphicsContext pen, LocalDate day, double top) {
        CameraDay record = known.getOrDefault(day, CameraDay.unknown(ANY, day));
        int end = end(day);
        int from = 0;
        while (from < end) {
            Minute minute = record.at(from);
            int to = from + 1;
            while (to < end && kind(record.at(to)) == kind(minute)) {
                to++;
            }
            double high = minute.out() ? ROW - EDGE : ROW - EDGE - LOW;
            double x = x(from);
            pen.setFill(ground(kind(minute)));
            pen.fillRect(x, top + ROW - EDGE - high, Math.max(1, x(to) - x), high);
            from = to;
        }
    }

    private Region kind(Minute minute) {
        return minute == Minute.USABLE ? usable : minute.out() ? out : unknown;
    }

    private double x(int minute) {
        return EDGE + (getWidth() - 2 * EDGE) * minute / CameraDay.MINUTES;
    }

    /// The paint on top of a region's ground.
    private static Paint ground(Region swatch) {
        Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
    }
}
