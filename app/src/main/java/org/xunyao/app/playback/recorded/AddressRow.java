package org.xunyao.app.playback.recorded;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// Where a person types the address of an ended playlist; hidden until it is asked for.
final class AddressRow extends HBox {
    private final TextField address = new TextField();

    /// @param go gets what was typed
    AddressRow(Texts texts, Consumer<String> go) {
        getStyleClass().add("playback-head");
        setFillHeight(false);
        address.setId("recorded-address");
        address.setPromptText(texts.of("recorded.address.prompt"));
        address.setAccessibleText(texts.of("recorded.address"));
        HBox.setHgrow(address, Priority.ALWAYS);
        var edge = new HBox(address);
        edge.getStyleClass().add("field");
        HBox.setHgrow(edge, Priority.ALWAYS);
        Button fetch = Buttons.primary(texts.of("recorded.fetch.go"), () -> go(go));
        fetch.setId("recorded-fetch-go");
        Button leave = Buttons.normal(texts.of("recorded.fetch.leave"), this::hide);
        address.setOnAction(event -> fetch.fire());
        // What is typed there is no command of the screen.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
            }
            if (event.getCode() != KeyCode.TAB) {
                event.consume();
            }
        });
        var label = new Label(texts.of("recorded.address"));
        label.setLabelFor(address);
        getChildren().addAll(label, edge, fetch, leave);
        hide();
    }

    void show() {
        setVisible(true);
        setManaged(true);
        address.requestFocus();
    }

    private void go(Consumer<String> go) {
        String typed = address.getText();
        // An address may hold a password.
        address.clear();
        hide();
        go.accept(typed);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
