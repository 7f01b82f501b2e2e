package org.xunyao.app.workshop;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.theme.Density;

/// The workspace 规则工场: rules and what they are worth on the left; the version in force, other figures and what
/// they would have done in the middle; suggestions and versions on the right. Keys: J K walk through rules, E goes
/// to the figures, R reads kept looks, D turns through the days, Esc stops the reading or leaves a field, 1 to 9
/// take a suggestion, Ctrl S proposes, T tries the version that waits again, A puts it in force, U ends a
/// demotion, F5 reads again.
public final class WorkshopView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final WorkshopViewModel model;
    private final WorkshopWords words;
    private final SheetTable<RuleLine> rules;
    private final TrialPane trial;
    private final SidePane side;
    private boolean filling;

    /// @param words in the person's language
    public WorkshopView(WorkshopViewModel model, WorkshopWords words) {
        this.model = model;
        this.words = words;
        this.rules = table();
        this.trial = new TrialPane(model, words);
        this.side = new SidePane(model, words);
        var sheet = WorkshopView.class.getResource("workshop.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "workshop");
        HBox.setHgrow(trial, Priority.ALWAYS);
        getChildren().addAll(list(), trial, side);
        model.linesProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
    }

    private Node list() {
        VBox.setVgrow(rules, Priority.ALWAYS);
        var list = new VBox(rules);
        list.getStyleClass().addAll("panel", "workshop-list");
        return list;
    }

    private SheetTable<RuleLine> table() {
        var table = new SheetTable<RuleLine>("workshop-rules", words.of("rules"));
        table.speak(line -> line.row().rule() + "，" + words.scope(line) + "，" + words.precision(line.worth()));
        table.sharing(words.of("column.rule"), 120, 1, line -> Buttons.ellipsised(name(line)));
        table.fixed(words.of("column.precision"), 120, line -> Buttons.ellipsised(worth(line)));
        table.setPlaceholder(new EmptyState(words.of("rules.reading"), words.of("none.more")));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !filling) {
                model.choose(line);
            }
        });
        return table;
    }

    private String name(RuleLine line) {
        return line.camera().isEmpty()
                ? words.of("rule.name", line.row().rule(), line.row().scenario())
                : words.of("rule.camera", words.scope(line));
    }

    private String worth(RuleLine line) {
        boolean daily = line.camera().isEmpty() && line.demoted().isPresent();
        return daily ? words.of("worth.daily") : words.precision(line.worth());
    }

    private void fill() {
        filling = true;
        rules.getItems().setAll(model.linesProperty().get());
        rules.setPlaceholder(new EmptyState(words.of("none"), words.of("none.more")));
        filling = false;
        mark();
    }

    private void mark() {
        boolean before = filling;
        filling = true;
        model.chosenProperty()
                .get()
                .ifPresent(chosen -> rules.getItems().stream()
                        .filter(chosen::same)
                        .findFirst()
                        .ifPresent(rules.getSelectionModel()::select));
        filling = before;
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.propose();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getTarget() instanceof TextInputControl) {
            if (event.getCode() == KeyCode.ESCAPE) {
                rules.requestFocus();
                return true;
            }
            return false;
        }
        return key(event.getCode());
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case J -> rules.walk(1);
            case K -> rules.walk(-1);
            case E -> trial.figures().requestFocus();
            case R -> model.read();
            case D -> trial.turnDays();
            case T -> model.rehearse();
            case A -> model.approve();
            case U -> model.lift();
            case ESCAPE -> model.cancel();
            case F5 -> model.refresh();
            default -> {
                return digit(code);
            }
        }
        return true;
    }

    private boolean digit(KeyCode code) {
        if (!code.isDigitKey() || code.getName().length() != 1 || code == KeyCode.DIGIT0) {
            return false;
        }
        side.take(code.getName().charAt(0) - '0');
        return true;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
            Fx.later(rules::requestFocus);
        }
    }
}
