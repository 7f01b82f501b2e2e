package org.xunyao.app.papers;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the workspace: Ctrl+Enter issues, Ctrl+S saves, Ctrl+W closes, Ctrl+Tab goes to the next
/// document, Ctrl+P prints, Ctrl+E chooses evidence for a sentence or exports what is issued, F6 goes to the next
/// region. F12 turns the on-site mode, in which Ctrl+Page Down and Ctrl+Page Up go a step on and back.
final class PapersKeys implements EventHandler<KeyEvent> {
    private final PapersViewModel model;
    private final Supplier<Optional<PaperView>> front;

    /// @param front the document in front
    PapersKeys(PapersViewModel model, Supplier<Optional<PaperView>> front) {
        this.model = model;
        this.front = front;
    }

    @Override
    public void handle(KeyEvent key) {
        boolean command = key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        boolean done = command ? command(key.getCode()) : function(key.getCode());
        if (done) {
            key.consume();
        }
    }

    private boolean function(KeyCode code) {
        return switch (code) {
            case F6 -> paper(PaperView::region);
            case F12 -> {
                model.onsite().turn();
                yield model.onsite().offered();
            }
            default -> false;
        };
    }

    private boolean command(KeyCode code) {
        return switch (code) {
            case ENTER -> paper(view -> view.model().issue());
            case S -> paper(view -> view.model().save());
            case P -> paper(PaperView::print);
            case PAGE_DOWN -> model.onsite().onProperty().get() && paper(view -> view.step(1));
            case PAGE_UP -> model.onsite().onProperty().get() && paper(view -> view.step(-1));
            case E -> paper(PaperView::chooseOrExport);
            case W -> {
                model.close();
                yield true;
            }
            case TAB -> {
                model.next();
                yield true;
            }
            default -> false;
        };
    }

    private boolean paper(java.util.function.Consumer<PaperView> work) {
        Optional<PaperView> view = front.get();
        view.ifPresent(work);
        return view.isPresent();
    }
}
