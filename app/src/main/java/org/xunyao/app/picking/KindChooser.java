package org.xunyao.app.picking;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Offers the kinds of documents: a search by number and name, and under it the kinds stage by stage. Enter in
/// the search takes the first one, Down goes into them.
public final class KindChooser extends VBox {
    /// Base name of its message bundle.
    public static final String BUNDLE = "org.xunyao.app.picking.picking";

    private static final double HEIGHT = 320;

    private final Supplier<List<DocumentKind>> kinds;
    private final Texts texts;
    private final Consumer<DocumentKind> chosen;
    private final TextField typed = new TextField();
    private final VBox found = new VBox();

    /// @param texts of the program; its own bundle is put in front
    /// @param kinds what may be begun, asked each time that the kinds are shown: forms begin and end with a day
    /// @param chosen on the JavaFX thread
    public KindChooser(Texts texts, Supplier<List<DocumentKind>> kinds, Consumer<DocumentKind> chosen) {
        this.kinds = kinds;
        this.texts = texts.with(BUNDLE);
        this.chosen = chosen;
        getStyleClass().add("kind-chooser");
        var sheet = KindChooser.class.getResource("picking.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        typed.setId("kind-search");
        typed.setPromptText(this.texts.of("kinds.search"));
        typed.setAccessibleText(this.texts.of("kinds.search"));
        typed.textProperty().subscribe((was, is) -> show());
        typed.setOnAction(event -> first(found));
        typed.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN && !buttons().isEmpty()) {
                buttons().getFirst().requestFocus();
                key.consume();
            }
        });
        var frame = new StackPane(typed);
        frame.getStyleClass().add("field");
        found.getStyleClass().add("kind-found");
        var scroll = new ScrollPane(found);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("kind-scroll");
        getChildren().addAll(frame, scroll);
        show();
    }

    /// Begins anew with all kinds, and the focus in the search.
    public void enter() {
        typed.clear();
        show();
        typed.requestFocus();
    }

    private void first(VBox among) {
        if (!among.getChildren().isEmpty() && !buttons().isEmpty()) {
            buttons().getFirst().fire();
        }
    }

    private List<Button> buttons() {
        return found.getChildren().stream()
                .filter(FlowPane.class::isInstance)
                .flatMap(flow -> ((FlowPane) flow).getChildren().stream())
                .map(Button.class::cast)
                .toList();
    }

    private void show() {
        found.getChildren().clear();
        new KindSearch(kinds.get()).find(typed.getText()).forEach((stage, here) -> {
            var head = new Label(texts.of("kinds.stage." + stage.name()));
            head.getStyleClass().addAll("t-small", "t-bold", "fg-2");
            var flow = new FlowPane();
            flow.getStyleClass().add("kind-choice");
            here.forEach(kind -> flow.getChildren().add(button(kind)));
            found.getChildren().addAll(head, flow);
        });
        if (found.getChildren().isEmpty()) {
            found.getChildren().add(none());
        }
    }

    private Node none() {
        var none = new Label(texts.of("kinds.none"));
        none.getStyleClass().add("fg-2");
        return none;
    }

    private Button button(DocumentKind kind) {
        boolean unsure = kind instanceof FormSpec spec && !spec.term().verified();
        String name =
                kind instanceof FormSpec spec ? spec.caption().in(texts.language() == Language.CHINESE) : kind.name();
        String said = texts.of(
                unsure ? "kinds.unverified" : kind.traits().starred() ? "kinds.starred" : "kinds.kind",
                Texts.figure(kind.number()),
                name);
        Button button = Buttons.normal(said, () -> chosen.accept(kind));
        button.setId("new-document-" + kind.number());
        return button;
    }
}
