package org.xunyao.app.cases.course;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.kernel.Money;
import org.xunyao.ui.control.Buttons;

/// What belongs to a fine beside its amount: the interval of discretion, where the amount lies, and the
/// reasons (裁量). It is there while the line is a fine.
final class WeighedCell extends VBox {
    private static final int REASON = 400;

    private final CaseWords words;
    private final WeighedWords said;
    private final Row row;
    private final Label placed = new Label();
    private Optional<Weighed> weighed = Optional.empty();
    private String amount = "";

    /// Its line.
    ///
    /// @param number from 0
    /// @param write takes the words of this cell
    /// @param ask opens the room of penalties; nothing where there is none
    record Row(int number, Consumer<String> write, Optional<Runnable> ask) {}

    WeighedCell(Row row, CaseWords words) {
        this.row = row;
        this.words = words;
        this.said = new WeighedWords(words);
        getStyleClass().add("lines-blocks");
        setId("weighed-" + row.number());
        placed.setWrapText(true);
        placed.setId("weigh-placed-" + row.number());
        managedProperty().bind(visibleProperty());
    }

    /// Another kind of penalty or another amount in the same line.
    void about(String kind, String typed) {
        setVisible(kind.equals(PenaltyLine.Kind.FINE.name()));
        amount = typed;
        place();
    }

    /// Other words.
    void show(String text) {
        weighed = reading(text);
        getChildren().clear();
        weighed.ifPresentOrElse(this::full, this::empty);
        place();
    }

    /// What a cell says; nothing if it cannot be read, which the form says when the step is given.
    static Optional<Weighed> reading(String text) {
        try {
            return WeighedText.read(text);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void empty() {
        getChildren().add(sentence(words.of("weigh.none"), "fg-2"));
        row.ask().ifPresent(ask -> getChildren().add(button("weigh.ask", "weigh-", ask)));
    }

    private void full(Weighed one) {
        said.law(one).forEach(line -> getChildren().add(sentence(line)));
        getChildren().add(sentence(said.circumstances(one), "fg-2"));
        getChildren().add(placed);
        String wanted = said.wanted(one);
        if (!wanted.isEmpty()) {
            getChildren().add(sentence(words.of("weigh.wanted", wanted), "fg-due"));
        }
        getChildren().addAll(typed("weighReasons", one.reasons()), typed("weighApproval", one.approval()));
        var buttons = new HBox();
        buttons.getStyleClass().add("key-pair");
        row.ask().ifPresent(ask -> buttons.getChildren().add(button("weigh.again", "weigh-", ask)));
        buttons.getChildren().add(button("weigh.drop", "unweigh-", () -> {
            row.write().accept("");
            show("");
        }));
        getChildren().add(buttons);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = Buttons.normal(words.of(key), action);
        button.setId(id + row.number());
        return button;
    }

    private Node typed(String name, String before) {
        var field = new TextField(before);
        field.setId("field-" + name + '-' + row.number());
        field.setPromptText(words.of("field." + name));
        field.setAccessibleText(words.of("field." + name));
        field.setTextFormatter(new TextFormatter<String>(change -> LinesEditor.held(change, REASON)));
        field.textProperty().subscribe((was, now) -> write(name, now));
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(field);
        edge.getStyleClass().add("field");
        return edge;
    }

    private void write(String name, String now) {
        weighed = weighed.map(one ->
                name.equals("weighReasons") ? one.written(now, one.approval()) : one.written(one.reasons(), now));
        weighed.ifPresent(one -> row.write().accept(WeighedText.of(one)));
    }

    private void place() {
        Optional<Money> fine = Typed.amount(amount).filter(one -> !one.none());
        String place =
                weighed.flatMap(one -> fine.map(one::place)).map(Enum::name).orElse("NONE");
        placed.setText(words.of("weigh.placed." + place));
        String style = switch (place) {
            case "WITHIN" -> "fg-ok";
            case "NONE" -> "fg-2";
            case "OTHER_STEP" -> "fg-due";
            default -> "fg-red";
        };
        placed.getStyleClass().setAll("label", style);
    }

    private static Label sentence(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("t-small");
        label.getStyleClass().addAll(styles);
        return label;
    }
}
