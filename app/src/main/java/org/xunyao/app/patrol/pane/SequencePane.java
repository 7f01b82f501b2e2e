package org.xunyao.app.patrol.pane;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolStop;

/// A sequence of a patrol to be put in order: place, time at each, what goes. Nothing is kept before Enter.
public final class SequencePane extends VBox {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofSeconds(5);

    private final PatrolSequence sequence;
    private final PatrolWords words;
    private final Duration least;
    private final Consumer<PatrolSequence> save;
    private final ListView<PatrolStop> list = new ListView<>();
    private final Label foot = new Label();
    private SequenceDraft draft;

    /// @param least time at a camera
    /// @param save takes the changed sequence
    public SequencePane(PatrolSequence sequence, PatrolWords words, Duration least, Consumer<PatrolSequence> save) {
        this.sequence = sequence;
        this.words = words;
        this.least = least;
        this.save = save;
        this.draft = SequenceDraft.of(sequence.stops());
        getStyleClass().addAll("popover", "wall-pane", "sequence-pane");
        setId("sequence-pane");
        var title = new Label(words.texts().of("sequence.title", sequence.name()));
        title.getStyleClass().add("t-bold");
        list.setId("stops");
        list.setAccessibleText(title.getText());
        list.setCellFactory(view -> new StopCell());
        foot.setText(words.texts().of("sequence.keys"));
        foot.setWrapText(true);
        foot.getStyleClass().addAll("t-small", "fg-2");
        getChildren().addAll(title, list, buttons(), foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(0);
    }

    private HBox buttons() {
        var row = new HBox(
                button("sequence.up", at -> draft.move(at, -1), -1),
                button("sequence.down", at -> draft.move(at, 1), 1),
                button("sequence.longer", this::longer, 0),
                button("sequence.shorter", this::shorter, 0),
                button("sequence.remove", at -> draft.remove(at), 0),
                button("sequence.undo", at -> draft.undo(), 0));
        row.getStyleClass().add("patrol-buttons");
        var save = Buttons.primary(words.texts().of("sequence.save"), this::submit);
        save.setId("sequence-save");
        row.getChildren().add(save);
        return row;
    }

    /// What a change makes of the draft.
    private interface Change {
        SequenceDraft of(int at);
    }

    private Button button(String key, Change change, int follow) {
        return Buttons.normal(words.texts().of(key), () -> change(change, follow));
    }

    private SequenceDraft longer(int at) {
        return draft.dwell(at, STEP, least, LONGEST);
    }

    private SequenceDraft shorter(int at) {
        return draft.dwell(at, STEP.negated(), least, LONGEST);
    }

    /// The keys go to the list.
    public void enter() {
        list.requestFocus();
    }

    private void change(Change change, int follow) {
        int at = list.getSelectionModel().getSelectedIndex();
        SequenceDraft next = change.of(at);
        boolean changed = !next.stops().equals(draft.stops());
        draft = next;
        show(changed ? at + follow : at);
    }

    private void show(int at) {
        list.getItems().setAll(draft.stops());
        int chosen = Math.clamp(at, 0, Math.max(0, draft.stops().size() - 1));
        list.getSelectionModel().select(chosen);
        list.scrollTo(Math.max(0, chosen - 3));
    }

    private void submit() {
        save.accept(new PatrolSequence(sequence.id(), sequence.name(), draft.stops()));
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != list) {
            return;
        }
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case ENTER -> submit();
            case DELETE -> change(at -> draft.remove(at), 0);
            case PLUS, ADD, EQUALS -> change(this::longer, 0);
            case MINUS, SUBTRACT -> change(this::shorter, 0);
            case UP, DOWN -> {
                if (!shift) {
                    return;
                }
                int by = event.getCode() == KeyCode.UP ? -1 : 1;
                change(at -> draft.move(at, by), by);
            }
            case Z -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                change(at -> draft.undo(), 0);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class StopCell extends ListCell<PatrolStop> {
        StopCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PatrolStop stop, boolean empty) {
            super.updateItem(stop, empty);
            if (stop == null || empty) {
                setGraphic(null);
                return;
            }
            Label camera = Buttons.ellipsised((getIndex() + 1) + "  " + words.camera(stop.camera()));
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var time =
                    new Label(words.texts().of("sequence.seconds", stop.dwell().toSeconds()));
            time.getStyleClass().addAll("t-small", "fg-2");
            time.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(camera, gap, time);
            row.getStyleClass().add("wall-hit");
            setGraphic(row);
            setAccessibleText(camera.getText() + "，" + time.getText());
        }
    }
}
