package org.xunyao.app.sales;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SalesDialect;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// A new source (添加来源): the file's first lines, of which shop it is, and what its columns mean.
final class AddPane extends VBox {
    private final SalesViewModel model;
    private final SalesWords words;
    private final SalesViewModel.Chosen chosen;
    private final TextField title = new TextField();
    private final ComboBox<SalesPorts.Shop> shop;
    private final ComboBox<Optional<SalesPorts.Eye>> camera;
    private final Map<SaleColumn, ComboBox<Optional<String>>> columns = new EnumMap<>(SaleColumn.class);

    AddPane(SalesViewModel model, SalesWords words, SalesViewModel.Chosen chosen) {
        this.model = model;
        this.words = words;
        this.chosen = chosen;
        this.shop = box("sales-shop", "add.shop", SalesPorts.Shop::name);
        this.camera = box(
                "sales-camera",
                "add.camera",
                eye -> eye.map(SalesPorts.Eye::place).orElseGet(() -> words.of("add.camera.none")));
        getStyleClass().add("side-pane");
        var save = SideBlocks.keyed(Buttons.primary(words.of("add.save"), this::save), "Ctrl+S", "sales-save");
        var leave = SideBlocks.keyed(words.of("add.leave"), "Esc", "sales-leave", model::leave);
        Label told = SideBlocks.sentence("", "t-small");
        told.setId("sales-add-told");
        model.toldProperty().subscribe(now -> told.setText(now.orElse("")));
        var who = new VBox(
                SideBlocks.framed(title, "sales-title", words.of("add.name")),
                labelled("add.shop", shop),
                labelled("add.camera", camera));
        who.getStyleClass().add("side-lines");
        var body = new VBox(
                SideBlocks.section(words.of("add.title"), preview(), who),
                SideBlocks.section(
                        words.of("add.columns"),
                        SideBlocks.sentence(words.of("add.columns.how"), "t-small", "fg-2"),
                        mapping()),
                SideBlocks.section(words.of("add.save"), told, SideBlocks.line(save, leave)));
        var scroll = SideBlocks.scroll(body, "sales-add-side", words.of("add.title"));
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        shop.getItems().setAll(model.knownProperty().get().shops());
        shop.valueProperty().subscribe(now -> {
            if (now != null) {
                offer(now);
            }
        });
    }

    void focusFirst() {
        title.requestFocus();
    }

    private VBox preview() {
        SalesFile.Preview seen = chosen.preview();
        var box = new VBox(
                SideBlocks.fact(words.of("file"), chosen.file().toString()),
                SideBlocks.sentence(
                        words.of(
                                "add.read",
                                words.of("letters." + seen.letters()),
                                words.of("separator." + seen.separator())),
                        "t-small"),
                SideBlocks.sentence(
                        words.of("add.preview", Texts.figure(seen.rows().size())), "t-small", "fg-2"));
        box.getStyleClass().add("side-lines");
        box.getChildren().add(Buttons.ellipsised(String.join(" │ ", seen.header()), "t-small", "t-bold"));
        seen.rows().forEach(row -> box.getChildren().add(Buttons.ellipsised(String.join(" │ ", row), "t-small")));
        return box;
    }

    private GridPane mapping() {
        var grid = new GridPane();
        grid.getStyleClass().add("sales-columns");
        Map<SaleColumn, String> known = known();
        int row = 0;
        for (SaleColumn column : SaleColumn.values()) {
            ComboBox<Optional<String>> choice = box(
                    "sales-column-" + column, "column." + column, name -> name.orElseGet(() -> words.of("add.none")));
            List<Optional<String>> names = new ArrayList<>();
            names.add(Optional.empty());
            chosen.preview().header().stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> names.add(Optional.of(name)));
            choice.getItems().setAll(names);
            choice.setValue(Optional.ofNullable(known.get(column)));
            choice.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(choice, Priority.ALWAYS);
            columns.put(column, choice);
            String name = words.of("column." + column);
            var label = SideBlocks.sentence(column.needed() ? words.of("add.needed", name) : name, "t-small");
            label.setLabelFor(choice);
            grid.addRow(row++, label, choice);
        }
        return grid;
    }

    /// The dialect that finds most.
    private Map<SaleColumn, String> known() {
        Map<SaleColumn, String> best = Map.of();
        for (SalesDialect dialect : model.ports().terms().dialects()) {
            Map<SaleColumn, String> found = dialect.find(chosen.preview().header());
            if (found.size() > best.size()) {
                best = found;
            }
        }
        return best;
    }

    private void offer(SalesPorts.Shop now) {
        List<Optional<SalesPorts.Eye>> eyes = new ArrayList<>();
        eyes.add(Optional.empty());
        now.cameras().forEach(eye -> eyes.add(Optional.of(eye)));
        camera.getItems().setAll(eyes);
        camera.setValue(Optional.empty());
    }

    private VBox labelled(String key, ComboBox<?> box) {
        var label = new Label(words.of(key));
        label.getStyleClass().addAll("t-small", "fg-2");
        label.setLabelFor(box);
        box.setMaxWidth(Double.MAX_VALUE);
        var labelled = new VBox(label, box);
        labelled.getStyleClass().add("side-labelled");
        return labelled;
    }

    private <T> ComboBox<T> box(String id, String label, Function<T, String> name) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(words.of(label));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        return box;
    }

    /// Saves what stands there.
    void save() {
        draft().ifPresentOrElse(model::enter, model::incomplete);
    }

    private Optional<SalesDesk.Draft> draft() {
        SalesPorts.Shop of = shop.getValue();
        if (of == null || title.getText().isBlank()) {
            return Optional.empty();
        }
        var headings = new EnumMap<SaleColumn, String>(SaleColumn.class);
        columns.forEach((column, box) -> box.getValue().ifPresent(name -> headings.put(column, name)));
        try {
            var layout =
                    new SalesLayout(chosen.preview().letters(), chosen.preview().separator(), headings);
            return Optional.of(new SalesDesk.Draft(
                    of.id(),
                    title.getText(),
                    chosen.file().toAbsolutePath().toString(),
                    layout,
                    camera.getValue().map(SalesPorts.Eye::camera)));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }
}
