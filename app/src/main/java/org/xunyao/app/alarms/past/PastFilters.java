package org.xunyao.app.alarms.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.figures.End;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;

/// What the list of decided alarms is narrowed by; each part has its key.
final class PastFilters extends VBox {
    private final PastModel model;
    private final PastWords words;
    private final TextField search = new TextField();
    private final ComboBox<Optional<String>> rule = new ComboBox<>();
    private final ComboBox<Optional<End>> end = new ComboBox<>();
    private final SegmentedControl<Integer> days;
    private final CheckBox mine = new CheckBox();
    private final CheckBox shop = new CheckBox();

    PastFilters(PastModel model, PastWords words) {
        this.model = model;
        this.words = words;
        this.days = new SegmentedControl<>(
                PastFilter.DAYS,
                one -> words.of("past.days", Integer.toString(one)),
                model.filterProperty().get().days());
        getStyleClass().add("past-filters");
        var ends = new ArrayList<Optional<End>>(List.of(Optional.empty()));
        List.of(End.values()).forEach(one -> ends.add(Optional.of(one)));
        choice(end, "past-end", ends, one -> one.map(words::end).orElseGet(() -> words.of("past.end.all")));
        var rules = new ArrayList<Optional<String>>(List.of(Optional.empty()));
        model.ports().rules().keySet().forEach(one -> rules.add(Optional.of(one)));
        choice(rule, "past-rule", rules, one -> one.map(this::rule).orElseGet(() -> words.of("past.rule.all")));
        box(mine, "past-mine", words.of("past.mine"));
        box(shop, "past-shop", words.of("past.shop"));
        days.setId("past-days");
        search.setOnAction(event -> search());
        var wide = new HBox(rule, end);
        wide.getStyleClass().add("past-choices");
        var boxes = new FlowPane(days, mine, shop);
        boxes.getStyleClass().add("past-boxes");
        getChildren().addAll(SideBlocks.framed(search, "past-search", words.of("past.search")), wide, boxes, hint());
        model.filterProperty().subscribe(this::show);
        rule.valueProperty().subscribe(to -> model.change(now().rule(to)));
        end.valueProperty().subscribe(to -> model.change(now().end(to)));
        days.valueProperty().subscribe(to -> model.change(now().days(to)));
        mine.selectedProperty().subscribe(to -> model.change(now().mine(to)));
        shop.setOnAction(event -> model.shop());
    }

    /// Searches for what is typed.
    void search() {
        model.change(now().text(search.getText().strip()));
    }

    /// The field itself, for the focus.
    TextField field() {
        return search;
    }

    private PastFilter now() {
        return model.filterProperty().get();
    }

    private String rule(String id) {
        return model.ports().rules().getOrDefault(id, id);
    }

    private Label hint() {
        return Buttons.ellipsised(words.of("past.filter.keys"), "t-small", "fg-3");
    }

    private static void box(CheckBox box, String id, String words) {
        box.setId(id);
        box.setText(words);
    }

    private static <T> void choice(ComboBox<T> box, String id, List<T> all, Function<T, String> words) {
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(@Nullable String typed) {
                throw new IllegalStateException("a choice is not typed");
            }
        });
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(140);
    }

    private void show(PastFilter filter) {
        rule.setValue(filter.rule());
        end.setValue(filter.end());
        days.valueProperty().set(filter.days());
        mine.setSelected(filter.mine());
        shop.setSelected(filter.shop().isPresent());
        if (!search.isFocused()) {
            search.setText(filter.text());
        }
    }
}
