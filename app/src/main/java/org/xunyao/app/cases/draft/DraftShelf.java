package org.xunyao.app.cases.draft;

import java.time.Duration;
import java.util.List;

/// Port: where one person's drafts of steps are kept. Both are called off the JavaFX thread and may throw a
/// `FaultException`.
public interface DraftShelf {
    /// Keeps none, for screens that nobody comes back to.
    DraftShelf NONE = new DraftShelf() {
        @Override
        public List<KeptDraft> all() {
            return List.of();
        }

        @Override
        public void keep(List<KeptDraft> drafts) {}
    };

    /// Those that were kept last.
    List<KeptDraft> all();

    /// Keeps these and no others; when it returns they survive a power cut.
    void keep(List<KeptDraft> drafts);

    /// Port: does something later on the JavaFX thread.
    @FunctionalInterface
    interface Pause {
        /// Never, for screens without a shelf.
        Pause NONE = (time, work) -> () -> {};

        /// Runs the work after the time has passed.
        ///
        /// @return stops it
        Runnable then(Duration time, Runnable work);
    }
}
