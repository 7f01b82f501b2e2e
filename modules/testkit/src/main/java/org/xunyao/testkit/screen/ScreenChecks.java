package org.xunyao.testkit.screen;

import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// What a machine can see wrong on a screen. Every check runs on the JavaFX thread after style and layout
/// and returns one sentence for each finding, so an empty list is a pass.
public final class ScreenChecks {
    /// WCAG 2.x ratio that readable text needs.
    public static final double READABLE = 4.5;

    private static final double SLACK = 1.5;
    private static final double LINE_AIR = 0.4;
    private static final int MOST_STOPS = 500;

    private ScreenChecks() {}

    /// Words cut short without a way to read them whole, and words taller than their place.
    public static List<String> truncated(Node root) {
        var findings = new ArrayList<String>();
        for (Labeled label : Nodes.labels(root)) {
            for (Text drawn : drawn(label)) {
                boolean cut = !drawn.getText().equals(label.getText())
                        && !drawn.getText().isEmpty();
                boolean told = label.getTooltip() != null
                        && label.getText().equals(label.getTooltip().getText());
                if (cut && !told) {
                    findings.add("cut: " + label.getText() + " to " + drawn.getText());
                }
                // A line's box is taller than its letters; only what is lower than the letters counts.
                double air = drawn.getFont().getSize() * LINE_AIR;
                if (drawn.getLayoutBounds().getHeight() - air > label.getHeight()) {
                    findings.add("too low: " + label.getText());
                }
            }
        }
        return findings;
    }

    /// Texts that stick out of the window.
    public static List<String> outside(Scene scene) {
        return Nodes.texts(scene.getRoot()).stream()
                .filter(text -> {
                    Bounds at = text.localToScene(text.getLayoutBounds());
                    return at.getMaxX() > scene.getWidth() + SLACK
                            || at.getMaxY() > scene.getHeight() + SLACK
                            || at.getMinX() < -SLACK
                            || at.getMinY() < -SLACK;
                })
                .map(text -> "outside the window: " + text.getText())
                .toList();
    }

    /// Characters that the family each text is set in does not have.
    public static List<String> glyphs(Node root) {
        var findings = new ArrayList<String>();
        for (Text text : Nodes.texts(root)) {
            var font = new Font(text.getFont().getFamily(), Font.PLAIN, 12);
            int missing = font.canDisplayUpTo(text.getText().replace("\n", ""));
            if (missing >= 0) {
                findings.add("no glyph in " + font.getFamily() + " for U+"
                        + Integer.toHexString(text.getText().replace("\n", "").codePointAt(missing)) + " of "
                        + text.getText());
            }
        }
        return findings;
    }

    /// Texts whose fill stands out less than {@value #READABLE} from what is painted behind them.
    /// Disabled ones are exempt.
    public static List<String> contrast(Node root) {
        var findings = new ArrayList<String>();
        for (Text text : Nodes.texts(root)) {
            if (text.isDisabled() || !(text.getFill() instanceof Color fill)) {
                continue;
            }
            Color behind = behind(text);
            double ratio = ratio(over(fill, behind), behind);
            if (ratio < READABLE) {
                findings.add("contrast %.2f of %s on %s: %s".formatted(ratio, fill, behind, text.getText()));
            }
        }
        return findings;
    }

    /// Contrast of two opaque colours after WCAG 2.x, 1 to 21.
    public static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /// Stops of the Tab key inside a region that are out of reading order, and focusable nodes it never
    /// reaches.
    public static List<String> focusOrder(Scene scene, Parent region) {
        List<Node> stops = stops(scene, region);
        var findings = new ArrayList<String>();
        for (int i = 1; i < stops.size(); i++) {
            Bounds before = shown(stops.get(i - 1));
            Bounds after = shown(stops.get(i));
            boolean below = after.getMinY() >= before.getMaxY() - SLACK;
            boolean besideIt = after.getMaxY() > before.getMinY() && after.getMinX() >= before.getMinX() - SLACK;
            // What a pane holds may be scrolled out of it, but comes after it.
            if (!below && !besideIt && !within(stops.get(i), stops.get(i - 1))) {
                findings.add("focus goes back from " + name(stops.get(i - 1)) + " to " + name(stops.get(i)));
            }
        }
        for (Node node : focusable(region)) {
            if (!stops.contains(node)) {
                findings.add("the Tab key never reaches " + name(node));
            }
        }
        return findings;
    }

    private static boolean within(Node node, Node pane) {
        for (Node over = node.getParent(); over != null; over = over.getParent()) {
            if (over.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    // The words themselves, not those of a graphic inside.
    private static List<Text> drawn(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("text"))
                .toList();
    }

    private static List<Node> stops(Scene scene, Parent region) {
        List<Node> candidates = focusable(region);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Node first = candidates.getFirst();
        first.requestFocus();
        Set<Node> seen = new LinkedHashSet<>();
        Node here = first;
        while (seen.add(here) && seen.size() < MOST_STOPS) {
            if (!here.requestFocusTraversal(TraversalDirection.NEXT) || scene.getFocusOwner() == null) {
                break;
            }
            here = scene.getFocusOwner();
        }
        return seen.stream().filter(candidates::contains).toList();
    }

    private static List<Node> focusable(Parent region) {
        return Nodes.visible(region).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList();
    }

    private static Color behind(Node node) {
        var layers = new ArrayList<Color>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                Color painted = top(region.getBackground());
                layers.add(painted);
                if (painted.isOpaque()) {
                    break;
                }
            }
        }
        Color behind = Color.WHITE;
        for (Color layer : layers.reversed()) {
            behind = over(layer, behind);
        }
        return behind;
    }

    private static Color top(Background background) {
        List<BackgroundFill> fills = background.getFills();
        return !fills.isEmpty() && fills.getLast().getFill() instanceof Color colour ? colour : Color.TRANSPARENT;
    }

    private static Color over(Color upper, Color lower) {
        double share = upper.getOpacity();
        return Color.color(
                upper.getRed() * share + lower.getRed() * (1 - share),
                upper.getGreen() * share + lower.getGreen() * (1 - share),
                upper.getBlue() * share + lower.getBlue() * (1 - share));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// So much of it as the scroll panes around it let through; all of it where that is nothing.
    private static Bounds shown(Node node) {
        Bounds at = at(node);
        for (Node over = node.getParent(); over != null; over = over.getParent()) {
            Bounds pane = at(over);
            if (over instanceof ScrollPane && pane.intersects(at)) {
                double x = Math.max(at.getMinX(), pane.getMinX());
                double y = Math.max(at.getMinY(), pane.getMinY());
                at = new BoundingBox(
                        x, y, Math.min(at.getMaxX(), pane.getMaxX()) - x, Math.min(at.getMaxY(), pane.getMaxY()) - y);
            }
        }
        return at;
    }

    private static Bounds at(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String name(Node node) {
        return node.getAccessibleText() != null ? node.getAccessibleText() : node.toString();
    }
}
