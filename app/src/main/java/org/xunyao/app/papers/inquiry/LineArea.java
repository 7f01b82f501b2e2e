package org.xunyao.app.papers.inquiry;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One column of the pair that is being typed. Tab leaves it; what is pasted goes through the model.
final class LineArea extends TextArea {
    private static final int ROWS = 4;

    private final Function<String, Optional<String>> pasting;

    /// @param pasting takes what lies in the clipboard, and gives what is to be put at the caret
    LineArea(Function<String, Optional<String>> pasting) {
        this.pasting = pasting;
        setWrapText(true);
        setPrefRowCount(ROWS);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
                requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
    }

    /// Puts a new line at the caret.
    void line() {
        if (isEditable()) {
            replaceSelection("\n");
        }
    }

    @Override
    public void paste() {
        String held = Clipboard.getSystemClipboard().getString();
        if (held != null && isEditable()) {
            pasting.apply(held).ifPresent(this::replaceSelection);
        }
    }
}
