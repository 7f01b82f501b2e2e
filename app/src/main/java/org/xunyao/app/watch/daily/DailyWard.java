package org.xunyao.app.watch.daily;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.OutageWard;
import org.xunyao.app.watch.Post;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.daily.DaySumKeeper;

/// Adds up, minute by minute, what was seen at posts whose rule goes by the day (按日累计布防), and raises at most one
/// alarm a day for each. What a restart or a crash did not let it add was not seen.
public final class DailyWard implements Runnable {
    private static final System.Logger LOG = System.getLogger(DailyWard.class.getName());
    /// Much later than any look comes, or is taken back.
    private static final Duration SETTLE = Duration.ofMinutes(1);
    private static final int KEPT_DAYS = 31;

    private final Supplier<List<Post>> posts;
    private final Means means;
    private final Clock clock;
    private final Map<Post, DailyWatch> watches = new HashMap<>();
    private @Nullable LocalDate tidied;

    /// What it works with.
    ///
    /// @param known what is known of a post over the last hour, oldest first, without a gap
    /// @param keeper of the sums
    /// @param raising seals and raises
    /// @param film of cameras, as far as it is held
    /// @param executor does what takes seconds
    /// @param sm3 of bytes as hexadecimal digits
    public record Means(
            Function<Post, List<Spell>> known,
            DaySumKeeper keeper,
            AlarmRaising raising,
            OutageWard.FilmHeld film,
            Executor executor,
            Function<byte[], String> sm3) {}

    /// @param posts in force now
    public DailyWard(Supplier<List<Post>> posts, Means means, Clock clock) {
        this.posts = posts;
        this.means = means;
        this.clock = clock;
    }

    /// Adds what was seen since the last time; to be called once a minute. What the store refuses is added at the
    /// next turn.
    @Override
    public synchronized void run() {
        follow();
        Instant until = clock.now().minus(SETTLE);
        watches.values().forEach(watch -> guarded(watch, until));
        LocalDate today = clock.today();
        if (!today.equals(tidied)) {
            means.keeper().forget(today.minusDays(KEPT_DAYS));
            tidied = today;
        }
    }

    private void follow() {
        List<Post> now = posts.get().stream().filter(Post::isDaily).toList();
        watches.keySet().retainAll(now);
        now.forEach(post -> watches.computeIfAbsent(post, one -> new DailyWatch(one, means, clock)));
    }

    // One that the store refuses keeps no other from its minute.
    private static void guarded(DailyWatch watch, Instant until) {
        try {
            watch.turn(until);
        } catch (FaultException | RefusedException refused) {
            LOG.log(Level.WARNING, "a day is not summed up now: {0}", refused.getMessage());
        }
    }
}
