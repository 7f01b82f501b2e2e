package org.xunyao.app.replay;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.media.link.FilmLane;
import org.xunyao.media.link.FrameSource;
import org.xunyao.video.AccessUnit;

/// The media worker as a projector.
///
/// @param lane closed with it
/// @param picture of the lane
public record WorkerProjector(FilmLane lane, TilePicture picture) implements Projector {
    /// @param lane closed with it
    public WorkerProjector(FilmLane lane) {
        this(lane, new LanePicture(lane.pictures()));
    }

    @Override
    public int lives() {
        return lane.lives();
    }

    @Override
    public void play(long number, AccessUnit unit, boolean fresh, boolean shown) {
        lane.play(number, unit, fresh, shown);
    }

    @Override
    public long waiting() {
        return lane.waiting();
    }

    @Override
    public OptionalLong answer() {
        return lane.answer().map(answer -> OptionalLong.of(answer.number())).orElseGet(OptionalLong::empty);
    }

    @Override
    public long unit() {
        return lane.pictures().unit();
    }

    @Override
    public void close() {
        lane.close();
    }

    private record LanePicture(FrameSource source) implements TilePicture {
        @Override
        public int generation() {
            return Math.toIntExact(source.binding());
        }

        @Override
        public ByteBuffer[] slots() {
            return source.buffers().toArray(ByteBuffer[]::new);
        }

        @Override
        public int poll() {
            return source.poll();
        }

        @Override
        public int width() {
            return source.width();
        }

        @Override
        public int height() {
            return source.height();
        }
    }
}
