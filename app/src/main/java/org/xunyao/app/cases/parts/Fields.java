package org.xunyao.app.cases.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Icon;

/// A form's fields one below the other, each with its name above it and a place below for what is wrong
/// with it.
public final class Fields extends VBox {
    private static final int AREA_ROWS = 4;

    private final Map<String, Label> wrongs = new LinkedHashMap<>();
    private final Map<String, Node> edges = new LinkedHashMap<>();

    /// An empty form.
    public Fields() {
        getStyleClass().add("fields");
    }

    /// A line of text.
    ///
    /// @param name of the field, which is also its id after `field-`
    /// @param most characters; what is more is cut where it is typed or pasted
    public TextField line(String name, String label, String prompt, Property<String> value, int most) {
        var field = new TextField();
        field.setPromptText(prompt);
        input(name, label, field, value, most);
        add(name, label, edge(name, field));
        return field;
    }

    /// Several lines of text. Tab leaves it, since a form is gone through by Tab.
    ///
    /// @param most characters
    public TextArea area(String name, String label, Property<String> value, int most) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(AREA_ROWS);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
        input(name, label, area, value, most);
        HBox edge = edge(name, area);
        edge.getStyleClass().add("tall");
        add(name, label, edge);
        return area;
    }

    /// Something else under a name, such as check boxes.
    public void add(String name, String label, Node content) {
        var said = new Label(label);
        said.getStyleClass().addAll("t-small", "fg-2");
        said.setWrapText(true);
        getChildren().add(new VBox(said, content, wrong(name)));
    }

    /// Something that carries its name itself.
    public void add(String name, Node content) {
        getChildren().add(new VBox(content, wrong(name)));
    }

    /// Puts the last two fields beside each other.
    public void pair() {
        int last = getChildren().size();
        var two = new HBox();
        two.getStyleClass().add("field-pair");
        for (Node one : List.copyOf(getChildren().subList(last - 2, last))) {
            getChildren().remove(one);
            HBox.setHgrow(one, Priority.ALWAYS);
            two.getChildren().add(one);
        }
        getChildren().add(two);
    }

    /// Whether there is such a field.
    public boolean has(String name) {
        return wrongs.containsKey(name);
    }

    /// Says what is wrong with a field.
    ///
    /// @param sentence empty if nothing is
    public void wrong(String name, String sentence) {
        Label label = wrongs.get(name);
        if (label == null) {
            return;
        }
        label.setText(sentence);
        label.setVisible(!sentence.isEmpty());
        label.setManaged(!sentence.isEmpty());
        Node edge = edges.get(name);
        if (edge != null) {
            edge.getStyleClass().remove("wrong");
            if (!sentence.isEmpty()) {
                edge.getStyleClass().add("wrong");
            }
        }
    }

    /// Nothing is wrong.
    public void right() {
        wrongs.keySet().forEach(name -> wrong(name, ""));
    }

    private Label wrong(String name) {
        var label = new Label("", Icon.ERROR.node("icon-14", "icon-red"));
        label.getStyleClass().addAll("t-small", "fg-red");
        label.setWrapText(true);
        label.setId("wrong-" + name);
        label.setVisible(false);
        label.setManaged(false);
        wrongs.put(name, label);
        return label;
    }

    private static void input(String name, String label, TextInputControl input, Property<String> value, int most) {
        input.setId("field-" + name);
        input.setAccessibleText(label);
        input.setTextFormatter(new TextFormatter<String>(change -> held(change, most)));
        input.textProperty().bindBidirectional(value);
    }

    private HBox edge(String name, TextInputControl input) {
        HBox.setHgrow(input, Priority.ALWAYS);
        var edge = new HBox(input);
        edge.getStyleClass().add("field");
        edges.put(name, edge);
        return edge;
    }

    private static TextFormatter.Change held(TextFormatter.Change change, int most) {
        int over = change.getControlNewText().length() - most;
        if (over > 0) {
            String text = change.getText();
            change.setText(text.substring(0, Math.max(0, text.length() - over)));
            int end = change.getControlNewText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    private static void leave(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
