package org.xunyao.app.cameras;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraForm;

/// A form that is being filled in, kept while the person looks elsewhere, with the way back.
final class CameraDraft {
    private final Deque<CameraForm> before = new ArrayDeque<>();
    private final CameraForm stored;
    private final OptionalLong seen;
    private CameraForm now;
    private Optional<CameraField> last = Optional.empty();

    /// @param stored what the register has
    /// @param seen its revision
    CameraDraft(CameraForm stored, OptionalLong seen) {
        this.stored = stored;
        this.seen = seen;
        this.now = stored;
    }

    CameraForm now() {
        return now;
    }

    OptionalLong seen() {
        return seen;
    }

    boolean isChanged() {
        return !now.equals(stored);
    }

    /// Typing within one field is one step back.
    void edit(CameraField field, String text) {
        if (now.value(field).equals(text)) {
            return;
        }
        if (last.filter(field::equals).isEmpty()) {
            before.push(now);
            last = Optional.of(field);
        }
        now = now.with(field, text);
    }

    /// One step back; nothing where there is none.
    void undo() {
        if (!before.isEmpty()) {
            now = before.pop();
            last = Optional.empty();
        }
    }
}
