package org.xunyao.app.papers.onsite;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;

/// One paper, step by step: the steps at the left, one group of fields or the pages beside them, and under these the
/// way back and on. The fields, pages and checks are those of the ordinary room.
public final class OnsitePane extends HBox {
    private final OnsiteSteps steps;
    private final OnsiteColumn column;
    private final StackPane desk = new StackPane();
    private final Button back;
    private final Button next;
    private final HBox pages = new HBox();
    private final HBox foot = new HBox();
    private final VBox right = new VBox();
    private Node fields = new Region();

    /// @param words of the workspace and the form
    public OnsitePane(OnsiteSteps steps, OnsiteNaming words) {
        this.steps = steps;
        this.column = new OnsiteColumn(steps, words);
        this.back = Buttons.normal(words.of("onsite.back"), steps::back);
        this.next = Buttons.primary(words.of("onsite.next"), steps::next);
        getStyleClass().add("onsite-paper");
        back.setId("onsite-back");
        next.setId("onsite-next");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        foot.getChildren().setAll(back, gap, next);
        foot.getStyleClass().add("onsite-foot");
        desk.setMinSize(0, 0);
        VBox.setVgrow(desk, Priority.ALWAYS);
        right.setMinWidth(0);
        setHgrow(this, Priority.ALWAYS);
        setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(column, right);
        steps.placeProperty().subscribe(place -> show());
    }

    /// Takes the parts of the ordinary room; they go back to it when it takes them.
    ///
    /// @param head its name and whether it is saved
    /// @param form its fields
    /// @param page its pages
    /// @param checks what forbids issuing, and issuing
    public void take(Node head, Node form, Node page, Node checks) {
        right.getChildren().setAll(head, desk, foot);
        fields = form;
        HBox.setHgrow(page, Priority.ALWAYS);
        pages.getChildren().setAll(page, checks);
        show();
    }

    /// F6: from the steps to what is in front, from there to the way on, and round again.
    ///
    /// @param enter puts the focus into what is in front
    public void region(Runnable enter) {
        if (desk.isFocusWithin()) {
            (steps.last() ? back : next).requestFocus();
        } else if (column.isFocusWithin()) {
            enter.run();
        } else {
            column.enter();
        }
    }

    private void show() {
        boolean last = steps.last();
        desk.getChildren().setAll(last ? pages : fields);
        back.setDisable(steps.placeProperty().get() == 0);
        next.setVisible(!last);
        next.setManaged(!last);
    }
}
