package org.xunyao.app.papers.onsite;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// The head of the workspace: the open papers, and at its end the way into the on-site mode and out of it.
public final class OnsiteBar extends HBox {
    private final OnsiteMode mode;
    private final Texts texts;
    private final OnsiteNaming words;
    private final ToggleButton turn = new ToggleButton();
    private final Button begin;
    private final Label said = new Label();

    /// @param tabs of the open papers
    /// @param another begins another paper
    public OnsiteBar(OnsiteMode mode, OnsiteNaming words, Texts texts, Node tabs, Runnable another) {
        this.mode = mode;
        this.texts = texts;
        this.words = words;
        this.begin = Buttons.normal(words.of("onsite.begin"), another);
        getStyleClass().add("papers-bar");
        begin.setId("onsite-begin");
        turn.setId("onsite-turn");
        turn.setText(words.of("onsite.turn"));
        turn.setGraphic(Icon.INSPECTION.node("icon-20"));
        turn.setMinWidth(USE_PREF_SIZE);
        turn.setOnAction(event -> mode.turn());
        said.getStyleClass().addAll("t-small", "fg-red");
        said.setWrapText(true);
        var gap = new Region();
        setHgrow(gap, Priority.SOMETIMES);
        getChildren().addAll(tabs, gap, said, begin, turn);
        mode.onProperty().subscribe(on -> show());
        mode.faultProperty().subscribe(code -> show());
        tabs.managedProperty().subscribe(any -> appear(any || mode.offered()));
    }

    private void appear(boolean needed) {
        setVisible(needed);
        setManaged(needed);
    }

    private void show() {
        boolean on = mode.onProperty().get();
        turn.setSelected(on);
        turn.setVisible(mode.offered());
        turn.setManaged(mode.offered());
        begin.setVisible(on);
        begin.setManaged(on);
        said.setText(mode.faultProperty()
                .get()
                .map(code -> words.of("onsite.unkept", texts.fault(code)))
                .orElse(""));
    }
}
