package org.xunyao.app.replay;

import java.nio.ByteBuffer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;

/// What the screen draws of a clip that plays.
///
/// @param projector decodes it
/// @param pulse moves the clip on; answers the fresh slot, or −1
/// @param covers what must not be seen, now
record PlayedPicture(Projector projector, IntSupplier pulse, Supplier<Cover> covers) implements TilePicture {
    @Override
    public int generation() {
        return projector.picture().generation();
    }

    @Override
    public ByteBuffer[] slots() {
        return projector.picture().slots();
    }

    @Override
    public int poll() {
        return pulse.getAsInt();
    }

    @Override
    public int width() {
        return projector.picture().width();
    }

    @Override
    public int height() {
        return projector.picture().height();
    }

    @Override
    public Cover cover() {
        return covers.get();
    }
}
