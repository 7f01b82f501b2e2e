package org.xunyao.app.signin.secret;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A field for a password.
///
/// JavaFX's own `PasswordField` keeps what is typed in an immutable string, in a text property that anybody
/// may bind, and in its undo list; none of them can be wiped. This field keeps an array of characters. It
/// has no undo and no way to the clipboard; pasting from a password keeper works. It asks for no input
/// method, so no Chinese input method learns the password. What cannot be helped: the toolkit hands over
/// each key as a string of one character, and while the person shows the password it is drawn from a
/// string.
public final class SecretField extends Pane {
    private static final String DOT = "●";
    private static final double CARET_WIDTH = 1.5;

    private final SecretBuffer typed = new SecretBuffer();
    private final Text before = new Text();
    private final Text after = new Text();
    private final Region caret = new Region();
    private final HBox line = new HBox(before, caret, after);
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private Runnable action = () -> {};
    private Runnable changed = () -> {};

    /// An empty field.
    public SecretField() {
        getStyleClass().add("secret-field");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setFocusTraversable(true);
        setCursor(Cursor.TEXT);
        caret.getStyleClass().add("secret-caret");
        caret.setMinWidth(CARET_WIDTH);
        caret.setMaxWidth(CARET_WIDTH);
        caret.visibleProperty().bind(focusedProperty());
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        var frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            typed.move(typed.length());
            draw();
        });
        shown.subscribe(this::draw);
    }

    /// How many characters are typed.
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Whether the characters themselves are drawn. A field that is emptied hides itself again.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// What Enter does.
    public void setOnAction(Runnable action) {
        this.action = action;
    }

    /// Is called after each change of what is typed.
    public void setOnChanged(Runnable changed) {
        this.changed = changed;
    }

    /// A copy of what is typed; whoever takes it wipes it.
    public char[] copy() {
        return typed.copy();
    }

    /// What is typed, and empties the field.
    public char[] take() {
        char[] secret = typed.copy();
        wipe();
        return secret;
    }

    /// Types these characters at the caret. They are left to the caller to wipe.
    public void put(char[] characters) {
        for (char one : characters) {
            if (!Character.isISOControl(one)) {
                typed.put(one);
            }
        }
        told();
    }

    /// Overwrites what was typed and hides the field's characters again.
    public void wipe() {
        typed.wipe();
        shown.set(false);
        told();
    }

    private void type(KeyEvent event) {
        // AltGr comes as Ctrl and Alt together and makes a character; either alone is a command.
        boolean command = event.isControlDown() != event.isAltDown() || event.isMetaDown();
        String character = event.getCharacter();
        if (command || character.length() != 1 || Character.isISOControl(character.charAt(0))) {
            return;
        }
        typed.put(character.charAt(0));
        event.consume();
        told();
    }

    private void press(KeyEvent event) {
        boolean mine = true;
        switch (event.getCode()) {
            case BACK_SPACE -> typed.deleteBefore();
            case DELETE -> typed.deleteAfter();
            case LEFT -> typed.move(typed.caret() - 1);
            case RIGHT -> typed.move(typed.caret() + 1);
            case HOME -> typed.move(0);
            case END -> typed.move(typed.length());
            case UP, DOWN -> typed.move(typed.caret());
            case A -> mine = command(event, typed::markAll);
            case V -> mine = command(event, this::paste);
            case ENTER -> action.run();
            default -> mine = false;
        }
        if (mine) {
            event.consume();
            told();
        }
    }

    private static boolean command(KeyEvent event, Runnable command) {
        if (!event.isShortcutDown()) {
            return false;
        }
        command.run();
        return true;
    }

    private void paste() {
        String clip = Clipboard.getSystemClipboard().getString();
        if (clip != null) {
            char[] characters = clip.strip().toCharArray();
            put(characters);
            Arrays.fill(characters, '\0');
        }
    }

    private void told() {
        boolean other = length.get() != typed.length();
        length.set(typed.length());
        draw();
        // A replaced character leaves the length as it was, so every key is told; the listener only looks.
        if (other || typed.length() > 0) {
            changed.run();
        }
    }

    private void draw() {
        before.setText(words(0, typed.caret()));
        after.setText(words(typed.caret(), typed.length()));
        line.getStyleClass().remove("whole");
        if (typed.whole()) {
            line.getStyleClass().add("whole");
        }
        requestLayout();
    }

    private String words(int from, int to) {
        if (!shown.get()) {
            return DOT.repeat(to - from);
        }
        var words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(typed.at(i));
        }
        return words.toString();
    }

    @Override
    protected double computePrefHeight(double width) {
        return line.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double wide = line.prefWidth(-1);
        double caretAt = before.getLayoutBounds().getWidth() + CARET_WIDTH;
        // The caret stays in sight when there is more than the field can show.
        double shift = Math.min(0, getWidth() - caretAt);
        line.resizeRelocate(shift, 0, wide, getHeight());
    }
}
