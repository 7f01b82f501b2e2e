package org.xunyao.app.playback.peek;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.replay.Projector;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Codec;
import org.xunyao.video.cache.KeyUnit;

/// Decodes one key unit at a time. The end of the stream behind it brings the picture at once, also where
/// the decoder would hold it back. JavaFX thread.
final class KeyDecoder implements AutoCloseable {
    private final Codec codec;
    private final Projector projector;
    private @Nullable KeyUnit asked;
    private long number;
    private int lives;
    private boolean answered;

    KeyDecoder(Codec codec, Projector projector) {
        this.codec = codec;
        this.projector = projector;
    }

    Codec codec() {
        return codec;
    }

    /// Asks for a picture; the one before was dealt with.
    void ask(KeyUnit key) {
        asked = key;
        answered = false;
        if (projector.lives() > 0) {
            send(key);
        }
    }

    private void send(KeyUnit key) {
        lives = projector.lives();
        number += 2;
        projector.play(number, key.unit(), true, true);
        projector.play(number + 1, end(key.unit()), false, false);
    }

    private static AccessUnit end(AccessUnit unit) {
        return new AccessUnit(
                unit.camera(),
                unit.number() + 1,
                unit.codec(),
                false,
                unit.pts(),
                unit.arrival(),
                0,
                unit.codec().endOfStream());
    }

    /// What became of it; empty while it is on its way.
    Optional<Outcome> pulse() {
        KeyUnit key = asked;
        if (key == null) {
            return Optional.empty();
        }
        if (projector.lives() > 0 && projector.lives() != lives) {
            // Whoever knew of it is gone.
            answered = false;
            send(key);
        }
        // What was answered before this look has left its picture before, if it has one.
        boolean over = answered;
        int slot = projector.picture().poll();
        if (slot >= 0 && projector.unit() == number) {
            asked = null;
            return Optional.of(new Outcome(Optional.of(Thumb.of(key, projector.picture(), slot))));
        }
        hear();
        if (over) {
            asked = null;
            return Optional.of(new Outcome(Optional.empty()));
        }
        return Optional.empty();
    }

    private void hear() {
        OptionalLong answer = projector.answer();
        while (answer.isPresent()) {
            answered |= answer.getAsLong() == number + 1;
            answer = projector.answer();
        }
    }

    @Override
    public void close() {
        projector.close();
    }

    /// What became of a unit.
    ///
    /// @param thumb empty if the unit gave no picture
    record Outcome(Optional<Thumb> thumb) {}
}
