package org.xunyao.app.zone.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneRules;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Name, kind and watch of the selected zone.
final class ZoneFields extends VBox {
    private static final String ALWAYS = "00:00-24:00";
    private static final String NONE = "";

    private final ZoneDraft draft;
    private final ZonePane.Means means;
    private final Runnable edited;
    private final TextField name = new TextField();
    private final TextField hours = new TextField();
    private final ComboBox<ZoneKind> kind;
    private final ComboBox<String> rule;
    private final ComboBox<AlarmColour> colour;
    private boolean showing;

    /// @param edited told after each change
    ZoneFields(ZoneDraft draft, ZonePane.Means means, Runnable edited) {
        this.draft = draft;
        this.means = means;
        this.edited = edited;
        Texts texts = means.texts();
        kind = choice("zone-kind", "field.kind", one -> texts.of("kind." + one));
        kind.setItems(FXCollections.observableArrayList(ZoneKind.values()));
        rule = choice("zone-rule", "field.rule", this::named);
        colour = choice("zone-colour", "field.colour", one -> texts.of("colour." + one));
        colour.setItems(FXCollections.observableArrayList(AlarmColour.values()));
        hours.setPromptText(ALWAYS);
        getStyleClass().add("zone-fields");
        getChildren()
                .addAll(
                        SideBlocks.framed(name, "zone-name", texts.of("field.name")),
                        pair(kind, colour),
                        rule,
                        SideBlocks.framed(hours, "zone-hours", texts.of("field.hours")));
        // Whoever begins to listen is told at once what stands there.
        showing = true;
        kind.valueProperty().subscribe(now -> took(() -> turn(now)));
        rule.valueProperty().subscribe(now -> took(this::watch));
        colour.valueProperty().subscribe(now -> took(this::watch));
        name.textProperty().subscribe(text -> took(() -> draft.rename(text)));
        hours.textProperty().subscribe(text -> took(this::watch));
        showing = false;
    }

    /// What a rule watches for, and when.
    private String named(String by) {
        Texts texts = means.texts();
        if (by.isEmpty()) {
            return texts.of("rule.none");
        }
        return means.ports().rules().stream()
                .filter(row -> row.rule().equals(by))
                .map(row -> texts.of("rule.named", by, row.scenario(), texts.of("rule." + row.hours())))
                .findFirst()
                .orElse(by);
    }

    /// Only rules that fit the zone are offered, and the one that watches it already.
    private void offer(DrawnZone zone) {
        Optional<String> now = zone.watch().map(ZoneWatch::rule);
        var fit = new ArrayList<String>();
        fit.add(NONE);
        means.ports().rules().stream()
                .map(AlarmRuleRow::rule)
                .filter(name -> ZoneRules.fits(name, zone.kind()))
                .forEach(fit::add);
        now.filter(name -> !fit.contains(name)).ifPresent(fit::add);
        if (!rule.getItems().equals(fit)) {
            rule.getItems().setAll(fit);
        }
        rule.setValue(now.orElse(NONE));
    }

    private static HBox pair(javafx.scene.Node one, javafx.scene.Node other) {
        var line = new HBox(one, other);
        line.getStyleClass().add("zone-pair");
        return line;
    }

    private <T> ComboBox<T> choice(String id, String label, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(means.texts().of(label));
        box.setPromptText(means.texts().of(label));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        return box;
    }

    private void took(Runnable change) {
        if (!showing && draft.chosen().isPresent()) {
            change.run();
            edited.run();
        }
    }

    /// A zone that has the name of a kind gets the name of the other.
    private void turn(ZoneKind now) {
        Texts texts = means.texts();
        boolean usual = draft.chosen()
                .map(zone -> zone.zone().name())
                .filter(old -> old.chars().allMatch(Character::isDigit)
                        || Arrays.stream(ZoneKind.values())
                                .anyMatch(one -> texts.of("kind." + one).equals(old)))
                .isPresent();
        String own = texts.of("kind." + now);
        boolean free =
                draft.zones().stream().noneMatch(zone -> zone.zone().name().equals(own));
        draft.turn(now, usual && free ? Optional.of(own) : Optional.empty());
    }

    private void watch() {
        Optional<ZoneWatch> before = draft.chosen().flatMap(DrawnZone::watch);
        String by = rule.getValue();
        if (by == null || by.isEmpty()) {
            draft.watch(Optional.empty());
            return;
        }
        Optional<DayHours> open = open();
        if (open.isEmpty()) {
            return;
        }
        boolean other = before.map(ZoneWatch::rule).filter(by::equals).isEmpty();
        AlarmColour shown = other || colour.getValue() == null ? ZoneRules.usual(by) : colour.getValue();
        draft.watch(Optional.of(new ZoneWatch(
                by,
                shown,
                open.get(),
                before.map(ZoneWatch::effectiveFrom).orElseGet(means.ports()::today),
                before.flatMap(ZoneWatch::effectiveTo),
                means.texts().of("watch.source"),
                true)));
    }

    private Optional<DayHours> open() {
        try {
            return Optional.of(DayHours.read(hours.getText().isBlank() ? ALWAYS : hours.getText()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// What is wrong with what was typed, as a code.
    Optional<String> fault() {
        boolean watched = draft.chosen().flatMap(DrawnZone::watch).isPresent();
        return watched && open().isEmpty() ? Optional.of("ZONE-HOURS") : Optional.empty();
    }

    /// Shows the selected zone.
    void show() {
        showing = true;
        Optional<DrawnZone> chosen = draft.chosen();
        setDisable(chosen.isEmpty());
        chosen.ifPresent(zone -> {
            if (!name.getText().equals(zone.zone().name())) {
                name.setText(zone.zone().name());
            }
            kind.setValue(zone.kind());
            Optional<ZoneWatch> watch = zone.watch();
            offer(zone);
            colour.setValue(watch.map(ZoneWatch::colour).orElse(AlarmColour.YELLOW));
            colour.setDisable(watch.isEmpty());
            hours.setDisable(watch.isEmpty());
            if (!hours.isFocused()) {
                hours.setText(watch.map(now -> now.hours().text()).orElse(ALWAYS));
            }
        });
        showing = false;
    }
}
