package org.xunyao.app.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Group;
import org.xunyao.ui.control.Icon;

/// The facts of one document: its groups of fields, two short fields a row.
final class FormPane extends ScrollPane {
    // About what a field gets in the narrow form: sentences that wrap ask for their height at this width.
    private static final double HALF = 180;
    private static final double WHOLE = 372;

    private final PaperModel model;
    private final PaperWords words;
    private final Map<String, FieldBox> boxes = new LinkedHashMap<>();

    FormPane(PaperModel model, PaperWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("paper-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var body = new VBox();
        body.getStyleClass().add("paper-form-body");
        model.form().groups().forEach(group -> body.getChildren().add(group(group)));
        if (boxes.isEmpty()) {
            var note = new Label(words.of("unreadable.issued"), Icon.LOCK.node("icon-quiet"));
            note.setId("unreadable");
            note.setWrapText(true);
            note.getStyleClass().add("t-reading");
            var alone = new VBox(note);
            alone.getStyleClass().add("paper-group");
            body.getChildren().add(alone);
        }
        setContent(body);
        model.filledProperty().subscribe(times -> fill());
        model.issuingProperty().subscribe(state -> fill());
        model.checks().addListener((ListChangeListener<Check>) change -> complain());
        complain();
    }

    /// Puts the focus into a field and brings it into sight.
    void enter(String field) {
        FieldBox box = boxes.get(field);
        if (box != null) {
            box.enter();
            show(box);
        }
    }

    /// Opens the list of evidence for the sentence in which the caret stands.
    void link() {
        boxes.values().stream().filter(FieldBox::isFocusWithin).findFirst().ifPresent(FieldBox::link);
    }

    /// The first field; the pane itself where nothing is asked for.
    void enter() {
        boxes.values().stream().findFirst().ifPresentOrElse(FieldBox::enter, this::requestFocus);
    }

    private void show(FieldBox box) {
        Bounds at = getContent().sceneToLocal(box.localToScene(box.getBoundsInLocal()));
        double hidden = getContent().getBoundsInLocal().getHeight()
                - getViewportBounds().getHeight();
        if (hidden > 0) {
            double middle = at.getCenterY() - getViewportBounds().getHeight() / 2;
            setVvalue(Math.clamp(middle / hidden, 0.0, 1.0));
        }
    }

    private VBox group(Group<?> group) {
        var head = new Label(words.of("group." + group.id()));
        head.getStyleClass().addAll("t-bold", "paper-group-head");
        var rows = new VBox();
        rows.getStyleClass().add("paper-rows");
        HBox row = new HBox();
        for (Field<?, ?> field : group.fields()) {
            boolean wide = field.shape().wide();
            if (wide || row.getChildren().size() != 1) {
                fillUp(row);
                row = row(rows);
            }
            row.getChildren().add(box(field));
            if (wide) {
                row = new HBox();
            }
        }
        fillUp(row);
        var all = new VBox(head, rows);
        all.getStyleClass().add("paper-group");
        return all;
    }

    private static HBox row(VBox rows) {
        var row = new HBox();
        row.getStyleClass().add("paper-row");
        rows.getChildren().add(row);
        return row;
    }

    // A short field alone takes half of its row.
    private static void fillUp(HBox row) {
        if (row.getChildren().size() == 1) {
            var rest = new Region();
            rest.setPrefWidth(HALF);
            HBox.setHgrow(rest, Priority.ALWAYS);
            row.getChildren().add(rest);
        }
    }

    private FieldBox box(Field<?, ?> field) {
        var box = new FieldBox(model, words, field);
        boxes.put(field.id(), box);
        box.setMinWidth(0);
        box.setPrefWidth(field.shape().wide() ? WHOLE : HALF);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.focusWithinProperty().subscribe(inside -> {
            if (inside && getScene() != null) {
                show(box);
            }
        });
        return box;
    }

    private void fill() {
        boxes.values().forEach(FieldBox::fill);
    }

    private void complain() {
        boxes.forEach((field, box) -> box.complain(model.checks().stream()
                .filter(check -> check.complaint() && check.field().equals(field))
                .findFirst()
                .map(words::check)
                .orElse("")));
    }
}
