package org.xunyao.app.licence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceScope;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// The fields of a licence (登记许可证). Every key is told to the model, so that nothing typed is lost.
final class FormPane extends VBox {
    private final LicenceViewModel model;
    private final LicenceWords words;
    private final long seen;
    private final TextField number = new TextField();
    private final ComboBox<LicenceMethod> method = new ComboBox<>();
    private final Map<String, CheckBox> scopes = new LinkedHashMap<>();
    private final CheckBox cold = new CheckBox();
    private final TextField printed = new TextField();
    private final TextField address = new TextField();
    private final TextField from = new TextField();
    private final TextField to = new TextField();

    FormPane(LicenceViewModel model, LicenceWords words, ShopLicence shop, LicenceForm form) {
        this.model = model;
        this.words = words;
        this.seen = form.seen();
        getStyleClass().add("side-pane");
        var save = SideBlocks.keyed(Buttons.primary(words.of("save"), model::save), "Ctrl+S", "licence-save");
        var leave = SideBlocks.keyed(words.of("leave"), "Esc", "licence-leave", model::leave);
        var drop = Buttons.normal(words.of("drop"), model::drop);
        drop.setId("licence-drop");
        Label told = SideBlocks.sentence("", "t-small");
        told.setId("licence-form-told");
        model.toldProperty().subscribe(now -> told.setText(now.orElse("")));
        var body = new VBox(
                SideBlocks.section(words.of("form", shop.shop().name()), fields(form)),
                SideBlocks.section(words.of("form.class"), choices(form, LicenceScope.Kind.CLASS)),
                SideBlocks.section(words.of("form.range"), choices(form, LicenceScope.Kind.RANGE), coldBox(form)),
                SideBlocks.section(
                        words.of("form.save"),
                        SideBlocks.sentence(words.of("form.save.more"), "t-small", "fg-2"),
                        told,
                        SideBlocks.line(save, leave, drop)));
        var scroll = SideBlocks.scroll(
                body, "licence-form", words.of("form", shop.shop().name()));
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        listen();
    }

    void focusFirst() {
        number.requestFocus();
    }

    private VBox fields(LicenceForm form) {
        number.setText(form.number());
        printed.setText(form.words());
        address.setText(form.address());
        from.setText(form.from());
        to.setText(form.to());
        method.setId("licence-method");
        method.setAccessibleText(words.of("method"));
        method.getItems().setAll(LicenceMethod.values());
        method.setConverter(new StringConverter<>() {
            @Override
            public String toString(LicenceMethod value) {
                return value == null ? "" : words.of("method." + value);
            }

            @Override
            public LicenceMethod fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        method.setValue(form.method());
        method.setMaxWidth(Double.MAX_VALUE);
        var chosen = new Label(words.of("method"));
        chosen.getStyleClass().addAll("t-small", "fg-3");
        chosen.setLabelFor(method);
        var methods = new VBox(chosen, method);
        methods.getStyleClass().add("side-labelled");
        var box = new VBox(
                named("number", number),
                methods,
                named("address", address),
                named("from", from),
                named("to", to),
                named("words", printed));
        box.getStyleClass().add("side-lines");
        return box;
    }

    private VBox named(String key, TextField field) {
        var label = new Label(words.of(key));
        label.getStyleClass().addAll("t-small", "fg-3");
        label.setLabelFor(field);
        var box = new VBox(label, SideBlocks.framed(field, "licence-" + key, words.of(key)));
        box.getStyleClass().add("side-labelled");
        return box;
    }

    private VBox choices(LicenceForm form, LicenceScope.Kind kind) {
        var box = new VBox();
        box.getStyleClass().add("side-lines");
        LicencePorts.Terms terms = model.ports().terms();
        terms.scopes().offered(terms.today().get()).stream()
                .filter(scope -> scope.kind() == kind)
                .forEach(scope -> {
                    String name = words.scope(scope);
                    var tick = new CheckBox(scope.verified() ? name : words.of("unverified", name));
                    tick.setWrapText(true);
                    tick.setId("licence-scope-" + scope.code());
                    tick.setSelected(form.scopes().contains(scope.code()));
                    scopes.put(scope.code(), tick);
                    box.getChildren().add(tick);
                });
        return box;
    }

    private CheckBox coldBox(LicenceForm form) {
        cold.setText(words.of("cold"));
        cold.setId("licence-cold");
        cold.setSelected(form.cold());
        return cold;
    }

    private void listen() {
        for (TextField field : Arrays.asList(number, printed, address, from, to)) {
            field.textProperty().addListener(changed -> tell());
        }
        method.valueProperty().addListener(changed -> tell());
        scopes.values().forEach(tick -> tick.selectedProperty().addListener(changed -> tell()));
        cold.selectedProperty().addListener(changed -> tell());
    }

    private void tell() {
        Set<String> ticked = scopes.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        model.type(new LicenceForm(
                number.getText(),
                method.getValue(),
                ticked,
                cold.isSelected(),
                printed.getText(),
                address.getText(),
                from.getText(),
                to.getText(),
                seen));
    }
}
