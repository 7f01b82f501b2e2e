package org.xunyao.video.fit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.video.CameraId;

/// Decides for all cameras at once. The same wishes, past and time give the same decision always.
public final class FitPolicy {
    private final FitLimits limits;

    /// @param limits hold until another policy is made
    public FitPolicy(FitLimits limits) {
        this.limits = limits;
    }

    /// Decides anew.
    ///
    /// @param wishes of all cameras, each once
    /// @param before what was decided last, empty at first; of cameras that are no more it is forgotten
    /// @param over whether the machine does not keep up with decoding
    /// @param now on a clock that is never set
    public Map<CameraId, Past> decide(List<Wish> wishes, Map<CameraId, Past> before, boolean over, Duration now) {
        var grants = new Grants(limits, before, now);
        Map<CameraId, Grants.Answer> answers = grants.answer(wishes, over);
        var decided = new LinkedHashMap<CameraId, Past>();
        for (Wish wish : wishes) {
            var answer = answers.getOrDefault(wish.camera(), Grants.Answer.SMALL);
            var past = Optional.ofNullable(before.get(wish.camera()));
            decided.put(wish.camera(), new One(wish, past, answer, now).decide(over));
        }
        return Map.copyOf(decided);
    }

    /// Whether a stream is not trusted: it gave no pictures for a while, or has not given them again for
    /// long enough.
    static boolean dead(Wish wish, Optional<Past> past, StreamKind kind, FitLimits.Times times) {
        Sight sight = wish.sight(kind);
        boolean before = past.map(last -> last.dead(kind)).orElse(false) && sight.state() != Sight.State.IDLE;
        return sight.dead(times.dead()) || (before && !sight.settled(times.settled()));
    }

    /// The decision for one camera.
    private final class One {
        private final Wish wish;
        private final Optional<Past> past;
        private final Grants.Answer answer;
        private final Duration now;
        private final boolean mainDead;
        private final boolean subDead;

        One(Wish wish, Optional<Past> past, Grants.Answer answer, Duration now) {
            this.wish = wish;
            this.past = past;
            this.answer = answer;
            this.now = now;
            this.mainDead = dead(wish, past, StreamKind.MAIN, limits.times());
            this.subDead = dead(wish, past, StreamKind.SUB, limits.times());
        }

        Past decide(boolean over) {
            Past.Moment seen = wish.cell().isPresent()
                    ? Past.Moment.of(now)
                    : past.map(Past::seen).orElse(Past.Moment.of(now));
            Past.Moment large = answer.wanted()
                    ? Past.Moment.of(now)
                    : past.map(Past::large).orElse(Past.Moment.NEVER);
            Fit.Slowed slowed = slowed(over, seen);
            Fit fit = wish.sub().isPresent() ? ofTwo(slowed) : only(slowed);
            return new Past(fit, answer.wanted(), large, seen, mainDead, subDead);
        }

        private Fit.Slowed slowed(boolean over, Past.Moment seen) {
            if (wish.post()) {
                return Fit.Slowed.NO;
            }
            if (!seen.within(limits.times().idle(), now)) {
                return Fit.Slowed.HIDDEN;
            }
            return over && !answer.given() ? Fit.Slowed.OVERLOAD : Fit.Slowed.NO;
        }

        private static Fit only(Fit.Slowed slowed) {
            return new Fit(
                    Set.of(StreamKind.MAIN), StreamKind.MAIN, StreamKind.MAIN, StreamKind.MAIN, Reason.ONLY, slowed);
        }

        private Fit ofTwo(Fit.Slowed slowed) {
            boolean standsIn = subDead && wish.main().live() && !wish.main().tooLarge();
            StreamKind looks = standsIn || otherShape() ? StreamKind.MAIN : StreamKind.SUB;
            StreamKind film = wish.post() ? filmOfPost() : looks;
            boolean mainShown = answer.given() && wish.main().live() && !mainDead;
            boolean main = wish.post() || answer.given() || answer.kept() || subDead;
            return new Fit(
                    main ? Set.of(StreamKind.MAIN, StreamKind.SUB) : Set.of(StreamKind.SUB),
                    mainShown || standsIn ? StreamKind.MAIN : StreamKind.SUB,
                    looks,
                    film,
                    mainShown ? Reason.LARGE : standsIn ? Reason.SUB_DEAD : whySmall(),
                    slowed);
        }

        /// Film of a post is the large stream, while there is one that can be looked at a second time.
        private StreamKind filmOfPost() {
            boolean useless = mainDead || wish.main().tooLarge();
            return useless && wish.sight(StreamKind.SUB).live() ? StreamKind.SUB : StreamKind.MAIN;
        }

        /// Where the small stream shows another cut-out, the zone of a post does not lie where it was drawn.
        private boolean otherShape() {
            var small = wish.sight(StreamKind.SUB).size();
            var large = wish.main().size();
            return wish.post()
                    && wish.main().live()
                    && !wish.main().tooLarge()
                    && small.isPresent()
                    && large.isPresent()
                    && Grants.differ(small.get(), large.get());
        }

        private Reason whySmall() {
            return switch (answer) {
                case SMALL, KEPT -> Reason.SMALL;
                case MOST -> Reason.MOST;
                case BUDGET -> Reason.BUDGET;
                case UNDECODABLE -> Reason.MAIN_TOO_LARGE;
                case GIVEN -> mainDead ? Reason.MAIN_DEAD : Reason.COMING;
            };
        }
    }
}
