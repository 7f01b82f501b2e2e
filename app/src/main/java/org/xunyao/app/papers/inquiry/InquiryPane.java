package org.xunyao.app.papers.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.blank.Blank;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.link.LinkField;
import org.xunyao.app.papers.question.Question;

/// Questions and answers in two columns: above what is written, below the pair that is being typed, and the library of
/// questions. Only the lines in sight and one pair exist as controls, so a thousand pairs are no more work than five.
final class InquiryPane extends VBox {
    private static final double LINE = 48;
    private static final int LINES_AT_LEAST = 2;
    private static final int LINES_SHOWN = 6;

    private final Asked asked;
    private final InquiryModel model;
    private final Outline outline;
    private final ListView<Pair> list;
    private final List<LinkField> linked = new ArrayList<>();
    private final LineArea question;
    private final LineArea answer;
    private final Label said = new Label();
    private final Label count = new Label();
    private final MissingLine missing;
    private final QuestionPicker picker;
    private boolean showing;
    private int place;
    private String looked = "";

    /// @param blank gives the words
    InquiryPane(Blank blank, Field<?, ?> field, Asked asked, InquiryModel model) {
        this.asked = asked;
        this.model = model;
        this.outline = new Outline(asked);
        this.list = new ListView<>(model.pairs());
        this.question = area(field.id() + ".question", Part.QUESTION);
        this.answer = area(field.id() + ".answer", Part.ANSWER);
        this.missing = new MissingLine(asked, this::ask);
        this.picker = new QuestionPicker(outline, asked, this::ask, this::focus);
        getStyleClass().addAll("paper-table", "inquiry");
        setMinWidth(0);
        dress(blank, field);
        var how = new Label(asked.words("inquiry.how"));
        for (Label small : List.of(count, how)) {
            small.setWrapText(true);
            small.getStyleClass().addAll("t-small", "fg-3");
        }
        getChildren().addAll(list, pair(blank), said, count, missing, picker, how);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.changedProperty().subscribe(times -> show());
        model.refusalProperty().subscribe(this::say);
    }

    private void dress(Blank blank, Field<?, ?> field) {
        list.setId("field-" + field.id());
        list.setAccessibleText(blank.words("field." + field.id()));
        list.setFixedCellSize(LINE);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PairCell(this::choose));
        said.setId("inquiry-said");
        said.setWrapText(true);
        said.getStyleClass().addAll("t-small", "fg-due");
        count.setId("inquiry-count");
    }

    /// Lets nobody type, or again.
    void freeze(boolean frozen) {
        model.freeze(frozen);
        question.setEditable(!frozen);
        answer.setEditable(!frozen);
        picker.setVisible(!frozen);
        picker.setManaged(!frozen);
        look(true);
    }

    private LineArea area(String id, Part part) {
        var area = new LineArea(text -> pasted(part, text));
        area.setId("field-" + id);
        area.setAccessibleText(asked.words("field." + id));
        area.setPromptText(asked.words("inquiry.prompt." + part.name()));
        area.textProperty().subscribe((was, is) -> {
            if (!showing) {
                model.type(part, is);
            }
        });
        area.focusedProperty().subscribe((was, is) -> {
            if (is) {
                model.at(part);
                look(true);
            }
        });
        return area;
    }

    private Optional<String> pasted(Part part, String text) {
        model.at(part);
        Optional<String> plain = model.paste(text);
        if (plain.isEmpty()) {
            focus();
        }
        return plain;
    }

    private Node pair(Blank blank) {
        var both = new HBox(column(question, "question", blank), column(answer, "answer", blank));
        both.getStyleClass().add("paper-row");
        return both;
    }

    private Node column(LineArea area, String name, Blank blank) {
        var frame = new StackPane(area);
        frame.getStyleClass().add("paper-area");
        Optional<LinkField> linking = blank.linking(name).map(own -> new LinkField(own, area, frame));
        linking.ifPresent(linked::add);
        Region column = linking.<Region>map(own -> own).orElse(frame);
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        setVgrow(frame, Priority.ALWAYS);
        return column;
    }

    /// Opens the list of evidence for the sentence at the caret.
    void link() {
        model.apart();
        linked.stream().filter(LinkField::isFocusWithin).findFirst().ifPresent(LinkField::choose);
    }

    private void key(KeyEvent key) {
        boolean done = key.getCode() == KeyCode.F3 ? search() : typing() && (command(key) || plain(key));
        if (done) {
            key.consume();
        }
    }

    private boolean typing() {
        return question.isFocused() || answer.isFocused();
    }

    private boolean search() {
        picker.enter();
        return true;
    }

    private boolean command(KeyEvent key) {
        if (key.isAltDown() && !key.isShortcutDown()) {
            return switch (key.getCode()) {
                case UP -> done(() -> model.move(-1));
                case DOWN -> done(() -> model.move(1));
                case DELETE -> done(model::remove);
                default -> false;
            };
        }
        if (!key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case Z -> done(key.isShiftDown() ? model::redo : model::undo);
            case Y -> done(model::redo);
            default -> false;
        };
    }

    private boolean plain(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || key.isShiftDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case ENTER -> done(model::enter);
            case PAGE_UP -> done(() -> model.go(model.place() - 1));
            case PAGE_DOWN -> done(() -> model.go(model.place() + 1));
            default -> false;
        };
    }

    /// A key that changes the pair leaves the caret at the end of its column.
    private boolean done(Runnable work) {
        work.run();
        focus();
        return true;
    }

    private void focus() {
        LineArea area = model.part() == Part.QUESTION ? question : answer;
        area.requestFocus();
        area.end();
    }

    private void choose(int place) {
        model.go(place);
        focus();
    }

    private void ask(String words) {
        // The button that was pressed goes; the focus must not go with it.
        answer.requestFocus();
        model.ask(words);
        focus();
    }

    /// What the form asks itself is answered in its own field.
    private void ask(Question one) {
        Optional<Node> own =
                one.field().flatMap(field -> Optional.ofNullable(getScene().lookup("#field-" + field)));
        own.ifPresentOrElse(Node::requestFocus, () -> ask(one.words()));
    }

    private void say(Optional<InquiryModel.Refusal> refusal) {
        said.setText(refusal.map(one -> asked.words("inquiry." + one.name())).orElse(""));
        said.setVisible(refusal.isPresent());
        said.setManaged(refusal.isPresent());
    }

    private void show() {
        showing = true;
        for (Part part : Part.values()) {
            LineArea area = part == Part.QUESTION ? question : answer;
            String words = model.current().words(part);
            if (!area.getText().equals(words)) {
                area.setText(words);
                area.end();
            }
        }
        showing = false;
        if (model.place() != place) {
            place = model.place();
            // A mark chosen now would go into another pair than the one it was asked for.
            linked.forEach(LinkField::shut);
        }
        list.setPrefHeight(LINE * Math.clamp(model.pairs().size(), LINES_AT_LEAST, LINES_SHOWN) + 4);
        list.getSelectionModel().clearAndSelect(model.place());
        list.scrollTo(Math.max(0, model.place() - 1));
        count.setText(asked.words("inquiry.count", model.asked(), model.open()));
        look(false);
    }

    /// Looks for what is still to be asked; not at each character of one place.
    private void look(boolean surely) {
        String now = model.place() + "/" + model.part() + "/" + model.pairs().size();
        if (surely || !now.equals(looked)) {
            looked = now;
            missing.show(model.frozen() ? List.of() : outline.missing(model.pairs()));
        }
    }
}
