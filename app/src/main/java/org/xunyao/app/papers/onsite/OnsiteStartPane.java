package org.xunyao.app.papers.onsite;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// Where a paper is begun in a shop: what it is about, which paper, and beside both the papers worked on last.
public final class OnsiteStartPane extends HBox {
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final OnsiteStart model;
    private final OnsiteNaming words;
    private final Texts texts;
    private final VBox matters = new VBox();
    private final FlowPane kinds = new FlowPane();
    private final Label said = new Label();
    private final StackPane recent = new StackPane();

    /// @param texts say faults
    public OnsiteStartPane(OnsiteStart model, OnsiteNaming words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().add("onsite-start");
        said.setId("onsite-said");
        said.setWrapText(true);
        matters.setId("onsite-matters");
        matters.getStyleClass().add("onsite-matters");
        kinds.setId("onsite-kinds");
        kinds.getStyleClass().add("onsite-kinds");
        getChildren().addAll(half(head("onsite.matter"), said, list()), half(head("onsite.kind"), kinds, recent));
        recent.setMinSize(0, 0);
        VBox.setVgrow(recent, Priority.ALWAYS);
        model.matters().addListener((ListChangeListener<OnsiteMatter>) change -> fill());
        fill();
        model.chosenProperty().subscribe(chosen -> show());
        model.faultProperty().subscribe(code -> say());
    }

    private static VBox half(Node... parts) {
        var half = new VBox(parts);
        half.getStyleClass().add("onsite-half");
        half.setMinWidth(0);
        setHgrow(half, Priority.ALWAYS);
        return half;
    }

    private Node list() {
        var list = new ScrollPane(matters);
        list.getStyleClass().add("paper-checks-scroll");
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    /// This pane with the papers worked on last in it.
    ///
    /// @param papers nothing where there are none
    public OnsiteStartPane beside(List<Node> papers) {
        if (!recent.getChildren().equals(papers)) {
            recent.getChildren().setAll(papers);
        }
        return this;
    }

    private Label head(String key) {
        var head = new Label(words.of(key));
        head.getStyleClass().addAll("t-workspace", "onsite-head");
        return head;
    }

    private void say() {
        Optional<String> code = model.faultProperty().get();
        boolean none = model.matters().isEmpty();
        said.setText(code.map(texts::fault).orElseGet(() -> none ? words.of("onsite.none") : ""));
        said.getStyleClass().setAll("label", code.isPresent() ? "fg-red" : "fg-2");
        boolean any = !said.getText().isEmpty();
        said.setVisible(any);
        said.setManaged(any);
    }

    private void fill() {
        matters.getChildren().setAll(model.matters().stream().map(this::matter).toList());
        show();
    }

    private void show() {
        say();
        Optional<OnsiteMatter> chosen = model.chosenProperty().get();
        matters.getChildren()
                .forEach(row -> row.pseudoClassStateChanged(
                        FRONT, chosen.filter(row.getUserData()::equals).isPresent()));
        kinds.getChildren().setAll(model.kinds().stream().map(this::kind).toList());
        if (chosen.isEmpty()) {
            var first = new Label(words.of("onsite.first"));
            first.getStyleClass().add("fg-2");
            first.setWrapText(true);
            kinds.getChildren().setAll(first);
        }
    }

    private Button matter(OnsiteMatter matter) {
        Button row = Buttons.normal(words.of("onsite.of." + matter.kind(), matter.about()), () -> model.choose(matter));
        row.setId("matter-" + matter.reference().replace(':', '-'));
        row.setUserData(matter);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setWrapText(true);
        row.getStyleClass().add("onsite-matter");
        return row;
    }

    private Button kind(int number) {
        Button button = Buttons.normal(words.of("kind." + number), () -> model.begin(number));
        button.setId("onsite-kind-" + number);
        button.getStyleClass().add("onsite-kind");
        return button;
    }
}
