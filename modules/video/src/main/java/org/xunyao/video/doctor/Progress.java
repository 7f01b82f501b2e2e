package org.xunyao.video.doctor;

/// Port: follows an examination and may end it. Its methods are called on the threads of the examination.
public interface Progress {
    /// A step is done.
    void step(Step step);

    /// Whether the person no longer waits for it. Asked several times a second.
    boolean cancelled();

    /// Nobody follows, nobody ends it.
    static Progress unfollowed() {
        return new Progress() {
            @Override
            public void step(Step step) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
