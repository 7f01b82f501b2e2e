package org.xunyao.app.shell;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What a window shows, in three layers: the content, at most one lid over it, and the lock over both, which
/// covers all. Only the topmost can be reached. Beneath the lock a lid, which may show a key, is hidden
/// besides; the content goes on, for pictures never stop. All methods run on the JavaFX thread.
public final class Layers {
    private final StackPane root = new StackPane();
    private @Nullable Cover lid;
    private @Nullable Node lock;
    private @Nullable Node hand;

    private record Cover(Node node, Runnable dropped) {}

    /// The node that holds the layers.
    public Parent root() {
        return root;
    }

    /// Shows one thing and nothing else; a lid is dropped.
    public void show(Node content) {
        drop();
        lock = null;
        hand = null;
        root.getChildren().setAll(content);
        shade();
    }

    /// Lays something over what is shown, beneath the lock if it is locked.
    ///
    /// @param dropped runs if the lid goes without its own doing, such as at the end of a session: it wipes
    ///     what the lid holds
    /// @return false, and nothing done, if a lid lies there already
    public boolean cover(Node node, Runnable dropped) {
        if (lid != null) {
            return false;
        }
        lid = new Cover(node, dropped);
        root.getChildren().add(root.getChildren().size() - (lock == null ? 0 : 1), node);
        shade();
        return true;
    }

    /// Whether a lid lies over the content.
    public boolean covered() {
        return lid != null;
    }

    /// Whether this very lid lies there.
    public boolean covers(Node node) {
        return lid != null && lid.node() == node;
    }

    /// Takes the lid off, never the lock; nothing happens if none lies there any more.
    public void uncover() {
        Cover off = lid;
        if (off != null) {
            lid = null;
            root.getChildren().remove(off.node());
            shade();
        }
    }

    /// Takes the lid off against its will.
    public void drop() {
        Cover off = lid;
        uncover();
        if (off != null) {
            off.dropped().run();
        }
    }

    /// Whether the lock lies there.
    public boolean locked() {
        return lock != null;
    }

    /// Lays the lock over everything, unless it lies there already; open menus close.
    public void lock(Node over) {
        if (lock != null) {
            return;
        }
        Scene scene = root.getScene();
        hand = scene == null ? null : scene.getFocusOwner();
        for (Window window : new ArrayList<>(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            }
        }
        lock = over;
        root.getChildren().add(over);
        shade();
    }

    /// Takes the lock off: everything is as it was, the cursor too.
    public void unlock() {
        Node off = lock;
        if (off != null) {
            lock = null;
            root.getChildren().remove(off);
            shade();
            Optional.ofNullable(hand).ifPresent(Node::requestFocus);
            hand = null;
        }
    }

    private void shade() {
        for (Node layer : root.getChildren()) {
            layer.setDisable(layer != root.getChildren().getLast());
            layer.setVisible(lock == null || lid == null || layer != lid.node());
        }
    }
}
