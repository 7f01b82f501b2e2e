package org.xunyao.app.alarms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.FaultException;

/// Clips of a painted shop; a test moves their time by hand.
final class PaintedClips implements ClipPlayer {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final Duration LENGTH = Duration.ofSeconds(30);
    static final Gap GAP = new Gap(Duration.ofSeconds(12), Duration.ofSeconds(15));

    final List<Playing> opened = new ArrayList<>();
    String broken = "";

    @Override
    public Showing open(EvidenceId clip) {
        if (!broken.isEmpty()) {
            throw new FaultException(broken, "painted");
        }
        var playing = new Playing(clip);
        opened.add(playing);
        return playing;
    }

    Playing last() {
        return opened.getLast();
    }

    static BufferedImage shop() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xB9BDBA));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int shelf = 0; shelf < 5; shelf++) {
            for (int box = 0; box < 24; box++) {
                pen.setColor(new Color(90 + box * 37 % 120, 100 + box * 53 % 90, 110 + box * 29 % 100));
                pen.fillRect(20 + box * 26, 20 + shelf * 34, 20, 26);
            }
        }
        pen.setColor(new Color(0x7C8C92));
        pen.fillRect(230, 230, 250, 110);
        pen.dispose();
        return image;
    }

    static ByteBuffer png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(shop(), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ByteBuffer.wrap(out.toByteArray()).asReadOnlyBuffer();
    }

    static final class Playing implements Showing, TilePicture {
        final EvidenceId clip;
        boolean closed;
        String fault = "";
        private final ByteBuffer slot = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
        private Duration position = Duration.ZERO;
        private Duration shown = LENGTH.plusSeconds(1);
        private boolean runs;
        private boolean jumped;
        private boolean ended;

        Playing(EvidenceId clip) {
            this.clip = clip;
            BufferedImage image = shop();
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                int rgb = image.getRGB(i % WIDTH, i / WIDTH);
                slot.put((byte) rgb)
                        .put((byte) (rgb >> 8))
                        .put((byte) (rgb >> 16))
                        .put((byte) 255);
            }
            slot.flip();
        }

        /// Time passes while it runs.
        void pass(Duration time) {
            if (runs) {
                position = position.plus(time);
                if (position.compareTo(LENGTH) >= 0) {
                    position = LENGTH;
                    runs = false;
                    ended = !jumped;
                }
            }
        }

        @Override
        public TilePicture picture() {
            return this;
        }

        @Override
        public Duration length() {
            return LENGTH;
        }

        @Override
        public Duration position() {
            return position;
        }

        @Override
        public Duration heading() {
            return position;
        }

        @Override
        public boolean playing() {
            return runs;
        }

        @Override
        public void play() {
            runs = true;
        }

        @Override
        public void pause() {
            runs = false;
        }

        @Override
        public void seek(Duration to) {
            jumped |= to.compareTo(position) > 0;
            position = to;
        }

        @Override
        public List<Gap> gaps() {
            return List.of(GAP);
        }

        @Override
        public String fault() {
            return fault;
        }

        @Override
        public boolean watchedToEnd() {
            return ended;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public int generation() {
            return 1;
        }

        @Override
        public ByteBuffer[] slots() {
            return new ByteBuffer[] {slot};
        }

        @Override
        public int poll() {
            int fresh = shown.equals(position) ? -1 : 0;
            shown = position;
            return fresh;
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public Cover cover() {
            return Cover.nothing();
        }
    }
}
