package org.xunyao.video.fit;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

/// Who gets a large stream: those whose place is large, the largest first, as many as the machine bears and
/// as far as their shop's line does.
final class Grants {
    private static final int PERCENT = 100;
    /// Of the proportions of two streams of one camera, in percent.
    private static final int SAME_SHAPE = 3;

    private final FitLimits limits;
    private final Map<CameraId, Past> before;
    private final Duration now;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<CameraId, Answer> answers = new HashMap<>();

    /// What a camera gets.
    enum Answer {
        /// the place is small
        SMALL,
        /// the place is small, and the large stream is held a little longer
        KEPT,
        /// the place is large and the stream is given
        GIVEN,
        /// it is large, and too many others are larger
        MOST,
        /// it is large, and the line is full
        BUDGET,
        /// it is large, and the large stream larger than can be decoded
        UNDECODABLE;

        boolean wanted() {
            return this != SMALL && this != KEPT;
        }

        boolean given() {
            return this == GIVEN;
        }

        boolean kept() {
            return this == KEPT;
        }
    }

    Grants(FitLimits limits, Map<CameraId, Past> before, Duration now) {
        this.limits = limits;
        this.before = before;
        this.now = now;
    }

    Map<CameraId, Answer> answer(List<Wish> wishes, boolean over) {
        wishes.forEach(wish -> lines.merge(wish.line(), needed(wish), Integer::sum));
        int most = over ? Math.min(1, limits.most()) : limits.most();
        wishes.stream()
                .filter(wish -> undecodable(wish) && large(wish))
                .forEach(wish -> answers.put(wish.camera(), Answer.UNDECODABLE));
        List<Wish> large = wishes.stream()
                .filter(wish -> !undecodable(wish) && large(wish))
                .sorted(Comparator.comparingLong(Wish::area)
                        .reversed()
                        .thenComparing(wish -> wish.camera().code()))
                .toList();
        for (int i = 0; i < large.size(); i++) {
            Wish wish = large.get(i);
            answers.put(wish.camera(), i >= most ? Answer.MOST : carried(wish) ? Answer.GIVEN : Answer.BUDGET);
        }
        wishes.stream().filter(this::lingers).filter(this::fits).forEach(wish -> {
            answers.put(wish.camera(), Answer.KEPT);
            lines.merge(wish.line(), extra(wish), Integer::sum);
        });
        return answers;
    }

    /// With one stream there is no choice: its tile says what is the matter.
    private static boolean undecodable(Wish wish) {
        return wish.sub().isPresent() && wish.main().tooLarge();
    }

    private boolean large(Wish wish) {
        return wish.cell().filter(cell -> tooLarge(wish, cell)).isPresent();
    }

    private boolean tooLarge(Wish wish, PictureSize cell) {
        PictureSize small =
                wish.sight(StreamKind.SUB).size().orElse(limits.cell().unknown());
        boolean wanted = past(wish).map(Past::wanted).orElse(false);
        int percent = wanted ? limits.cell().down() : limits.cell().up();
        boolean more = wish.sub().isEmpty()
                || wish.main().size().map(main -> main.width() > small.width()).orElse(true);
        return more
                && cell.width() * PERCENT > small.width() * percent
                && cell.height() * PERCENT > small.height() * percent;
    }

    /// What the line carries in any case.
    private int needed(Wish wish) {
        if (wish.sub().isEmpty()) {
            return kbits(wish, StreamKind.MAIN);
        }
        boolean standIn = FitPolicy.dead(wish, past(wish), StreamKind.SUB, limits.times());
        return kbits(wish, StreamKind.SUB) + (wish.post() || standIn ? kbits(wish, StreamKind.MAIN) : 0);
    }

    /// What it carries more if the large stream is fetched for the tile.
    private int extra(Wish wish) {
        boolean standIn = FitPolicy.dead(wish, past(wish), StreamKind.SUB, limits.times());
        return wish.sub().isEmpty() || wish.post() || standIn ? 0 : kbits(wish, StreamKind.MAIN);
    }

    private boolean carried(Wish wish) {
        boolean fits = fits(wish);
        if (fits) {
            lines.merge(wish.line(), extra(wish), Integer::sum);
        }
        return fits;
    }

    private boolean fits(Wish wish) {
        int more = extra(wish);
        boolean gaveWay =
                past(wish).map(last -> last.fit().reason() == Reason.BUDGET).orElse(false);
        long budget = (long) limits.budget().of(wish.line())
                * (gaveWay ? limits.budget().back() : PERCENT);
        return more == 0 || (long) (lines.getOrDefault(wish.line(), 0) + more) * PERCENT <= budget;
    }

    private boolean lingers(Wish wish) {
        return wish.sub().isPresent()
                && !answers.containsKey(wish.camera())
                && past(wish)
                        .filter(last -> last.held(StreamKind.MAIN)
                                && last.large().within(limits.times().linger(), now))
                        .isPresent();
    }

    private int kbits(Wish wish, StreamKind kind) {
        int measured = wish.sight(kind).kbits();
        return measured > 0
                ? measured
                : kind == StreamKind.MAIN
                        ? limits.budget().mainUnknown()
                        : limits.budget().subUnknown();
    }

    private Optional<Past> past(Wish wish) {
        return Optional.ofNullable(before.get(wish.camera()));
    }

    static boolean differ(PictureSize one, PictureSize other) {
        long left = (long) one.width() * other.height();
        long right = (long) other.width() * one.height();
        return Math.abs(left - right) * PERCENT > Math.max(left, right) * SAME_SHAPE;
    }
}
