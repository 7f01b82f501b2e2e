package org.xunyao.app.cameras;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.app.cameras.sheet.RowError;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;

/// What an import would do: errors by row and column if there are any, else every camera with what becomes of it.
/// Nothing is written before the person says so.
final class ImportPane extends VBox implements Starting {
    private final Button go;
    private final Button leave;

    ImportPane(CamerasViewModel model, ImportPlan plan, CameraWords words) {
        getStyleClass().add("cameras-detail");
        go = SideBlocks.keyed(Buttons.primary(words.of("import.go"), model::carryOut), "Ctrl+S", "import-go");
        go.setDisable(!plan.isReady());
        leave = SideBlocks.keyed(words.of("act.LEAVE"), "Esc", "import-leave", model::leave);
        model.toldProperty().subscribe(told -> go.setDisable(!plan.isReady() || told instanceof CameraTold.Doing));
        var buttons = new FlowPane(go, leave);
        buttons.getStyleClass().add("cameras-acts");
        Label sum = SideBlocks.sentence(sum(plan, words), "t-reading");
        sum.setId("import-sum");
        var top = new VBox(new CameraToldLine(model, words), sum, buttons);
        top.getStyleClass().addAll("cameras-part", "cameras-form");
        Node table = plan.errors().isEmpty() ? rows(plan, words) : errors(plan, words);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(FormFields.head(words.of("import.title", plan.name())), top, table);
    }

    private static String sum(ImportPlan plan, CameraWords words) {
        if (!plan.errors().isEmpty()) {
            return words.of("import.errors", plan.errors().size());
        }
        return words.of(
                plan.isReady() ? "import.sum" : "import.same",
                plan.count(ImportPlan.Kind.NEW),
                plan.count(ImportPlan.Kind.CHANGED),
                plan.count(ImportPlan.Kind.SAME));
    }

    private static Node errors(ImportPlan plan, CameraWords words) {
        var table = new SheetTable<RowError>("import-errors", words.of("import.table.errors"));
        table.fixed(words.of("import.place"), 66, error -> new Label(error.letters() + error.row()));
        table.fixed(words.of("import.column"), 120, error -> Buttons.ellipsised(error.column()));
        table.filling(words.of("import.what"), 120, error -> {
            Label what = Buttons.ellipsised(words.of("row." + error.code(), error.detail()));
            what.setGraphic(Icon.ERROR.node("icon-14", "icon-red"));
            return what;
        });
        table.setItems(FXCollections.observableList(plan.errors()));
        return table;
    }

    private static Node rows(ImportPlan plan, CameraWords words) {
        var table = new SheetTable<ImportPlan.Row>("import-rows", words.of("import.table.rows"));
        table.fixed(words.of("import.place"), 52, row -> new Label(Integer.toString(row.number())));
        table.fixed(words.of("import.kind"), 84, row -> new Label(words.of("kind." + row.kind())));
        table.fixed(
                words.of("field.CODE"),
                84,
                row -> Buttons.ellipsised(row.planned().entry().code().text(), "t-mono"));
        table.filling(
                words.of("field.SHOP"),
                100,
                row -> Buttons.ellipsised(row.planned().entry().site().shop() + " · "
                        + row.planned().entry().site().place()));
        table.setItems(FXCollections.observableList(plan.rows()));
        return table;
    }

    @Override
    public void focusFirst() {
        (go.isDisabled() ? leave : go).requestFocus();
    }
}
