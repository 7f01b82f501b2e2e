package org.xunyao.app.ptz;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The wall, and beside it the panel of the camera that is turned: T takes the selected camera and lets
/// go of it. While it is open the arrows turn the camera. Whatever takes the keys or the eyes away, such
/// as another window, the lock or another place of work, lets go.
public final class PtzBeside extends BorderPane {
    /// Base name of this panel's message bundle.
    public static final String BUNDLE = "org.xunyao.app.ptz.ptz";

    private static final long RENEW = 200_000_000L;
    private static final long STATES = 1_000_000_000L;

    private final PtzModel model;
    private final Supplier<Optional<WallCamera>> selected;
    private final Texts texts;
    private final PtzKeys keys;
    private final PtzPane pane;
    private final ScrollPane side;
    private final Runnable enter;
    private final AnimationTimer timer = new Renewing();
    private Subscription window = Subscription.EMPTY;
    private Subscription focus = Subscription.EMPTY;

    /// @param wall its letters are free where its tiles, `#tiles`, have the focus
    /// @param selected the camera in the selected tile
    /// @param texts hold {@link #BUNDLE}
    /// @param enter brings the keys back to the pictures
    public PtzBeside(
            Parent wall, Supplier<Optional<WallCamera>> selected, PtzModel model, Texts texts, Runnable enter) {
        this.model = model;
        this.selected = selected;
        this.texts = texts;
        this.enter = enter;
        this.keys = new PtzKeys(model);
        this.pane = new PtzPane(model, texts);
        this.side = SideBlocks.scroll(pane, "ptz-scroll", texts.of("ptz.title"));
        var sheet = PtzBeside.class.getResource("ptz.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        // A button held by the mouse is held only while the keys are here.
        side.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> come());
        setCenter(wall);
        model.stageProperty().subscribe(this::follow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        sceneProperty().subscribe(this::entered);
        disabledProperty().subscribe(off -> {
            if (off) {
                keys.release();
            }
        });
    }

    /// The button of the command, for the bar of the wall.
    public Button button() {
        Button button = Buttons.icon(Icon.CAMERA, texts.of("ptz.open"), this::toggle);
        button.setId("ptz-open");
        return button;
    }

    /// Takes the selected camera, or lets go.
    public void toggle() {
        if (model.stageProperty().get() instanceof PtzStage.Closed) {
            selected.get().ifPresent(model::open);
        } else {
            model.close();
        }
    }

    private void pressed(KeyEvent event) {
        if (!(model.stageProperty().get() instanceof PtzStage.Closed)) {
            keys.pressed(event);
            return;
        }
        boolean onTiles = event.getTarget() instanceof Node node && "tiles".equals(node.getId());
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (onTiles && plain && event.getCode() == KeyCode.T) {
            toggle();
            event.consume();
        }
    }

    private void follow(PtzStage stage) {
        boolean open = !(stage instanceof PtzStage.Closed);
        setRight(open ? side : null);
        if (open) {
            timer.start();
            enter.run();
        } else {
            keys.release();
            timer.stop();
            enter.run();
        }
    }

    private void entered(@Nullable Scene scene) {
        window.unsubscribe();
        focus.unsubscribe();
        window = Subscription.EMPTY;
        if (scene == null) {
            model.close();
            return;
        }
        window = Subscription.combine(
                scene.windowProperty().subscribe(this::watch),
                scene.focusOwnerProperty().subscribe(owner -> look(isHere(owner))));
    }

    /// Whoever has the keys hears when one goes up; this panel must.
    private boolean isHere(@Nullable Node owner) {
        Node node = owner;
        while (node != null && node != this) {
            node = node.getParent();
        }
        return node != null;
    }

    private void come() {
        if (!isHere(getScene().getFocusOwner())) {
            enter.run();
        }
    }

    private void watch(@Nullable Window shown) {
        focus.unsubscribe();
        focus = shown == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        shown.focusedProperty().subscribe(this::look),
                        shown.showingProperty().subscribe(this::look));
    }

    private void look(boolean on) {
        if (!on) {
            keys.release();
        }
    }

    /// Whether keys and eyes are on this window.
    private boolean isSeen() {
        Scene scene = getScene();
        if (scene == null || isDisabled() || !isHere(scene.getFocusOwner())) {
            return false;
        }
        Window shown = scene.getWindow();
        return shown != null && shown.isShowing() && shown.isFocused();
    }

    private final class Renewing extends AnimationTimer {
        private long renewed;
        private long said;

        @Override
        public void handle(long now) {
            if (now - renewed >= RENEW) {
                renewed = now;
                model.heed();
                if (isSeen()) {
                    model.renew();
                } else {
                    keys.release();
                }
            }
            if (now - said >= STATES) {
                said = now;
                pane.tell();
                if (!selected.get().equals(model.camera())) {
                    model.close();
                }
            }
        }
    }
}
