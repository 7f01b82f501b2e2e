package org.xunyao.app.papers;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.papers.onsite.OnsiteBar;
import org.xunyao.app.papers.onsite.OnsiteStartPane;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.documents.DocumentId;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 文书: tabs of the open documents, the one in front, and without any the list of those worked
/// on last.
public final class PapersView extends VBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.papers.papers";

    private static final String ONSITE = "onsite";
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final PapersViewModel model;
    private final PaperWords words;
    private final Function<String, Optional<Path>> chooser;
    private final HBox tabs = new HBox();
    private final StackPane desk = new StackPane();
    private final RecentList recent;
    private final OnsiteStartPane start;
    // A form keeps what can be undone in its controls, so it lives as long as its document is open.
    private final Map<DocumentId, PaperView> views = new HashMap<>();

    /// @param texts of the program; this screen's bundle is put in front
    /// @param zone in which times are written
    /// @param chooser asks on the JavaFX thread where to write a file, given a name
    public PapersView(PapersViewModel model, Texts texts, ZoneId zone, Function<String, Optional<Path>> chooser) {
        this.model = model;
        this.words = new PaperWords(
                texts.with(VerifyWords.BUNDLE).with(SealFolder.BUNDLE).with(BUNDLE),
                zone,
                model.forms().names(texts.language() == Language.CHINESE));
        this.chooser = chooser;
        this.recent = new RecentList(model, words);
        this.start = new OnsiteStartPane(model.start(), words::of, words.texts());
        getStyleClass().add("papers");
        var sheet = PapersView.class.getResource("papers.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        tabs.setId("papers-tabs");
        tabs.getStyleClass().add("papers-tabs");
        desk.setMinSize(0, 0);
        setVgrow(desk, Priority.ALWAYS);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        tabs.setMinWidth(0);
        getChildren().addAll(new OnsiteBar(model.onsite(), words::of, words.texts(), tabs, model::begin), desk);
        addEventFilter(KeyEvent.KEY_PRESSED, new PapersKeys(model, this::front));
        model.papers().addListener((ListChangeListener<PaperModel>) change -> opened());
        model.recent().heads().addListener((ListChangeListener<PaperHead>) change -> show());
        model.currentProperty().subscribe(paper -> show());
        model.faultProperty().subscribe(code -> show());
        dress(model.onsite().onProperty().get());
        model.onsite().onProperty().subscribe((was, is) -> turned(is));
        sceneProperty().subscribe(this::entered);
    }

    private Optional<PaperView> front() {
        return model.currentProperty().get().flatMap(paper -> Optional.ofNullable(views.get(paper.id())));
    }

    private void entered(@Nullable Scene scene) {
        if (scene == null) {
            model.leave();
            return;
        }
        scene.widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
        model.refresh();
    }

    private void dress(boolean onsite) {
        getStyleClass().remove(ONSITE);
        if (onsite) {
            getStyleClass().add(ONSITE);
        }
    }

    private void turned(boolean on) {
        dress(on);
        views.values().forEach(PaperView::arrange);
        model.refresh();
        show();
        front().ifPresent(view -> Fx.later(view::enter));
    }

    private void opened() {
        List<DocumentId> open = model.papers().stream().map(PaperModel::id).toList();
        views.keySet().retainAll(open);
        tabs();
    }

    private void show() {
        tabs();
        Optional<PaperModel> paper = model.currentProperty().get();
        Optional<String> fault = model.faultProperty().get();
        if (fault.isPresent()) {
            desk.getChildren()
                    .setAll(new EmptyState(
                            words.of("fault.title"), words.texts().fault(fault.get()), list()));
            return;
        }
        if (paper.isEmpty()) {
            Node list = nothingOpen();
            // Set again it would lose the cursor.
            if (!desk.getChildren().equals(List.of(list))) {
                desk.getChildren().setAll(list);
            }
            return;
        }
        PaperView view = views.computeIfAbsent(
                paper.get().id(),
                id -> new PaperView(model, paper.get(), words.with(paper.get().form()), chooser));
        if (!desk.getChildren().equals(List.of(view))) {
            desk.getChildren().setAll(view);
            // Only with its skin does a scroll pane hold what can take the focus.
            view.applyCss();
            view.enter();
        }
    }

    private Node nothingOpen() {
        boolean none = model.recent().heads().isEmpty();
        if (model.onsite().onProperty().get()) {
            return start.beside(none ? List.of() : List.of(recent));
        }
        return none ? empty() : recent;
    }

    private Button list() {
        return Buttons.normal(words.of("fault.back"), model::dismiss);
    }

    private Node empty() {
        return new EmptyState(words.of("empty"), words.of("empty.more"));
    }

    private void tabs() {
        tabs.getChildren().clear();
        for (PaperModel paper : model.papers()) {
            boolean front = model.currentProperty().get().filter(paper::equals).isPresent();
            var tab = new Button(words.tab(paper));
            tab.getStyleClass().setAll("button", "ghost", "papers-tab");
            tab.setMaxWidth(Double.MAX_VALUE);
            tab.setMinWidth(0);
            tab.setTooltip(new Tooltip(words.tab(paper)));
            tab.setOnAction(event -> model.select(paper));
            tab.pseudoClassStateChanged(FRONT, front);
            Button close =
                    Buttons.icon(Icon.DISMISS, words.of("tab.close", words.tab(paper)), () -> model.close(paper));
            var both = new HBox(tab, close);
            both.getStyleClass().add("papers-tab-box");
            both.pseudoClassStateChanged(FRONT, front);
            tabs.getChildren().add(both);
        }
        boolean any = !model.papers().isEmpty();
        tabs.setVisible(any);
        tabs.setManaged(any);
    }
}
