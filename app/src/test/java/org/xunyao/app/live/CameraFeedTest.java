package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunyao.app.live.keep.Keepers;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.StreamKind;

class CameraFeedTest implements CameraFeed.Owner {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final PictureSize TILE = new PictureSize(320, 180);

    private final CountDownLatch telling = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Frames> left = new ArrayList<>();
    private @Nullable Frames shown;

    /// Otherwise the tile would wait for pictures of an opening that is closed, until it got another size.
    @Test
    void theLastSourceThatATileIsToldOfIsTheOneThatIsOpen() throws InterruptedException {
        var feed = new CameraFeed(new CameraStream(CAMERA, StreamKind.MAIN), worker(), this);
        feed.decode(TILE);
        Thread stream = Thread.ofPlatform().start(() -> feed.event(started()));
        assertThat(telling.await(20, TimeUnit.SECONDS)).isTrue();
        // The stream's thread is about to tell of the first opening when somebody wants another size.
        Thread decider = Thread.ofPlatform().start(() -> feed.decode(new PictureSize(160, 90)));
        while (decider.isAlive() && decider.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        go.countDown();
        stream.join();
        decider.join();
        assertThat(left).as("the first opening was closed").hasSize(1);
        assertThat(shown).isNotNull();
        assertThat(left).doesNotContain(shown);
    }

    @Test
    void aTileThatTurnsToAStreamIsToldOfItsSourceOnceMore() {
        go.countDown();
        var feed = new CameraFeed(new CameraStream(CAMERA, StreamKind.MAIN), worker(), this);
        feed.tellSource();
        assertThat(shown).as("nothing is open").isNull();
        feed.decode(TILE);
        feed.event(started());
        Frames open = shown;
        shown = null;
        feed.tellSource();
        assertThat(shown).isNotNull().isSameAs(open);
    }

    private static StreamEvent started() {
        return new StreamEvent.Started(CAMERA, Instant.EPOCH, Codec.H264, new PictureSize(640, 360));
    }

    private static MediaWorker worker() {
        var command = new WorkerCommand(
                Path.of("java"), List.of(), WorkerCommand.FLAGS, Path.of("cache"), Optional.empty(), Optional.empty());
        return new MediaWorker(
                new MediaWorker.Launch(command, Bubblewrap.probe(Path.of("no", "bwrap"))),
                FrameMap.ofTiles(2, TILE.width(), TILE.height()),
                new SystemClock(SystemClock.CHINA),
                Thread.ofPlatform().daemon().factory(),
                new WorkerEars(Map.of(), () -> Keepers.NONE));
    }

    @Override
    public void unit(CameraStream from, AccessUnit unit) {}

    @Override
    public void event(CameraStream from, StreamEvent event) {}

    @Override
    public void opened(CameraStream from, Frames source) {
        telling.countDown();
        await();
        synchronized (left) {
            shown = source;
        }
    }

    private void await() {
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void leaving(Frames source) {
        synchronized (left) {
            left.add(source);
        }
    }

    @Override
    public void begun() {}
}
