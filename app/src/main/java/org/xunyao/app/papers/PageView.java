package org.xunyao.app.papers;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.text.Texts;

/// The page as it will be printed: pictures of the real file, never a look-alike.
final class PageView extends VBox {
    /// Width of A4 at 96 dots per inch.
    private static final double PAPER_WIDTH = 794;

    private static final double MARGIN = 52;

    private final PaperModel model;
    private final PaperWords words;
    private final ImageView picture = new ImageView();
    private final ScrollPane desk = new ScrollPane();
    private final Label place = new Label();
    private final Label said = new Label();
    private final HBox marks = new HBox();
    private final SegmentedControl<Boolean> whole;
    private final Button back;
    private final Button forth;
    private List<Image> images = List.of();
    private int page;

    PageView(PaperModel model, PaperWords words) {
        this.model = model;
        this.words = words;
        this.whole =
                new SegmentedControl<>(List.of(true, false), each -> words.of(each ? "zoom.whole" : "zoom.full"), true);
        this.back = Buttons.normal("‹", () -> turn(-1));
        this.forth = Buttons.normal("›", () -> turn(1));
        getStyleClass().add("paper-pages");
        setMinWidth(0);
        getChildren().addAll(bar(), desk());
        model.pages().pagesProperty().subscribe(this::show);
        model.issuedProperty().subscribe(issued -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    /// Puts the focus on the page, where Page Up and Page Down turn pages.
    void enter() {
        desk.requestFocus();
    }

    private Node bar() {
        back.setAccessibleText(words.of("page.back"));
        forth.setAccessibleText(words.of("page.forth"));
        back.setId("page-back");
        forth.setId("page-forth");
        place.setId("page-place");
        place.getStyleClass().addAll("t-small", "fg-2");
        place.setMinWidth(USE_PREF_SIZE);
        said.setId("page-said");
        said.getStyleClass().addAll("t-small", "fg-2");
        said.setMinWidth(0);
        said.setWrapText(true);
        marks.setMinWidth(USE_PREF_SIZE);
        marks.setAlignment(Pos.CENTER_RIGHT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(said, Priority.SOMETIMES);
        var bar = new HBox(whole, back, place, forth, said, gap, marks);
        bar.getStyleClass().add("paper-bar");
        return bar;
    }

    private Node desk() {
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setId("page");
        var sheet = new StackPane(picture);
        sheet.getStyleClass().add("paper-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var holder = new StackPane(sheet);
        holder.getStyleClass().add("paper-holder");
        desk.setId("pages");
        desk.getStyleClass().add("paper-desk");
        desk.setContent(holder);
        desk.setFitToWidth(true);
        desk.setFitToHeight(true);
        desk.setFocusTraversable(true);
        desk.setAccessibleText(words.of("page.title"));
        picture.fitWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        this::width, whole.valueProperty(), desk.viewportBoundsProperty(), picture.imageProperty()));
        setVgrow(desk, Priority.ALWAYS);
        return desk;
    }

    private double width() {
        Image image = picture.getImage();
        if (!whole.valueProperty().get() || image == null) {
            return PAPER_WIDTH;
        }
        double wide = desk.getViewportBounds().getWidth() - MARGIN;
        double high = desk.getViewportBounds().getHeight() - MARGIN;
        return Math.max(1, Math.min(wide, high * image.getWidth() / image.getHeight()));
    }

    private void show(PageModel.Pages pages) {
        switch (pages) {
            case PageModel.Pages.Composing composing -> said.setText(words.of("page.composing"));
            case PageModel.Pages.Fault fault -> said.setText(words.texts().fault(fault.code()));
            case PageModel.Pages.Made made -> {
                said.setText("");
                images = made.pictures().stream()
                        .map(png -> new Image(new ByteArrayInputStream(png)))
                        .toList();
                turn(0);
            }
        }
    }

    private void turn(int by) {
        page = Math.clamp((long) page + by, 0, Math.max(0, images.size() - 1));
        if (!images.isEmpty()) {
            picture.setImage(images.get(page));
            desk.setVvalue(0);
        }
        place.setText(words.of("page.place", Texts.figure(page + 1L), Texts.figure(Math.max(1, images.size()))));
        back.setDisable(page == 0);
        forth.setDisable(page >= images.size() - 1);
    }

    private void mark() {
        marks.getChildren()
                .setAll(
                        model.issuedProperty().get().isPresent()
                                ? new Chip(Icon.LOCK, words.of("page.sealed"), "ok")
                                : new Chip(
                                        Icon.NOTE,
                                        words.of(model.form().numbered() ? "page.draft" : "page.draft.plain"),
                                        "late"));
        turn(0);
    }

    private void keys(KeyEvent key) {
        int by = key.getCode() == KeyCode.PAGE_DOWN ? 1 : key.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        if (by != 0) {
            turn(by);
            key.consume();
        }
    }
}
