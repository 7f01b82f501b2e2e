package org.xunyao.app.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.ToastLayer;
import org.xunyao.ui.text.Texts;

/// The window's content: rail, header, workspace, status bar, and what lies over them.
public final class ShellView extends StackPane {
    private static final int REGIONS = 4;
    private static final String WALL = "wall";

    private final ShellViewModel model;
    private final ShellPorts ports;
    private final Texts texts;
    private final Rail rail;
    private final HeaderBar header;
    private final StatusBar status;
    private final Overlays overlays;
    private final StackPane desk = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final BorderPane right;
    private final Map<String, Parent> opened = new HashMap<>();
    private boolean bare;

    /// @param services its texts hold {@link Services#BUNDLE} and every title key of the workspaces
    public ShellView(ShellViewModel model, ShellPorts ports, Services services) {
        this.model = model;
        this.ports = ports;
        this.texts = services.texts();
        getStyleClass().add("shell");
        var sheet = ShellView.class.getResource("shell.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        desk.getStyleClass().add("desk");
        rail = new Rail(model, texts);
        overlays = new Overlays(services, entries());
        header = new HeaderBar(model, ports, services, overlays);
        status = new StatusBar(model, services);
        right = new BorderPane(desk);
        dress();
        frame.setCenter(right);
        var toasts = new ToastLayer(services.notices(), texts);
        getChildren().addAll(frame, overlays, toasts);
        model.currentProperty().subscribe(this::show);
        model.currentProperty().subscribe(toasts::passed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Lays something over every workspace; it must take no mouse.
    public void over(Node mark) {
        right.setCenter(new StackPane(desk, mark));
    }

    /// With everything around the workspace, or without.
    private void dress() {
        frame.setLeft(bare ? null : rail);
        right.setTop(bare ? null : header);
        right.setBottom(bare ? null : status);
    }

    private void bare(boolean on) {
        if (on != bare) {
            bare = on;
            dress();
            ports.whole().accept(on);
        }
    }

    private void show(Workspace workspace) {
        bare(false);

        desk.getChildren()
                .setAll(opened.computeIfAbsent(
                        workspace.id(), id -> workspace.view().get()));
        Fx.later(this::enter);
    }

    /// Who opens a place of work wants to work there: keys go to it, not to the rail.
    private void enter() {
        if (getScene() != null && !overlays.isVisible() && !inside(getScene().getFocusOwner(), desk)) {
            firstOf(desk).requestFocus();
        }
    }

    private List<Palette.Entry> entries() {
        var entries = new ArrayList<Palette.Entry>();
        int place = 1;
        for (Workspace workspace : model.workspaces()) {
            String key = place <= 9 ? "Ctrl " + place : "";
            entries.add(new Palette.Entry(
                    workspace.icon(),
                    texts.of(workspace.titleKey()),
                    workspace.id(),
                    key,
                    () -> model.open(workspace)));
            place++;
        }
        model.commands()
                .forEach(command -> entries.add(new Palette.Entry(
                        command.icon(), command.words(), command.also(), command.key(), command.action())));
        entries.add(new Palette.Entry(Icon.LOCK, texts.of("user.lock"), "lock", "Ctrl L", ports.lock()));
        entries.add(new Palette.Entry(Icon.SIGN_OUT, texts.of("user.out"), "sign out", "", ports.signOut()));
        return entries;
    }

    private void key(KeyEvent event) {
        boolean taken = event.isShortcutDown() ? command(event.getCode()) : function(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean command(KeyCode code) {
        if (code.isDigitKey()) {
            overlays.close();
            model.openAt(Character.digit(code.getName().charAt(code.getName().length() - 1), 10));
            return true;
        }
        if (code == KeyCode.K) {
            overlays.palette();
            return true;
        }
        if (code == KeyCode.L) {
            ports.lock().run();
            return true;
        }
        return false;
    }

    private boolean function(KeyEvent event) {
        if (event.getCode() == KeyCode.F1) {
            overlays.keys();
            return true;
        }
        if (event.getCode() == KeyCode.F11) {
            bare(!bare && onWall());
            return true;
        }
        if (event.getCode() == KeyCode.F8 && !onWall()) {
            overlays.close();
            model.open(model.has("alarms") ? "alarms" : WALL);
            return true;
        }
        if (event.getCode() == KeyCode.F6) {
            goRound(event.isShiftDown() ? REGIONS - 1 : 1);
            return true;
        }
        return false;
    }

    private boolean onWall() {
        return model.currentProperty().get().id().equals(WALL);
    }

    // F6 goes rail, header, workspace, status bar and round again; from anywhere unknown it starts at the rail.
    private void goRound(int step) {
        Node owner = getScene().getFocusOwner();
        int here = inside(owner, rail) ? 0 : inside(owner, header) ? 1 : inside(owner, desk) ? 2 : 3;
        switch ((here + step) % REGIONS) {
            case 0 -> rail.itemOf(model.currentProperty().get()).requestFocus();
            case 1 -> header.first().requestFocus();
            case 2 -> firstOf(desk).requestFocus();
            default -> status.requestFocus();
        }
    }

    private static boolean inside(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == region) {
                return true;
            }
        }
        return false;
    }

    private static Node firstOf(Parent region) {
        for (Node child : region.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable() && child.isVisible() && !child.isDisabled()) {
                return child;
            }
            if (child instanceof Parent parent) {
                Node found = firstOf(parent);
                if (found != parent) {
                    return found;
                }
            }
        }
        return region;
    }
}
