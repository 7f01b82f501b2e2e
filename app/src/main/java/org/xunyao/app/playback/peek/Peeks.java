package org.xunyao.app.playback.peek;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.Cover;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.KeyUnit;

/// The small picture over the timeline: the newest wish wins, one is decoded at a time, the last ones are
/// kept (拖动缩略图). JavaFX thread.
public final class Peeks {
    /// Pictures of 130 kB each.
    private static final int MOST = 64;

    private final PeekPorts ports;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Peek> shown = new ReadOnlyObjectWrapper<>(this, "shown", new Peek.Nothing());
    private final Deque<Thumb> kept = new ArrayDeque<>();
    private @Nullable Wish wish;
    private @Nullable Wish under;
    private @Nullable KeyDecoder decoder;
    private @Nullable Seen seen;
    private int life;
    private boolean left = true;

    private record Wish(CameraId camera, Instant moment) {}

    /// A picture as it was taken, and how it was covered when it was shown.
    private record Seen(Thumb thumb, Cover cover, Peek shown) {}

    private record Found(Optional<KeyUnit> key, Optional<KeyDecoder> fresh) {}

    /// What is to be seen of the last wish.
    public sealed interface Peek {
        /// Nobody looks for a moment.
        record Nothing() implements Peek {}

        /// A picture; its words are its own time, not the one that was asked for.
        record Seen(Thumb thumb) implements Peek {}

        /// There is no film of that moment.
        record Missing(CameraId camera, Instant moment) implements Peek {}

        /// It cannot be shown.
        ///
        /// @param code why
        record Failed(CameraId camera, Instant moment, String code) implements Peek {}
    }

    /// Begins without a wish.
    public Peeks(PeekPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// What is to be seen. While the next picture is on its way the one before stays, with its own words.
    public ReadOnlyObjectProperty<Peek> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Somebody looks for a moment.
    public void look(CameraId camera, Instant moment) {
        left = false;
        if (shown.get() instanceof Peek.Seen seen && !seen.thumb().camera().equals(camera)) {
            shown.set(new Peek.Nothing());
        }
        Optional<Thumb> known =
                kept.stream().filter(thumb -> thumb.holds(camera, moment)).findFirst();
        if (known.isPresent()) {
            wish = null;
            use(known.get());
            shown.set(seen(known.get()));
            return;
        }
        wish = new Wish(camera, moment);
        next();
    }

    /// Nobody does any more.
    public void away() {
        left = true;
        wish = null;
        shown.set(new Peek.Nothing());
    }

    /// Gives the place of the decoder back.
    public void close() {
        away();
        life++;
        under = null;
        KeyDecoder open = decoder;
        decoder = null;
        if (open != null) {
            open.close();
        }
    }

    private void next() {
        Wish now = wish;
        if (now == null || under != null) {
            return;
        }
        wish = null;
        under = now;
        int asked = life;
        KeyDecoder open = decoder;
        tasks.quietly(
                "replay peek",
                progress -> find(now, Optional.ofNullable(open)),
                found -> found(asked, now, found),
                code -> failed(asked, now, code));
    }

    private Found find(Wish now, Optional<KeyDecoder> open) {
        Optional<KeyUnit> key = ports.keys().key(now.camera(), now.moment());
        boolean other = key.isPresent()
                && open.filter(one -> one.codec() == key.get().unit().codec()).isEmpty();
        return new Found(
                key,
                other
                        ? key.map(unit -> new KeyDecoder(
                                unit.unit().codec(),
                                ports.decoders().open(unit.unit().codec())))
                        : Optional.empty());
    }

    private void found(int asked, Wish now, Found found) {
        if (asked != life) {
            found.fresh().ifPresent(KeyDecoder::close);
            return;
        }
        found.fresh().ifPresent(fresh -> {
            KeyDecoder before = decoder;
            decoder = fresh;
            if (before != null) {
                before.close();
            }
        });
        KeyDecoder open = decoder;
        if (found.key().isEmpty() || open == null) {
            over(now, new Peek.Missing(now.camera(), now.moment()));
        } else {
            open.ask(found.key().get());
        }
    }

    private void failed(int asked, Wish now, String code) {
        if (asked == life) {
            over(now, new Peek.Failed(now.camera(), now.moment(), code));
        }
    }

    private void over(Wish now, Peek peek) {
        under = null;
        // A later wish of another camera is not answered with this one, nor is anybody who has left.
        boolean wanted = wish == null || wish.camera().equals(now.camera());
        if (wanted && !left) {
            shown.set(peek);
        }
        next();
    }

    /// Takes up what was decoded; the view calls it with every pulse.
    public void pulse() {
        cover();
        KeyDecoder open = decoder;
        Wish now = under;
        if (open == null || now == null) {
            return;
        }
        open.pulse().ifPresent(outcome -> {
            outcome.thumb().ifPresent(this::use);
            over(
                    now,
                    outcome.thumb()
                            .map(this::seen)
                            .orElseGet(() -> new Peek.Failed(now.camera(), now.moment(), "MEDIA-CLIP")));
        });
    }

    /// As it may be seen now: what is kept is uncovered, because masks change.
    private Peek seen(Thumb thumb) {
        Cover cover = ports.covers().apply(thumb.camera());
        Peek peek = cover.isUnknown()
                ? new Peek.Failed(thumb.camera(), thumb.at(), "MASK-UNKNOWN")
                : new Peek.Seen(thumb.covered(cover));
        seen = new Seen(thumb, cover, peek);
        return peek;
    }

    /// Hides or shows what is to be hidden or shown by now of the picture that stands there.
    private void cover() {
        Seen now = seen;
        if (now != null
                && shown.get() == now.shown()
                && !ports.covers().apply(now.thumb().camera()).equals(now.cover())) {
            shown.set(seen(now.thumb()));
        }
    }

    private void use(Thumb thumb) {
        kept.remove(thumb);
        kept.addFirst(thumb);
        while (kept.size() > MOST) {
            kept.removeLast();
        }
    }
}
