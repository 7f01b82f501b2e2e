package org.xunyao.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One task as the screen sees it. Its property changes on the JavaFX thread only.
public final class Job {
    private final String name;
    private final String afterCancel;
    private final Executor fx;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<JobState.@Nullable Running> latest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<JobState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new JobState.Running(-1, ""));

    Job(String name, String afterCancel, Executor fx) {
        this.name = name;
        this.afterCancel = afterCancel;
        this.fx = fx;
    }

    /// As the person would name it, such as 生成交换包 001 287.
    public String name() {
        return name;
    }

    /// What a cancel leaves behind, in one sentence; empty if there is nothing to say.
    public String afterCancel() {
        return afterCancel;
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<JobState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Asks it to stop. The work looks when it can; a thread is never interrupted, because a database or
    /// a file in use by an interrupted thread may be closed for everybody.
    public void cancel() {
        cancelled.set(true);
    }

    void end(JobState end) {
        state.set(end);
    }

    Progress progress() {
        return new Progress() {
            private volatile String sentence = "";
            private volatile double share = -1;

            @Override
            public void at(long done, long total) {
                share = Math.clamp((double) done / Math.max(1, total), 0, 1);
                tell();
            }

            @Override
            public void say(String words) {
                sentence = words;
                tell();
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }

            private void tell() {
                offer(new JobState.Running(share, sentence));
            }
        };
    }

    // Only the newest word is carried over; work that counts to a million does not flood the JavaFX thread.
    private void offer(JobState.Running now) {
        if (latest.getAndSet(now) == null) {
            fx.execute(this::show);
        }
    }

    private void show() {
        JobState.Running now = latest.getAndSet(null);
        if (now != null && state.get() instanceof JobState.Running) {
            state.set(now);
        }
    }
}
