package org.xunyao.app.cameras;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;

/// The cameras as a table.
final class CameraTable {
    private static final double SHOP_SHARE = 0.3;
    private static final double WIDE = 760;

    private final CamerasViewModel model;
    private final CameraWords words;

    CameraTable(CamerasViewModel model, CameraWords words) {
        this.model = model;
        this.words = words;
    }

    TableView<CameraRow> node() {
        var table = new SheetTable<CameraRow>("cameras-table", words.of("table.name"));
        table.fixed(
                words.of("field.CODE"),
                92,
                row -> Buttons.ellipsised(row.camera().code().text(), "t-mono"));
        table.sharing(
                words.of("field.SHOP"),
                130,
                SHOP_SHARE,
                row -> Buttons.ellipsised(row.camera().site().shop(), "t-bold"));
        table.fixed(
                words.of("field.PLACE"),
                100,
                row -> Buttons.ellipsised(row.camera().site().place()));
        table.fixed(words.of("column.use"), 84, row -> UseSign.of(row.standing().use(), words));
        table.fixed(words.of("column.stream"), 124, this::stream);
        table.fixedFrom(WIDE, words.of("column.lacks"), 80, this::lacks);
        table.speak(
                row -> row.camera().code().text() + " " + row.camera().site().shop() + " "
                        + row.camera().site().place() + " "
                        + words.of("use." + row.standing().use()) + " "
                        + words.of("stream." + row.stream()));
        return table;
    }

    private Node lacks(CameraRow row) {
        if (model.isDrafted(row)) {
            return new Label(words.of("drafted"));
        }
        int count = row.standing().lacks().size();
        return new Label(count == 0 ? words.of("lacks.none") : words.of("lacks.count", count));
    }

    /// The stream's state with its shape.
    Label stream(CameraRow row) {
        Icon icon = switch (row.stream()) {
            case LIVE -> Icon.DONE;
            case LATE -> Icon.LATE;
            case STALLED, STOPPED -> Icon.STALLED;
            case TROUBLED -> Icon.COVERED;
            case DOWN, NO_ADDRESS -> Icon.OFFLINE;
            case CONNECTING, NEXT_START -> Icon.CONNECTING;
            case BAD_ADDRESS -> Icon.LOOK;
            case WITHDRAWN -> Icon.CLOSED;
        };
        var label = new Label(words.of("stream." + row.stream()), icon.node("icon-14", "icon-quiet"));
        label.setMinWidth(0);
        return label;
    }
}
