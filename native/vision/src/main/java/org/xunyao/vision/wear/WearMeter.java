package org.xunyao.vision.wear;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xunyao.video.Box;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.wear.ClothPatch;
import org.xunyao.video.wear.Torso;
import org.xunyao.video.wear.WearSketch;
import org.xunyao.vision.I420;

/// Compares people's upper bodies with samples of the shop's work clothes (工作服比对). It says nothing of who they
/// are and keeps nothing. It has no state.
public final class WearMeter {
    private static final int BLACK = 16;
    private static final int GREY = 128;

    private final WearLimits limits;

    /// @param limits from which values on something is said
    public WearMeter(WearLimits limits) {
        this.limits = limits;
    }

    /// What the persons wear who stand in a zone.
    ///
    /// @param all persons of the picture, for one may stand before another
    /// @param samples of the shop's work clothes; without any nothing is known
    public WearCount count(I420 picture, List<Box> all, Predicate<Box> inZone, List<WearSketch> samples) {
        int wearing = 0;
        int without = 0;
        int unknown = 0;
        for (Box person : all.stream().filter(inZone).limit(WearCount.MOST).toList()) {
            switch (judge(picture, person, all, samples)) {
                case WORN -> wearing++;
                case OTHER -> without++;
                case UNKNOWN -> unknown++;
            }
        }
        return new WearCount(wearing, without, unknown);
    }

    /// What can be said of one person's clothes.
    ///
    /// @param all persons of the picture
    public Wearing judge(I420 picture, Box person, List<Box> all, List<WearSketch> samples) {
        Optional<WearSketch> seen = sketch(picture, person, all);
        if (seen.isEmpty() || samples.isEmpty()) {
            return Wearing.UNKNOWN;
        }
        double likeness =
                samples.stream().mapToDouble(seen.get()::likeness).max().orElse(0);
        if (likeness >= limits.like()) {
            return Wearing.WORN;
        }
        return likeness <= limits.unlike() ? Wearing.OTHER : Wearing.UNKNOWN;
    }

    /// How a person's upper body looks; empty where it cannot be made out.
    ///
    /// @param all persons of the picture
    public Optional<WearSketch> sketch(I420 picture, Box person, List<Box> all) {
        Torso torso = Torso.of(person, picture.width(), picture.height());
        boolean cut = person.x() <= 0 || person.x() + person.width() >= 1;
        boolean small = torso.width() * picture.width() < limits.leastPixels();
        boolean hidden = all.stream()
                .filter(other -> !other.equals(person))
                .anyMatch(other -> torso.behind(other) > limits.hidden());
        if (cut || small || hidden) {
            return Optional.empty();
        }
        return ClothPatch.of(torso, picture.width(), picture.height(), (x, y) -> rgb(picture, x, y))
                .filter(cloth -> cloth.luma() >= limits.dark())
                .map(WearSketch::of);
    }

    /// ITU-R BT.601, limited range.
    private static int rgb(I420 picture, int x, int y) {
        double luma = 1.164 * (at(picture.y(), y * picture.yStride() + x) - BLACK);
        double u = at(picture.u(), y / 2 * picture.uStride() + x / 2) - GREY;
        double v = at(picture.v(), y / 2 * picture.vStride() + x / 2) - GREY;
        int red = part(luma + 1.596 * v);
        int green = part(luma - 0.392 * u - 0.813 * v);
        int blue = part(luma + 2.017 * u);
        return red << 16 | green << 8 | blue;
    }

    private static int at(ByteBuffer plane, int place) {
        return plane.get(plane.position() + place) & 0xFF;
    }

    private static int part(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
