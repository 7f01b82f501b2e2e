package org.xunyao.app.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.xunyao.app.papers.onsite.NowButton;
import org.xunyao.app.papers.onsite.OnsiteMode;
import org.xunyao.ui.control.Icon;

/// The facts of one document: its groups of fields, two short fields a row.
final class FormPane extends ScrollPane {
    // About what a field gets in the narrow form: sentences that wrap ask for their height at this width.
    private static final double HALF = 180;
    private static final double WHOLE = 372;

    private final PaperModel model;
    private final PaperWords words;
    private final OnsiteMode onsite;
    private final Map<String, FieldBox> boxes = new LinkedHashMap<>();
    private final List<VBox> groups = new ArrayList<>();
    private final List<NowButton> clocks = new ArrayList<>();
    // The only group in sight, in the on-site mode.
    private OptionalInt alone = OptionalInt.empty();

    /// @param onsite tells the time for the buttons that fill it in
    FormPane(PaperModel model, PaperWords words, OnsiteMode onsite) {
        this.model = model;
        this.onsite = onsite;
        this.words = words;
        getStyleClass().add("paper-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var body = new VBox();
        body.getStyleClass().add("paper-form-body");
        model.form().groups().forEach(group -> groups.add(group(group)));
        body.getChildren().addAll(groups);
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

    /// The first field in sight; the pane itself where nothing is asked for.
    void enter() {
        List<? extends Group<?>> all = model.form().groups();
        String first = alone.isEmpty()
                ? boxes.keySet().stream().findFirst().orElse("")
                : all.get(alone.getAsInt()).fields().getFirst().id();
        Optional.ofNullable(boxes.get(first)).ifPresentOrElse(FieldBox::enter, this::requestFocus);
    }

    /// Shows one group with the buttons of its times; without a number all of them, without these buttons.
    void only(OptionalInt place) {
        alone = place;
        for (int group = 0; group < groups.size(); group++) {
            boolean seen = place.isEmpty() || place.getAsInt() == group;
            groups.get(group).setVisible(seen);
            groups.get(group).setManaged(seen);
        }
        offer();
        setVvalue(0);
    }

    private void offer() {
        clocks.forEach(clock -> clock.offer(alone.isPresent() && !model.frozen()));
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
        clock(field, box);
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

    private void clock(Field<?, ?> field, FieldBox box) {
        if (onsite.offered() && NowButton.fits(field.shape())) {
            var clock = new NowButton(field, words::of, () -> {
                onsite.now(field.shape()).ifPresent(now -> model.type(field.id(), now));
                box.fill();
            });
            clocks.add(clock);
            box.getChildren().add(clock);
        }
    }

    private void fill() {
        boxes.values().forEach(FieldBox::fill);
        offer();
    }

    private void complain() {
        boxes.forEach((field, box) -> box.complain(model.checks().stream()
                .filter(check -> check.complaint() && check.field().equals(field))
                .findFirst()
                .map(words::check)
                .orElse("")));
    }
}
