package org.xunyao.app.duty.hours;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// When the shop in front is open: what holds, who wrote it down, and a form that opens by H.
public final class HoursPane extends VBox {
    private static final String SMALL = "t-small";

    private final HoursModel model;
    private final HoursWords words;
    private final VBox holds = new VBox();
    private final VBox form = new VBox();
    private final Map<DayOfWeek, TextField> week = new EnumMap<>(DayOfWeek.class);
    private final TextField holidays = new TextField();
    private final TextField days = new TextField();
    private final TextField source = new TextField();
    private final Label said = SideBlocks.sentence("", SMALL);
    private final Button change;
    private long seen;

    /// Shows the hours of the model's shop.
    public HoursPane(HoursModel model) {
        this.model = model;
        this.words = model.words();
        this.change = SideBlocks.keyed(words.of("change"), "H", "hours-change", this::begin);
        holds.setId("hours-holds");
        said.setId("hours-said");
        form.getStyleClass().add("duty-hours-form");
        var section = SideBlocks.section(words.of("title"), holds, said);
        if (model.sets()) {
            section.getChildren().add(SideBlocks.line(change));
            fill();
            section.getChildren().add(form);
        }
        open(false);
        getChildren().add(section);
        model.entriesProperty().subscribe(this::list);
        model.shopProperty().subscribe(() -> open(false));
        model.saidProperty().subscribe(this::say);
    }

    private void fill() {
        form.getChildren().add(SideBlocks.sentence(words.of("rule"), SMALL, "fg-2"));
        for (DayOfWeek day : DayOfWeek.values()) {
            var field = new TextField();
            week.put(day, field);
            add(field, "hours-" + day.name(), words.of("on." + day.name()));
        }
        add(holidays, "hours-holidays", words.of("field.holidays"));
        add(days, "hours-days", words.of("field.days"));
        add(source, "hours-source", words.of("field.source"));
        form.getChildren().add(SideBlocks.line(SideBlocks.keyed(words.of("save"), "Ctrl S", "hours-save", this::save)));
    }

    private void add(TextField field, String id, String name) {
        Label label = SideBlocks.sentence(name, SMALL, "fg-2");
        label.setLabelFor(field);
        form.getChildren().addAll(label, SideBlocks.framed(field, id, name));
    }

    /// H: opens the form with what holds now, once that is known. What is typed already stays.
    public void begin() {
        if (!model.sets() || model.shopProperty().get().isEmpty()) {
            return;
        }
        Optional<List<ShopHours>> entries = model.entriesProperty().get();
        if (!form.isVisible() && entries.isEmpty()) {
            return;
        }
        if (!form.isVisible()) {
            Optional<ShopHours> last = entries.stream().flatMap(List::stream).findFirst();
            seen = last.map(ShopHours::number).orElse(0L);
            show(last.map(entry -> HoursText.of(entry.plan(), ""))
                    .orElseGet(() -> new HoursText(List.of("", "", "", "", "", "", ""), "", "", "")));
            open(true);
        }
        Fx.later(week.getOrDefault(DayOfWeek.MONDAY, source)::requestFocus);
    }

    private void show(HoursText text) {
        week.forEach((day, field) -> field.setText(text.week().get(day.getValue() - 1)));
        holidays.setText(text.holidays());
        days.setText(text.days());
        source.setText(text.source());
    }

    /// Whether the cursor stands in the form, so that Ctrl S means it.
    public boolean typing() {
        return form.isVisible() && form.lookupAll(".text-field").stream().anyMatch(field -> field.isFocused());
    }

    /// Writes down what stands in the form.
    public void save() {
        if (form.isVisible()) {
            List<String> texts = List.of(DayOfWeek.values()).stream()
                    .map(day -> week.getOrDefault(day, source).getText())
                    .toList();
            var typed = new HoursText(texts, holidays.getText(), days.getText(), source.getText());
            model.save(typed, seen, this::close);
        }
    }

    /// The keyboard stays here when the form goes.
    private void close() {
        change.requestFocus();
        open(false);
    }

    private void open(boolean now) {
        form.setVisible(now);
        form.setManaged(now);
    }

    private void say() {
        String sentence = model.saidProperty().get();
        said.setText(sentence);
        said.setManaged(!sentence.isEmpty());
    }

    private void list() {
        holds.getChildren().clear();
        model.entriesProperty().get().ifPresent(this::hold);
    }

    private void hold(List<ShopHours> entries) {
        if (entries.isEmpty()) {
            tell(words.of("none"));
            return;
        }
        ShopHours now = entries.getFirst();
        words.lines(now.plan()).forEach(this::tell);
        tell(words.of("since", words.at(now.at()), model.person(now), now.source()));
        if (entries.size() > 1) {
            tell(words.of(
                    "earlier",
                    Texts.figure(entries.size() - 1L),
                    words.at(entries.get(1).at())));
        }
    }

    private void tell(String line) {
        holds.getChildren().add(SideBlocks.sentence(line, SMALL, "fg-2"));
    }
}
