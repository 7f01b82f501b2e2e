package org.xunyao.video.looks;

/// Port: takes the looks of the cameras that this station watches (观测留存). Its methods never wait for the
/// disk; any thread.
public interface LookKeeper {
    /// Nothing is kept.
    LookKeeper NONE = new LookKeeper() {
        @Override
        public void add(KeptLook next) {}

        @Override
        public void second() {}
    };

    /// The next entry of a camera.
    void add(KeptLook next);

    /// A second has passed: what waits may be written, what is too old may go.
    void second();
}
