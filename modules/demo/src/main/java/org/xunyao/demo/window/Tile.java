package org.xunyao.demo.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

/// What a person can see of one tile of the wall.
///
/// @param node the whole tile
/// @param view its picture
/// @param strip the words below it, whole, from left to right: number, shop, point,
///     stream, state
/// @param drawn the same words as they are drawn
/// @param over the words over the picture, empty if the picture speaks for itself
public record Tile(Node node, ImageView view, List<String> strip, List<String> drawn, String over) {
    private static final int WORDS = 6;

    /// All tiles on the screen, row by row, on the JavaFX thread.
    public static List<Tile> all() {
        return Screen.all(".tile").stream().map(Tile::of).toList();
    }

    private static Tile of(Node node) {
        var whole = new ArrayList<String>();
        var drawn = new ArrayList<String>();
        for (Node part : ((Parent) node.lookup(".tile-strip")).getChildrenUnmodifiable()) {
            if (part instanceof Label label) {
                whole.add(label.getText());
                drawn.add(drawn(label));
            }
        }
        if (whole.size() != WORDS) {
            throw new TourException("A tile's strip has " + whole.size() + " words instead of " + WORDS + ".");
        }
        Node over = node.lookup(".tile-over");
        String words = over.isVisible() ? label(node, ".tile-headline") + "；" + label(node, ".tile-detail") : "";
        var view = (ImageView) node.lookup(".tile-picture").lookup("ImageView");
        return new Tile(node, view, whole, drawn, words.replace('\n', '；'));
    }

    private static String label(Node node, String selector) {
        return ((Label) node.lookup(selector)).getText();
    }

    private static String drawn(Label label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
                .map(child -> ((Text) child).getText())
                .findFirst()
                .orElse("");
    }

    /// The shop in the strip below it.
    public String shop() {
        return strip.get(1);
    }

    /// What the strip says of the picture.
    public String state() {
        return strip.get(5);
    }

    /// Which of the camera's streams it shows, empty if there is only one.
    public String stream() {
        return strip.get(4);
    }

    /// Whether the strip says that the picture is of now.
    public boolean live() {
        return state().startsWith("实时");
    }

    /// Its picture, if there is one.
    public Optional<Image> image() {
        return Optional.ofNullable(view.getImage());
    }

    /// Where the picture is in the window.
    public Area area() {
        Bounds at = view.localToScene(view.getBoundsInLocal());
        return new Area((int) at.getMinX(), (int) at.getMinY(), (int) at.getWidth(), (int) at.getHeight());
    }

    /// A rectangle of pixels.
    public record Area(int x, int y, int width, int height) {}
}
