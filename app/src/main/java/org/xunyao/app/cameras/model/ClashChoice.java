package org.xunyao.app.cameras.model;

import org.xunyao.app.conflict.Conflict;

/// The three ways on from two versions of a camera.
public record ClashChoice(Runnable onMine, Runnable onTheirs, Runnable onCancel) implements Conflict.Choice {
    @Override
    public void mine() {
        onMine.run();
    }

    @Override
    public void theirs() {
        onTheirs.run();
    }

    @Override
    public void cancel() {
        onCancel.run();
    }
}
