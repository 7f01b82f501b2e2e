package org.xunyao.testkit.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Walks what can be seen.
final class Nodes {
    private Nodes() {}

    /// The node and everything below it that is visible and managed by somebody, in drawing order.
    static List<Node> visible(Node root) {
        var found = new ArrayList<Node>();
        walk(root, found);
        return found;
    }

    /// Texts a person can read; icons are glyphs of an icon font and not read.
    static List<Text> texts(Node root) {
        return visible(root).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !(text instanceof FontIcon) && !text.getText().isBlank())
                .toList();
    }

    /// Labels, buttons and the like that hold words.
    static List<Labeled> labels(Node root) {
        return visible(root).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .toList();
    }

    private static void walk(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }
}
