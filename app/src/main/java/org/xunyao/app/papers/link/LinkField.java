package org.xunyao.app.papers.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.EvidenceMarks;
import org.xunyao.ui.control.Buttons;

/// A text whose sentences may name evidence: below it a button for each mark, which shows the piece
/// in a card above the text while the pointer rests on it or it has the focus. The pointer plays a
/// clip, and so does Enter or the space bar; Esc puts it away. Ctrl+E opens the list to choose from.
public final class LinkField extends VBox {
    private static final double STILL_WIDTH = 340;
    private static final double STILL_HEIGHT = 200;
    /// The highest card with the distance to its text.
    private static final double CARD = 280;

    private final Linking linking;
    private final TextInputControl area;
    private final FlowPane marks = new FlowPane();
    private final VBox sight = new VBox();
    private Optional<LinkPicker> picker = Optional.empty();
    private Set<Integer> shown = Set.of();

    /// @param framed the text with its frame
    public LinkField(Linking linking, TextInputControl area, Node framed) {
        this.linking = linking;
        this.area = area;
        getStyleClass().add("link-field");
        marks.setId("links-" + linking.field());
        marks.getStyleClass().add("link-marks");
        sight.setId("sight-" + linking.field());
        sight.getStyleClass().add("link-sight");
        sight.setMouseTransparent(true);
        sight.setViewOrder(-1);
        getChildren().add(framed);
        area.textProperty().subscribe(text -> marks());
        linking.looking().seenProperty().subscribe(this::show);
        sceneProperty().subscribe((was, is) -> leave());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Reads the marks anew.
    public void fill() {
        marks();
    }

    /// Opens the list of evidence for the sentence at the caret.
    public void choose() {
        if (linking.frozen() || picker.isPresent()) {
            return;
        }
        int caret = area.getCaretPosition();
        var open = new LinkPicker(linking, item -> chosen(caret, item), () -> close(caret));
        picker = Optional.of(open);
        getChildren().add(1, open);
        open.enter();
    }

    /// Puts the list away unchosen, because other words stand in the text from now on. The focus stays where it is.
    public void shut() {
        picker.ifPresent(open -> getChildren().remove(open));
        picker = Optional.empty();
    }

    private void chosen(int caret, Citable item) {
        int before = area.getText().length();
        linking.link(item, number -> area.setText(EvidenceMarks.put(area.getText(), caret, number)));
        close(Math.min(
                area.getText().length(), caret + Math.max(0, area.getText().length() - before)));
    }

    private void close(int caret) {
        shut();
        area.requestFocus();
        area.positionCaret(caret);
    }

    private void marks() {
        Set<Integer> now = EvidenceMarks.in(area.getText());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        leave();
        var known = linking.links().stream().collect(Collectors.toMap(EvidenceLink::number, Function.identity()));
        List<Button> buttons = now.stream()
                .map(number -> mark(number, Optional.ofNullable(known.get(number))))
                .toList();
        marks.getChildren().setAll(buttons);
        getChildren().remove(marks);
        if (!buttons.isEmpty()) {
            getChildren().add(marks);
        }
    }

    private Button mark(int number, Optional<EvidenceLink> link) {
        String name = link.map(EvidenceLink::name).orElseGet(() -> linking.words("link.unknown"));
        String said = EvidenceMarks.of(number) + " " + name;
        Button button = Buttons.ghost(
                said, () -> link.ifPresent(known -> linking.looking().press(linking.field(), known)));
        button.setId("link-" + linking.field() + "-" + number);
        button.getStyleClass().setAll("button", "link", "link-mark");
        button.setAccessibleText(linking.words("link.mark", said));
        button.setMaxWidth(STILL_WIDTH);
        button.hoverProperty().subscribe((was, is) -> looked(link, is, true));
        button.focusedProperty().subscribe((was, is) -> looked(link, is, false));
        return button;
    }

    private void looked(Optional<EvidenceLink> link, boolean begins, boolean plays) {
        if (begins) {
            link.ifPresent(known -> linking.looking().look(linking.field(), known, plays));
        } else {
            leave();
        }
    }

    private void leave() {
        if (linking.looking().at(linking.field())) {
            linking.looking().away();
        }
    }

    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && linking.looking().at(linking.field())) {
            linking.looking().away();
            key.consume();
        }
    }

    // Of all fields of the document only the one that looks shows it.
    private void show(Seen seen) {
        getChildren().remove(sight);
        if (seen instanceof Seen.Nothing || !linking.looking().at(linking.field())) {
            return;
        }
        // What moved the mark away from under the pointer would end the look.
        sight.setManaged(above() < CARD);
        sight.getChildren().setAll(node(seen));
        getChildren().add(sight);
    }

    /// How much of the form is in sight above the text.
    private double above() {
        Node pane = this;
        while (pane != null && !(pane instanceof ScrollPane)) {
            pane = pane.getParent();
        }
        return pane == null
                ? 0
                : localToScene(0, 0).getY() - pane.localToScene(0, 0).getY();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!sight.isManaged()) {
            double width = sight.prefWidth(-1);
            double height = sight.prefHeight(width);
            sight.resizeRelocate(0, -height - getSpacing(), width, height);
        }
    }

    private Node node(Seen seen) {
        return switch (seen) {
            case Seen.Nothing _ -> said("");
            case Seen.Reading _ -> said(linking.words("link.reading"));
            case Seen.Unseen(String code) -> said(linking.fault(code));
            case Seen.Film film -> new FilmPane(linking.looking().film(), linking, film);
            case Seen.Still still -> still(still);
        };
    }

    /// What must be hidden is black in its bytes already.
    private Node still(Seen.Still still) {
        Optional<Image> image =
                still.current().getAsBoolean() ? CoveredImage.of(still.encoded(), Cover.nothing()) : Optional.empty();
        if (image.isEmpty()) {
            return said(linking.words("link.unseen"));
        }
        var view = new ImageView(image.get());
        view.setPreserveRatio(true);
        view.setFitWidth(STILL_WIDTH);
        view.setFitHeight(STILL_HEIGHT);
        view.setSmooth(true);
        return view;
    }

    private static Label said(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(STILL_WIDTH);
        label.getStyleClass().addAll("t-small", "fg-2");
        return label;
    }
}
