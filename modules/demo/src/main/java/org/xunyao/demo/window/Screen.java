package org.xunyao.demo.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.xunyao.ui.fx.Fx;

/// The workstation's window as a person has it: eyes, mouse and keyboard. Used off the JavaFX thread.
public final class Screen {
    private static final long FX_PATIENCE_SECONDS = 60;
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    private static final int MOST_TABS = 150;
    /// Places of work that have a key of their own.
    private static final int DIGITS = 9;

    private final FxRobot robot = new FxRobot();

    /// Runs something on the JavaFX thread and waits for what it gives.
    ///
    /// @throws IllegalStateException if it throws or does not end in a minute
    public static <T> T onFx(Callable<T> work) {
        var task = new FutureTask<>(work);
        Fx.run(task);
        try {
            return task.get(FX_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("on the JavaFX thread", failed);
        }
    }

    /// Whether the window is there. There is no window manager on a bare X server, so it is laid out as
    /// one would.
    public boolean appear() {
        return onFx(() -> {
            Optional<Stage> stage = stage();
            stage.ifPresent(shown -> {
                shown.setX(0);
                shown.setY(0);
                shown.setWidth(WIDTH);
                shown.setHeight(HEIGHT);
                shown.requestFocus();
            });
            return stage.isPresent();
        });
    }

    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(Window::isShowing)
                .findFirst();
    }

    /// The main scene, on the JavaFX thread.
    public static Scene scene() {
        return stage().map(Stage::getScene).orElseThrow(() -> new TourException("The window is gone."));
    }

    /// Whether a node with this style or identifier can be seen.
    public boolean shows(String selector) {
        return onFx(() -> !all(selector).isEmpty());
    }

    /// Whether a control with this identifier is there and not held back.
    public boolean offersToPress(String selector) {
        return onFx(() -> all(selector).stream().anyMatch(node -> !node.isDisabled()));
    }

    /// What can be seen of a style or identifier, on the JavaFX thread.
    public static List<Node> all(String selector) {
        return stage().map(stage -> stage.getScene().getRoot().lookupAll(selector).stream()
                        .filter(Screen::seen)
                        .toList())
                .orElse(List.of());
    }

    /// The words of a label, or nothing.
    public String words(String selector) {
        return onFx(() -> all(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse(""));
    }

    /// Whether a picture lies in what has this style or identifier.
    public static boolean pictured(String selector) {
        return onFx(() -> all(selector).stream()
                .anyMatch(pane -> pane.lookup("ImageView") instanceof ImageView view && view.getImage() != null));
    }

    /// Whether any text on the screen holds this.
    public boolean reads(String part) {
        return onFx(
                () -> !walk(node -> node instanceof Text text && text.getText().contains(part))
                        .isEmpty());
    }

    /// Clicks what can be seen of a style or identifier.
    ///
    /// @throws TourException if there is nothing
    public void click(String selector) {
        click(onFx(() -> all(selector).stream().findFirst())
                .orElseThrow(() -> new TourException("There is nothing to click: " + selector + ".")));
    }

    /// Clicks the middle of a node.
    public void click(Node node) {
        hit(onFx(() -> middle(node)).orElseThrow(() -> new TourException("What to click is gone.")));
    }

    /// Clicks what carries exactly these words, in the window or a pop-up.
    public void clickWords(String words) {
        hit(place(words));
    }

    /// Jumps there: a hand's way over the screen takes a robot a second, and the tour has a hundred of them.
    private void hit(Point2D place) {
        robot.robotContext().getBaseRobot().moveMouse(place);
        robot.clickOn(MouseButton.PRIMARY);
    }

    /// Puts the mouse on what carries exactly these words, as one does to open a menu inside a menu.
    public void pointAt(String words) {
        robot.moveTo(place(words));
    }

    private static Point2D place(String words) {
        return onFx(() -> walk(node -> node instanceof Labeled label && words.equals(label.getText())).stream()
                        .findFirst()
                        .flatMap(Screen::middle))
                .orElseThrow(() -> new TourException("Nothing on the screen says " + words + "."));
    }

    private static Optional<Point2D> middle(Node node) {
        return Optional.ofNullable(node.localToScreen(node.getBoundsInLocal()))
                .map(at -> new Point2D(at.getCenterX(), at.getCenterY()));
    }

    /// Whether something carries exactly these words.
    public boolean offers(String words) {
        return onFx(() -> !walk(node -> node instanceof Labeled label && words.equals(label.getText()))
                .isEmpty());
    }

    /// Whether an open menu carries exactly these words.
    public boolean menuOffers(String words) {
        return onFx(() -> !inMenus(words).isEmpty());
    }

    /// Clicks what carries exactly these words in an open menu; the window behind it may say the same.
    public void clickMenu(String words) {
        hit(onFx(() -> inMenus(words).stream().findFirst().flatMap(Screen::middle))
                .orElseThrow(() -> new TourException("No menu offers " + words + ".")));
    }

    private static List<Node> inMenus(String words) {
        Scene main = scene();
        return walk(node -> node instanceof Labeled label && words.equals(label.getText())).stream()
                .filter(node -> node.getScene() != main)
                .toList();
    }

    /// Types words where the keyboard leads.
    public void type(String text) {
        robot.targetWindow(onFx(() -> stage().orElseThrow()));
        robot.write(text);
    }

    /// Presses keys together.
    public void press(KeyCode... keys) {
        robot.targetWindow(onFx(() -> stage().orElseThrow()));
        robot.push(keys);
    }

    /// Keeps a key down until {@link #release}.
    public void hold(KeyCode key) {
        robot.targetWindow(onFx(() -> stage().orElseThrow()));
        robot.press(key);
    }

    /// Lets a key go.
    public void release(KeyCode key) {
        robot.release(key);
    }

    /// Goes to a workspace by its key, Ctrl and its place in the rail.
    public void enter(String words) {
        int place = onFx(() -> all(".rail-words").stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList())
                .indexOf(words);
        if (place < 0) {
            throw new TourException("The rail does not offer " + words + ".");
        }
        if (place < DIGITS) {
            press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(place + 1)));
        } else {
            press(KeyCode.CONTROL, KeyCode.K);
            type(words);
            press(KeyCode.ENTER);
        }
    }

    /// Whether the keyboard leads to this node.
    public boolean focused(String selector) {
        return onFx(() -> {
            Node owner = scene().getFocusOwner();
            return owner != null && all(selector).contains(owner);
        });
    }

    /// Presses Tab until the keyboard leads to the node with this identifier.
    public void tabTo(String id) {
        tab(id, id::equals);
    }

    /// Presses Tab until the keyboard leads to a node whose identifier starts so.
    public void tabToStart(String start) {
        tab(start + "…", id -> id.startsWith(start));
    }

    private void tab(String name, Predicate<String> wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (wanted.test(focus())) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new TourException("Tab does not lead to " + name + ", it ends at " + focus() + ".");
    }

    /// The identifier of the node that has the keyboard, or nothing.
    private static String focus() {
        return onFx(() -> {
            Node owner = scene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /// Goes to a field by Tab and writes over what is there.
    public void fill(String id, String text) {
        tabTo(id);
        press(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    /// All words below what has this style or identifier, joined by blanks.
    public String textsIn(String selector) {
        return onFx(() -> {
            var found = new ArrayList<Node>();
            all(selector).stream()
                    .limit(1)
                    .forEach(node -> walk(
                            node,
                            part -> part instanceof Text text && !text.getText().isBlank(),
                            found));
            return found.stream().map(node -> ((Text) node).getText()).collect(Collectors.joining(" "));
        });
    }

    /// Closes the window as its cross does.
    public void close() {
        onFx(() -> {
            Stage stage = stage().orElseThrow();
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    private static List<Node> walk(Predicate<Node> wanted) {
        var found = new ArrayList<Node>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                walk(window.getScene().getRoot(), wanted, found);
            }
        }
        return found;
    }

    private static void walk(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, wanted, found));
        }
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
