package org.xunyao.app.wall.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.xunyao.app.wall.grid.Arranging.Draft;
import org.xunyao.app.wall.grid.Arranging.Edges;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.Cell;
import org.xunyao.video.wall.FreeLayout;

/// What lies over the pictures while their cells are arranged: a frame for each, that of the selected one
/// stronger, and where a dragged one would come to lie. It takes the mouse from the pictures.
public final class ArrangePane extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double REACH = 10;
    private static final double MARGIN = 12;

    private final Arranging cells;
    private final Texts texts;
    private final Runnable pressed;
    private final List<Region> frames = new ArrayList<>();
    private final Region ghost = new Region();
    private final Label hint = new Label();
    private double fromX;
    private double fromY;

    /// @param texts hold those of the wall
    /// @param pressed after the mouse came, so that the keys come too
    public ArrangePane(Arranging cells, Texts texts, Runnable pressed) {
        this.cells = cells;
        this.texts = texts;
        this.pressed = pressed;
        setId("arrange");
        getStyleClass().add("arrange");
        ghost.getStyleClass().add("arrange-ghost");
        ghost.setId("arrange-ghost");
        hint.getStyleClass().add("arrange-hint");
        hint.setId("arrange-hint");
        hint.setWrapText(true);
        setOnMouseMoved(event -> setCursor(cursor(edges(event))));
        setOnMousePressed(this::press);
        setOnMouseDragged(
                event -> cells.drag(columns().steps(event.getX() - fromX), rows().steps(event.getY() - fromY)));
        setOnMouseReleased(event -> cells.drop());
        cells.onProperty().subscribe(this::refresh);
        cells.refusedProperty().subscribe(this::refresh);
        cells.draftProperty().subscribe(this::refresh);
    }

    /// Begins to arrange, or ends it; the keys come to the pictures.
    public void toggle() {
        cells.toggle();
        pressed.run();
    }

    /// What it does with a key of the wall; the wall's own keys go on while it does nothing with them.
    public boolean take(KeyEvent event, boolean onTiles) {
        return cells.onProperty().get() && onTiles && ArrangeKeys.take(event, cells);
    }

    /// The cells or the selected one changed.
    public void refresh() {
        boolean on = cells.onProperty().get();
        setVisible(on);
        if (!on) {
            return;
        }
        int count = cells.layout().tiles();
        if (frames.size() != count) {
            frames.clear();
            for (int cell = 0; cell < count; cell++) {
                var frame = new Region();
                frame.getStyleClass().add("arrange-cell");
                frames.add(frame);
            }
            getChildren().setAll(frames);
            getChildren().addAll(ghost, hint);
        }
        boolean refused = cells.refusedProperty().get();
        for (int cell = 0; cell < count; cell++) {
            frames.get(cell).pseudoClassStateChanged(SELECTED, cell == cells.cell());
            frames.get(cell).pseudoClassStateChanged(REFUSED, refused && cell == cells.cell());
        }
        Optional<Draft> draft = cells.draftProperty().get();
        boolean over = draft.isPresent() && !draft.get().fits();
        ghost.setVisible(draft.isPresent());
        ghost.pseudoClassStateChanged(REFUSED, over);
        hint.pseudoClassStateChanged(REFUSED, over || refused);
        hint.setText(texts.of(over || refused ? "arrange.refused" : "arrange.keys"));
        setAccessibleText(hint.getText());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Cell> now = cells.layout().cells();
        for (int cell = 0; cell < Math.min(frames.size(), now.size()); cell++) {
            lay(frames.get(cell), now.get(cell));
        }
        cells.draftProperty().get().ifPresent(draft -> lay(ghost, draft.cell()));
        double wide = Math.min(getWidth() - 2 * MARGIN, hint.prefWidth(-1));
        double high = hint.prefHeight(wide);
        hint.resizeRelocate((getWidth() - wide) / 2, getHeight() - high - MARGIN, wide, high);
    }

    private void lay(Region frame, Cell cell) {
        frame.resizeRelocate(
                columns().begin(cell.column()),
                rows().begin(cell.row()),
                columns().span(cell.column(), cell.columns()),
                rows().span(cell.row(), cell.rows()));
    }

    private Steps columns() {
        return new Steps(getWidth(), FreeLayout.SIDE);
    }

    private Steps rows() {
        return new Steps(getHeight(), FreeLayout.SIDE);
    }

    private void press(MouseEvent event) {
        pressed.run();
        int cell = at(event);
        if (event.getButton() == MouseButton.PRIMARY && cell >= 0) {
            Edges edges = edges(event);
            cells.select(cell);
            cells.hold(edges);
            fromX = event.getX();
            fromY = event.getY();
        }
    }

    /// The cell under the mouse, −1 where there is none.
    private int at(MouseEvent event) {
        for (int cell = 0; cell < frames.size(); cell++) {
            if (frames.get(cell).getBoundsInParent().contains(event.getX(), event.getY())) {
                return cell;
            }
        }
        return -1;
    }

    private Edges edges(MouseEvent event) {
        int cell = at(event);
        if (cell < 0) {
            return Edges.NONE;
        }
        var bounds = frames.get(cell).getBoundsInParent();
        return new Edges(
                event.getX() - bounds.getMinX() < REACH,
                event.getY() - bounds.getMinY() < REACH,
                bounds.getMaxX() - event.getX() < REACH,
                bounds.getMaxY() - event.getY() < REACH);
    }

    private static Cursor cursor(Edges edges) {
        if (edges.none()) {
            return Cursor.MOVE;
        }
        if (edges.left() || edges.right()) {
            boolean falling = edges.left() ? edges.top() : edges.bottom();
            boolean rising = edges.left() ? edges.bottom() : edges.top();
            return falling ? Cursor.NW_RESIZE : rising ? Cursor.NE_RESIZE : Cursor.H_RESIZE;
        }
        return Cursor.V_RESIZE;
    }
}
