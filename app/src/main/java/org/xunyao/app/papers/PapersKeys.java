package org.xunyao.app.papers;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.papers.inquiry.InquiryField;

/// The keys of the workspace: Ctrl+Enter issues, Ctrl+S saves, Ctrl+W closes, Ctrl+Tab goes to the next
/// document, Ctrl+P prints, Ctrl+E chooses evidence for a sentence or exports what is issued, F4 gives the page's room
/// to the form, F6 goes to the next region. In a column of questions and answers Ctrl+Enter is a new line. F12 turns
/// the on-site mode, in which Ctrl+Page Down and Ctrl+Page Up go a step on and back.
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
        if (key.isAltDown() || key.isShiftDown()) {
            return;
        }
        boolean done = key.isShortcutDown() ? line(key) || command(key.getCode()) : function(key.getCode());
        if (done) {
            key.consume();
        }
    }

    private static boolean line(KeyEvent key) {
        return key.getCode() == KeyCode.ENTER && InquiryField.line(key.getTarget());
    }

    private boolean function(KeyCode code) {
        return switch (code) {
            case F4 -> paper(PaperView::widen);
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
