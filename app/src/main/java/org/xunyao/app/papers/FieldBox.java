package org.xunyao.app.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.blank.Blank;
import org.xunyao.app.papers.blank.ChoiceTicks;
import org.xunyao.app.papers.blank.RowsPane;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Shape;
import org.xunyao.app.papers.inquiry.Asked;
import org.xunyao.app.papers.inquiry.Dialogue;
import org.xunyao.app.papers.inquiry.InquiryField;
import org.xunyao.app.papers.link.LinkField;
import org.xunyao.app.papers.link.LinkModel;
import org.xunyao.app.papers.link.Linking;
import org.xunyao.app.papers.question.Question;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.ui.text.Texts;

/// One field: label, control, and the sentence for words that cannot be read.
final class FieldBox extends VBox {
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 9;
    private static final int CHARACTERS_A_ROW = 32;
    private static final int DIGEST_PARTS = 3;

    private final PaperModel model;
    private final PaperWords words;
    private final Field<?, ?> field;
    private final Label complaint = new Label();
    private final Node control;
    private Runnable fill = () -> {};
    private Runnable link = () -> {};

    FieldBox(PaperModel model, PaperWords words, Field<?, ?> field) {
        this.model = model;
        this.words = words;
        this.field = field;
        getStyleClass().add("paper-field");
        control = switch (field.shape()) {
            case LINE, DAY, MOMENT, COUNT, MONEY -> line();
            case LINES -> lines();
            case TICK -> tick();
            case CHOICE -> choice();
            case ONE_OF, SOME_OF -> choices();
            case ROWS -> table();
            case OFFICERS -> officers();
            case SEALED -> sealed();
        };
        complaint.getStyleClass().addAll("t-small", "fg-red");
        complaint.setWrapText(true);
        if (field.shape() != Shape.TICK) {
            var label = new Label(words.label(field.id()));
            label.getStyleClass().addAll("t-small", "fg-2");
            label.setWrapText(true);
            getChildren().add(label);
        }
        getChildren().add(control);
        if (words.has("hint." + field.id())) {
            Label hint = said(words.of("hint." + field.id()), "t-small");
            hint.getStyleClass().add("fg-3");
            getChildren().add(hint);
        }
        fill();
    }

    /// Reads the control anew from the model.
    void fill() {
        fill.run();
    }

    /// Shows or takes away the sentence.
    ///
    /// @param wrong empty if all is well
    void complain(String wrong) {
        if (!wrong.equals(complaint.getText())) {
            complaint.setText(wrong);
            getChildren().remove(complaint);
            control.getStyleClass().remove("wrong");
            if (!wrong.isEmpty()) {
                getChildren().add(complaint);
                control.getStyleClass().add("wrong");
            }
        }
    }

    /// Puts the focus where the field is filled.
    void enter() {
        first(control).requestFocus();
    }

    private static Node first(Node node) {
        return node instanceof javafx.scene.Parent parent && !node.isFocusTraversable()
                ? parent.getChildrenUnmodifiable().stream()
                        .map(FieldBox::first)
                        .filter(Node::isFocusTraversable)
                        .findFirst()
                        .orElse(node)
                : node;
    }

    private Node line() {
        var input = new TextField();
        String prompt = "prompt." + field.shape().name();
        if (words.texts().has(prompt)) {
            input.setPromptText(words.of(prompt));
        }
        return framed(input);
    }

    private Node lines() {
        var input = new TextArea();
        input.setWrapText(true);
        input.textProperty().subscribe(text -> input.setPrefRowCount(rows(text)));
        input.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
                input.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
        return model.form().links(field.id()) ? linked(input) : framed(input);
    }

    private Node linked(TextArea input) {
        var own = new LinkField(new OwnLinks(field.id()), input, framed(input));
        Runnable plain = fill;
        fill = () -> {
            plain.run();
            own.fill();
        };
        link = own::choose;
        return own;
    }

    /// Opens the list of evidence for the sentence at the caret, where its sentences may name any.
    void link() {
        link.run();
    }

    private static int rows(String text) {
        long rows = text.lines()
                .mapToLong(line -> 1L + line.length() / CHARACTERS_A_ROW)
                .sum();
        return Math.clamp(rows, LEAST_ROWS, MOST_ROWS);
    }

    private Node framed(TextInputControl input) {
        input.setId("field-" + field.id());
        input.setAccessibleText(words.label(field.id()));
        // Only changes: what stands in a new control is not yet anybody's answer.
        input.textProperty().subscribe((was, is) -> model.type(field.id(), is));
        fill = () -> {
            // Setting equal words would throw away what can be undone.
            if (!input.getText().equals(model.typed(field.id()))) {
                input.setText(model.typed(field.id()));
            }
            input.setEditable(!model.frozen());
        };
        var frame = new StackPane(input);
        frame.getStyleClass().add(input instanceof TextArea ? "paper-area" : "field");
        return frame;
    }

    private Node tick() {
        var box = new CheckBox(words.label(field.id()));
        box.setId("field-" + field.id());
        box.setWrapText(true);
        box.selectedProperty().subscribe((was, is) -> model.type(field.id(), Boolean.toString(is)));
        fill = () -> {
            box.setSelected(model.typed(field.id()).equals("true"));
            box.setDisable(model.frozen());
        };
        return box;
    }

    private Node choice() {
        var group = new ToggleGroup();
        var row = new FlowPane();
        row.getStyleClass().add("paper-choices");
        List<RadioButton> buttons = new ArrayList<>();
        for (String choice : field.choices()) {
            var button = new RadioButton(words.of("choice." + field.id() + "." + choice));
            button.setId("field-" + field.id() + "-" + choice);
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.selectedProperty().subscribe((was, is) -> {
                // One stop of the Tab key; the arrow keys change the choice.
                button.setFocusTraversable(is);
                if (is) {
                    model.type(field.id(), choice);
                }
            });
            buttons.add(button);
        }
        fill = () -> buttons.forEach(button -> {
            button.setSelected(model.typed(field.id()).equals(button.getUserData()));
            button.setFocusTraversable(button.isSelected());
            button.setDisable(model.frozen());
        });
        row.getChildren().setAll(buttons);
        return row;
    }

    private Node choices() {
        var ticks = new ChoiceTicks(new Own(), field);
        fill = ticks::fill;
        return ticks;
    }

    private Node table() {
        if (Dialogue.in(field)) {
            var pairs = new InquiryField(new Own(), field, new OwnQuestions());
            fill = pairs::fill;
            link = pairs::link;
            return pairs;
        }
        var rows = new RowsPane(new Own(), field);
        fill = rows::fill;
        link = rows::link;
        return rows;
    }

    private Node officers() {
        var ticks = new OfficerTicks(model, field.id(), words);
        fill = ticks::fill;
        return ticks;
    }

    private Node sealed() {
        var said = new VBox();
        said.setId("field-" + field.id());
        said.getStyleClass().add("paper-sealed");
        said.setFocusTraversable(true);
        said.setAccessibleText(words.label(field.id()));
        fill = () -> said.getChildren().setAll(digests());
        return said;
    }

    private List<Label> digests() {
        String[] parts = model.typed(field.id()).split(" ", -1);
        boolean named = parts.length == DIGEST_PARTS && !parts[2].equals("0");
        return named
                ? List.of(
                        said("SHA-256", "t-small"),
                        said(parts[0], "t-mono"),
                        said("SM3", "t-small"),
                        said(parts[1], "t-mono"),
                        said(words.of("sealed.bytes", Texts.figure(Long.parseLong(parts[2]))), "t-small"))
                : List.of(said(words.of("sealed.none"), "fg-2"));
    }

    private static Label said(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    /// This field's links, likewise.
    private final class OwnLinks implements Linking {
        private final String place;

        OwnLinks(String place) {
            this.place = place;
        }

        @Override
        public String field() {
            return place;
        }

        @Override
        public List<Citable> evidence() {
            return model.matter().evidence();
        }

        @Override
        public List<EvidenceLink> links() {
            return model.form().links(model.facts());
        }

        @Override
        public void link(Citable item, IntConsumer put) {
            model.link(item, put);
        }

        @Override
        public boolean frozen() {
            return model.frozen();
        }

        @Override
        public String words(String key, Object... arguments) {
            return words.of(key, arguments);
        }

        @Override
        public String fault(String code) {
            return words.has("link." + code)
                    ? words.of("link." + code)
                    : words.texts().fault(code);
        }

        @Override
        public String when(Instant at) {
            return words.when(at);
        }

        @Override
        public LiftSign lifted() {
            return new LiftSign(words.texts(), words.zone());
        }

        @Override
        public LinkModel looking() {
            return model.links();
        }
    }

    /// What is known beside this field where it holds questions and answers.
    private final class OwnQuestions implements Asked {
        @Override
        public List<Question> questions() {
            return model.matter().writing().questions();
        }

        @Override
        public String cause() {
            return model.matter().story().cause();
        }

        @Override
        public String answer(String other) {
            return model.typed(other);
        }

        @Override
        public String words(String key, Object... arguments) {
            return words.of(key, arguments);
        }
    }

    /// This field, for controls that know of no document.
    private final class Own implements Blank {
        @Override
        public String typed() {
            return model.typed(field.id());
        }

        @Override
        public void type(String typed) {
            model.type(field.id(), typed);
        }

        @Override
        public boolean frozen() {
            return model.frozen();
        }

        @Override
        public String words(String key) {
            return words.of(key);
        }

        @Override
        public Optional<Linking> linking(String column) {
            String cell = field.id() + "." + column;
            return model.form().links(cell) ? Optional.of(new OwnLinks(cell)) : Optional.empty();
        }

        @Override
        public boolean named(String key) {
            return words.has(key);
        }
    }
}
