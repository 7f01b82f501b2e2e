package org.xunyao.app.live;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.xunyao.app.watch.AlarmNews;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.app.watch.WatchMemory;

/// Which posts are watched, and what becomes of what is found there.
///
/// @param raising seals and raises, once it is told who looks a second time
/// @param executor does what takes seconds, such as one virtual thread for each task
/// @param attendance which cameras are this station's to watch
/// @param memory what all watches may keep together
public record Watching(
        List<Post> posts,
        Function<SecondLook, AlarmRaising> raising,
        Executor executor,
        Attendance attendance,
        WatchMemory memory) {
    /// The same with as much memory as there is.
    public Watching(
            List<Post> posts, Function<SecondLook, AlarmRaising> raising, Executor executor, Attendance attendance) {
        this(posts, raising, executor, attendance, WatchMemory.unlimited());
    }

    /// The same, telling of each alarm.
    public Watching telling(AlarmNews news) {
        return new Watching(posts, look -> raising.apply(look).telling(news), executor, attendance, memory);
    }

    /// Copies the posts.
    public Watching {
        posts = List.copyOf(posts);
    }

    /// Pictures only: no post is watched and no alarm can come of it.
    public static Watching nothing() {
        return new Watching(
                List.of(),
                look -> {
                    throw new IllegalStateException("nothing is watched");
                },
                Runnable::run,
                Attendance.alone());
    }
}
