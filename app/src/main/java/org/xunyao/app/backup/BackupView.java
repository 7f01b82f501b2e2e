package org.xunyao.app.backup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.parts.CopyTable;
import org.xunyao.app.backup.restore.RestorePages;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 备份: the copies on the left, how things stand on the right; the way back lies over both.
/// Keys: B makes a backup, R opens the way back, T the target, X the way out, F5 looks again.
public final class BackupView extends StackPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BackupWords words;
    private final BackupViewModel model;
    private final SheetTable<BackupCopy> table;
    private final StandingPane standing;
    private final StackPane empty = new StackPane();
    private final StackPane complaint = new StackPane();
    private final Label count = new Label();
    private final Button restore;
    private boolean seen;

    /// @param texts any; the screen's own bundle is added
    /// @param zone in which moments are written
    public BackupView(BackupPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        this.words = new BackupWords(texts, zone);
        this.model = new BackupViewModel(ports, words, tasks);
        this.table = new CopyTable(words, this::now).node("backup-table");
        this.standing = new StandingPane(model, words);
        this.restore =
                SideBlocks.keyed(Buttons.normal(words.of("restore.open"), this::openRestore), "R", "backup-restore");
        var sheet = BackupView.class.getResource("backup.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "backup");
        empty.setId("backup-empty");
        complaint.setId("backup-complaint");
        table.setPlaceholder(empty);
        VBox.setVgrow(table, Priority.ALWAYS);
        var panel = new VBox(head(), complaint, table);
        panel.getStyleClass().addAll("panel", "beside-side");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        var side = new StackPane(standing);
        side.getStyleClass().add("side-pane");
        var page = new HBox(panel, side);
        var way = new RestorePages(model.restore(), words);
        model.restoringProperty().subscribe(on -> turn(on, page, way));
        RoomKeys.over(this, this::pressed);
        model.stateProperty().subscribe(state -> state.ifPresent(this::show));
        sceneProperty().subscribe(this::entered);
    }

    /// What stands behind the nodes.
    public BackupViewModel model() {
        return model;
    }

    private Instant now() {
        return model.stateProperty().get().map(BackupState::now).orElse(Instant.EPOCH);
    }

    private Node head() {
        var title = new Label(words.of("copies.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(0);
        count.getStyleClass().addAll("t-small", "fg-3");
        var head = new HBox(title, count, SideBlocks.gap(), restore);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void show(BackupState state) {
        if (!seen) {
            seen = true;
            Fx.later(standing::focusFirst);
        }
        Optional<String> before = table.chosen().map(BackupCopy::id);
        table.getItems().setAll(state.copies());
        state.copies().stream()
                .filter(copy -> before.filter(copy.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(
                        copy -> table.getSelectionModel().select(copy),
                        () -> table.getSelectionModel().selectFirst());
        boolean none = state.copies().isEmpty();
        count.setText(
                none ? "" : words.of("copies.count", Texts.figure(state.copies().size())));
        empty.getChildren().clear();
        if (none) {
            String key = none(state);
            empty.getChildren().add(new EmptyState(words.of(key), words.of(key + ".more")));
        }
        complain(state);
    }

    private static String none(BackupState state) {
        if (state.shared()) {
            return "none.shared";
        }
        return state.trouble().isPresent() ? "none.trouble" : state.chosen() ? "none" : "none.unset";
    }

    private void complain(BackupState state) {
        complaint.getChildren().clear();
        BackupFacts.notice(state, words).ifPresent(sentence -> {
            Label said = SideBlocks.sentence(sentence);
            said.setId("backup-overdue");
            HBox row = SideBlocks.told(Icon.LOOK, "icon-late", said);
            row.getStyleClass().add("backup-overdue");
            complaint.getChildren().add(row);
        });
        complaint.setManaged(!complaint.getChildren().isEmpty());
    }

    private void turn(boolean restoring, Node page, RestorePages way) {
        if (restoring) {
            getChildren().setAll(way);
            Fx.later(way::focusFirst);
        } else {
            boolean back = !getChildren().isEmpty();
            getChildren().setAll(page);
            if (back) {
                model.refresh();
                restore.requestFocus();
            }
        }
    }

    private void openRestore() {
        model.openRestore(table.chosen());
    }

    private boolean pressed(KeyEvent event) {
        if (model.restoringProperty().get() || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        boolean writing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && writing) {
            table.requestFocus();
            return true;
        }
        return !writing && letter(event.getCode());
    }

    private boolean letter(KeyCode code) {
        switch (code) {
            case B -> standing.make();
            case R -> openRestore();
            case X -> standing.focusExport();
            case T -> standing.folder().requestFocus();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
        }
    }
}
