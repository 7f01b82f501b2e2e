package org.xunyao.testkit.camera;

import java.io.IOException;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// Sends one listener the pictures of a clip in their time, with the fault of the moment.
final class Sender implements Runnable {
    static final Clock TIME = new SystemClock(SystemClock.CHINA);
    private static final long REPORT_SECONDS = 5;

    private final Stream stream;
    private final Connection to;
    private final Carrier carrier;

    Sender(Stream stream, Connection to, Carrier carrier) {
        this.stream = stream;
        this.to = to;
        this.carrier = carrier;
    }

    @Override
    public void run() {
        try {
            play();
        } catch (IOException e) {
            to.cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() throws IOException, InterruptedException {
        int at = stream.keyPicture();
        int fps = stream.camera.fps();
        double due = TIME.nanoTime();
        for (long n = 0; to.isOpen(); n++) {
            Stream.Mood mood = stream.mood();
            Clip.Picture picture = stream.clip.pictures().get((int)
                    ((at + n) % stream.clip.pictures().size()));
            boolean left = mood.fault() == Fault.NO_KEY && picture.key();
            if (mood.fault() != Fault.STALL && mood.fault() != Fault.HANG && !left) {
                carrier.picture(picture, n, mood.fault());
            }
            if (n % (REPORT_SECONDS * fps) == 0) {
                carrier.clock();
            }
            due += 1e9 / fps * (mood.fault() == Fault.SLOW ? mood.factor() : 1);
            long wait = (long) due - TIME.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        }
    }
}
