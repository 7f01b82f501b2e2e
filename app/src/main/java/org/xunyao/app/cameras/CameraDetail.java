package org.xunyao.app.cameras;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.model.CameraSheet;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.Attachment;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// One camera: what its records may be used for and why, its entries, its file under art. 41.
final class CameraDetail extends VBox {
    private final CamerasViewModel model;
    private final CameraWords words;

    CameraDetail(CamerasViewModel model, CameraWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("cameras-detail");
        model.selectedProperty().get().ifPresentOrElse(this::show, this::showNone);
    }

    /// The camera that was just taken from the register may have been the last one of the list: what became of
    /// it is said all the same.
    private void showNone() {
        var told = new CameraToldLine(model, words);
        VBox part = part(told);
        part.visibleProperty().bind(told.visibleProperty());
        part.managedProperty().bind(told.managedProperty());
        getChildren().addAll(part, new EmptyState(words.of("camera.none"), words.of("camera.none.more")));
    }

    private void show(CameraRow row) {
        var title = SideBlocks.sentence(
                row.camera().site().shop() + " · " + row.camera().site().place(), "t-workspace");
        var code = new Label(row.camera().code().text());
        code.getStyleClass().addAll("t-mono", "fg-2");
        var head = new VBox(title, code);
        head.getStyleClass().add("cameras-side-head");
        var scroll = SideBlocks.scroll(
                new VBox(part(facts(row)), part(file(row))), "cameras-side-scroll", words.of("camera.name"));
        // It takes the keys that scroll it, unless something inside does.
        scroll.setFocusTraversable(CameraWords.items().stream().noneMatch(model::mayRecord));
        getChildren().addAll(head, part(new CameraToldLine(model, words), use(row), acts(row)), scroll);
    }

    private static VBox part(Node... nodes) {
        var part = new VBox(nodes);
        part.getStyleClass().add("cameras-part");
        return part;
    }

    private Node use(CameraRow row) {
        Label why = SideBlocks.sentence(words.standing(row.standing()), "t-reading");
        why.setId("camera-use");
        var line = new HBox(UseSign.of(row.standing().use(), words), why);
        HBox.setHgrow(why, Priority.ALWAYS);
        line.getStyleClass().add("cameras-use");
        return line;
    }

    private Node acts(CameraRow row) {
        var acts = new FlowPane();
        acts.getStyleClass().add("cameras-acts");
        CameraSheet.May may = model.sheetProperty().get().may();
        boolean gone = row.camera().withdrawn().isPresent();
        if (may.enter() && !gone) {
            Button edit = SideBlocks.keyed(Buttons.primary(words.of("act.EDIT"), model::edit), "E", "camera-edit");
            acts.getChildren().add(edit);
        }
        if (may.examine() && !gone && row.camera().lines().isPresent()) {
            acts.getChildren().add(SideBlocks.keyed(words.of("act.TEST"), "T", "camera-test", model::examine));
        }
        if (may.enter()) {
            acts.getChildren()
                    .add(SideBlocks.keyed(
                            words.of(gone ? "act.RESTORE" : "act.WITHDRAW"),
                            "Delete",
                            "camera-withdraw",
                            model::withdraw));
        }
        if (model.isDrafted(row)) {
            acts.getChildren().add(SideBlocks.told(Icon.NOTE, "icon-quiet", new Label(words.of("drafted.more"))));
        }
        return acts;
    }

    private Node facts(CameraRow row) {
        RegisteredCamera camera = row.camera();
        var facts = new VBox(
                pair(CameraField.CREDIT_CODE, row),
                pair(CameraField.MAIN, row),
                pair(CameraField.SUB, row),
                pair(CameraField.MODEL, row),
                pair(CameraField.NATIONAL, row),
                pair(CameraField.RECORDING, row),
                pair(
                        words.of("column.stream"),
                        words.of(
                                "stream.more." + row.stream(),
                                model.sheetProperty().get().most())));
        camera.withdrawn()
                .ifPresent(gone -> facts.getChildren()
                        .addAll(
                                pair(words.of("withdrawn.at"), words.time(gone.at())),
                                pair(words.of("withdrawn.reason"), gone.reason())));
        facts.getStyleClass().add("cameras-pairs");
        return facts;
    }

    private Node pair(CameraField field, CameraRow row) {
        String value = row.form().value(field);
        return pair(words.field(field), value.isEmpty() ? words.of("nothing") : value);
    }

    private static Node pair(String name, String value) {
        var left = new Label(name);
        left.getStyleClass().addAll("fg-2", "cameras-pair-name");
        Label right = SideBlocks.sentence(value);
        HBox.setHgrow(right, Priority.ALWAYS);
        var line = new HBox(left, right);
        line.getStyleClass().add("cameras-pair");
        return line;
    }

    private Node file(CameraRow row) {
        var title = new Label(words.of("file.title"));
        title.getStyleClass().add("t-bold");
        var lines = new VBox(title, SideBlocks.sentence(words.of("file.what"), "t-small", "fg-2"));
        int number = 1;
        for (DeviceFile.Item item : CameraWords.items()) {
            lines.getChildren().add(item(row, item, number++));
        }
        lines.getStyleClass().add("cameras-file");
        return lines;
    }

    private Node item(CameraRow row, DeviceFile.Item item, int number) {
        var lack = words.lack(row.standing(), item);
        Icon icon = lack.isPresent() ? Icon.LOOK : Icon.DONE;
        var name = new Label(words.item(item), icon.node("icon-14", lack.isPresent() ? "icon-quiet" : "icon-ok"));
        name.getStyleClass().add("t-bold");
        var top = new HBox(name, SideBlocks.gap());
        top.getStyleClass().add("cameras-item-head");
        lack.ifPresent(why -> {
            var said = new Label(why);
            said.getStyleClass().addAll("t-small", "fg-2");
            said.setMinWidth(USE_PREF_SIZE);
            top.getChildren().add(said);
        });
        if (model.mayRecord(item) && row.camera().withdrawn().isEmpty()) {
            Button record = SideBlocks.keyed(
                    Buttons.ghost(words.of("act.RECORD"), () -> model.paper(item)),
                    Integer.toString(number),
                    "paper-" + item);
            record.setAccessibleText(words.of("act.RECORD") + " " + words.item(item));
            top.getChildren().add(record);
        }
        var lines = new VBox(top);
        var paper = row.camera().file().papers().get(item);
        if (paper != null) {
            lines.getChildren().add(SideBlocks.sentence(words.paper(paper), "fg-2"));
        }
        row.camera().file().attachments().stream()
                .filter(one -> one.item() == item)
                .forEach(one -> lines.getChildren().add(attachment(one)));
        lines.getStyleClass().add("cameras-item");
        return lines;
    }

    private Node attachment(Attachment one) {
        return SideBlocks.sentence(
                words.of(
                        "attachment",
                        one.name(),
                        words.time(one.at()),
                        one.file().digests().sha256().substring(0, 12)),
                "t-small",
                "fg-2");
    }
}
