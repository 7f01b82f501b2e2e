package org.xunyao.app.cases.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.registry.Pharmacy;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// Begins a sitting: the shop of the register, the other officer, and the lead that it comes of, if any.
final class BeginPane extends VBox {
    private final SpotModel model;
    private final SpotWords words;
    private final TextField search = new TextField();
    private final ListView<Pharmacy> shops = new ListView<>();
    private final ComboBox<Officer> other = new ComboBox<>();
    private final ComboBox<Lead> lead = new ComboBox<>();
    private final VBox fromLead;
    private final VBox told = new VBox();

    BeginPane(SpotModel model, SpotWords words) {
        this.model = model;
        this.words = words;
        this.fromLead = labelled("lead", lead);
        fromLead.setVisible(false);
        fromLead.setManaged(false);
        getStyleClass().add("spot-begin");
        Label title = SideBlocks.sentence(words.of("begin"), "t-page");
        Label more = SideBlocks.sentence(words.of("begin.more"), "fg-2");
        Button begin = SideBlocks.keyed(Buttons.primary(words.of("begin.do"), this::begin), "Ctrl+Enter", "spot-begin");
        search.setOnAction(event -> other.requestFocus());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        search.textProperty().subscribe(this::narrow);
        shops.setId("spot-shops");
        shops.setAccessibleText(words.of("shop"));
        shops.setCellFactory(view -> new ShopCell());
        shops.setPlaceholder(new Label(words.of("shop.none")));
        shops.getSelectionModel().selectedItemProperty().subscribe(this::leads);
        other.setId("spot-other");
        other.setAccessibleText(words.of("other"));
        other.setMaxWidth(Double.MAX_VALUE);
        other.setConverter(said(officer -> words.of("officer", officer.name(), officer.badge())));
        other.getItems().setAll(model.others());
        lead.setId("spot-lead");
        lead.setAccessibleText(words.of("lead"));
        lead.setMaxWidth(Double.MAX_VALUE);
        lead.setConverter(said(one -> words.of(
                "lead.said",
                one.clue().number().text(),
                one.clue().description().replace('\n', ' '))));
        var found =
                new VBox(labelled("shop", SideBlocks.framed(search, "spot-search", words.of("shop.prompt"))), shops);
        found.getStyleClass().add("side-lines");
        getChildren().addAll(title, more, found, labelled("other", other), fromLead, told, begin);
        narrow("");
    }

    /// What stands where nobody else may be named.
    static EmptyState alone(SpotWords words) {
        return new EmptyState(words.of("alone"), words.of("alone.more"));
    }

    void enter() {
        search.requestFocus();
    }

    /// Says why it did not begin.
    void say(SpotMessage message) {
        told.getChildren().clear();
        switch (message) {
            case SpotMessage.Withheld withheld ->
                withheld.obstacles()
                        .forEach(one -> told.getChildren()
                                .add(SideBlocks.told(
                                        Icon.ERROR, "icon-red", SideBlocks.sentence(words.obstacle(one)))));
            case SpotMessage.Fault fault ->
                told.getChildren()
                        .add(SideBlocks.told(
                                Icon.ERROR,
                                "icon-red",
                                SideBlocks.sentence(words.texts().fault(fault.code()))));
            default -> {}
        }
    }

    /// Begins with what is chosen.
    void begin() {
        Pharmacy shop = shops.getSelectionModel().getSelectedItem();
        Officer officer = other.getValue();
        if (shop == null) {
            search.requestFocus();
        } else if (officer == null) {
            other.requestFocus();
        } else {
            model.begin(
                    shop.id(),
                    officer.id(),
                    Optional.ofNullable(lead.getValue()).map(Lead::id));
        }
    }

    private void walk(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0 && !shops.getItems().isEmpty()) {
            int place = Math.clamp(
                    (long) shops.getSelectionModel().getSelectedIndex() + by,
                    0,
                    shops.getItems().size() - 1);
            shops.getSelectionModel().clearAndSelect(place);
            shops.scrollTo(place);
            event.consume();
        }
    }

    private void narrow(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Pharmacy> found = model.shops().values().stream()
                .filter(shop -> shop.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || shop.licenceNumber().toLowerCase(Locale.ROOT).contains(wanted)
                        || shop.address().contains(wanted))
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
        shops.setItems(FXCollections.observableArrayList(found));
        if (!wanted.isEmpty() && !found.isEmpty()) {
            shops.getSelectionModel().clearAndSelect(0);
        }
    }

    private void leads(@Nullable Pharmacy shop) {
        lead.getItems().clear();
        show(List.of());
        if (shop != null) {
            model.leads(shop.id(), found -> {
                if (shop.equals(shops.getSelectionModel().getSelectedItem())) {
                    show(found);
                }
            });
        }
    }

    private void show(List<Lead> found) {
        lead.getItems().setAll(found);
        fromLead.setVisible(!found.isEmpty());
        fromLead.setManaged(!found.isEmpty());
    }

    private VBox labelled(String key, Node field) {
        var label = new Label(words.of(key));
        label.getStyleClass().addAll("t-small", "fg-2");
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("side-labelled");
        return box;
    }

    private static <T> StringConverter<T> said(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }

    private static final class ShopCell extends ListCell<Pharmacy> {
        ShopCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Pharmacy shop, boolean empty) {
            super.updateItem(shop, empty);
            setText(null);
            if (empty || shop == null) {
                setGraphic(null);
                return;
            }
            var box = new VBox(Buttons.ellipsised(shop.name()), Buttons.ellipsised(shop.address(), "t-small", "fg-2"));
            setGraphic(box);
        }
    }
}
