package org.xunyao.app.station;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.FactList;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.text.Texts;

/// The system page (系统): one panel for each group of facts.
public final class StationView extends VBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.station.station";

    private final StationViewModel model;
    private final Texts texts;
    private final VBox panels = new VBox();

    /// Measures at once.
    ///
    /// @param texts hold {@link #BUNDLE}
    public StationView(StationViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("station-page");
        var sheet = StationView.class.getResource("station.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var fault = new Label();
        fault.getStyleClass().add("fg-red");
        fault.setWrapText(true);
        model.faultProperty().subscribe(code -> {
            fault.setText(code.isEmpty() ? "" : texts.fault(code));
            fault.setVisible(!code.isEmpty());
            fault.setManaged(!code.isEmpty());
        });
        var refresh = Buttons.normal(texts.of("station.refresh"), model::refresh);
        var note = new Label(texts.of("station.note"));
        note.getStyleClass().add("fg-2");
        var head = new HBox(refresh, note);
        head.getStyleClass().add("station-head");
        panels.getStyleClass().add("station-panels");
        var scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, fault, scroll);
        model.groups().addListener((ListChangeListener<FactGroup>) change -> fill());
        fill();
        model.refresh();
    }

    private void fill() {
        if (model.groups().isEmpty()) {
            panels.getChildren().setAll(new EmptyState(texts.of("station.empty"), texts.of("station.empty.more")));
            return;
        }
        panels.getChildren()
                .setAll(model.groups().stream().map(StationView::panel).toList());
    }

    private static Node panel(FactGroup group) {
        var facts = new FactList();
        facts.show(group.facts());
        return new Panel(group.title(), facts);
    }
}
