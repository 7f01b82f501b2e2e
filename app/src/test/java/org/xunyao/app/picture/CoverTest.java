package org.xunyao.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.MaskShape.Corner;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.theme.Theme;

/// What is hidden is hidden pixel by pixel, or nothing is shown.
final class CoverTest {
    private static final int WIDE = 64;
    private static final int HIGH = 40;
    private static final int WHITE = 0xFFFF_FFFF;
    private static final MaskShape BOX = MaskShape.rectangle(0.25, 0.25, 0.5, 0.5);

    private final FxRig rig = FxRig.show(Theme.LIGHT, 100, 100, Pane::new);
    private final Source source = new Source();
    private final SlotImages images = new SlotImages();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPictureThatDoesNotSayWhatIsHiddenIsNotShown() {
        source.cover = new Cover.Unknown();
        source.paint();
        assertThat(next()).isEmpty();
        source.cover = Cover.nothing();
        assertThat(next()).as("it was kept until it is known").isPresent();
        assertThat(FxRig.call(() -> images.next(new Silent(source)))).isEmpty();
    }

    @Test
    void everyPixelThatAnAreaTouchesIsPaintedAndNoOther() {
        source.cover = new Cover.Over(List.of(BOX));
        source.paint();
        Image shown = next().orElseThrow();
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                boolean inside = x >= 16 && x < 48 && y >= 10 && y < 30;
                assertThat(at(shown, x, y) != WHITE).as("%d,%d", x, y).isEqualTo(inside);
            }
        }
    }

    @Test
    void aPolygonHidesAtLeastWhatItHolds() {
        var triangle = new MaskShape(List.of(new Corner(0.5, 0.1), new Corner(0.95, 0.9), new Corner(0.03, 0.7)));
        source.cover = new Cover.Over(List.of(triangle));
        source.paint();
        Image shown = next().orElseThrow();
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                if (holds(triangle, (x + 0.5) / WIDE, (y + 0.5) / HIGH)) {
                    assertThat(at(shown, x, y)).as("%d,%d", x, y).isNotEqualTo(WHITE);
                }
            }
        }
        assertThat(at(shown, 0, 0)).isEqualTo(WHITE);
        assertThat(at(shown, WIDE - 1, 0)).isEqualTo(WHITE);
    }

    @Test
    void aPictureThatStandsIsCoveredAgainWithoutANewOne() {
        source.cover = new Cover.Lifted(Instant.EPOCH);
        source.paint();
        assertThat(at(next().orElseThrow(), 30, 20)).isEqualTo(WHITE);
        assertThat(next()).isEmpty();
        source.cover = new Cover.Over(List.of(BOX));
        assertThat(at(next().orElseThrow(), 30, 20)).isNotEqualTo(WHITE);
        assertThat(next()).as("once").isEmpty();
    }

    @Test
    void aStillIsPaintedOverBeforeItIsShown() throws IOException {
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDE * HIGH; i++) {
            picture.setRGB(i % WIDE, i / WIDE, WHITE);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        ByteBuffer encoded = ByteBuffer.wrap(bytes.toByteArray());
        assertThat(still(encoded, new Cover.Unknown())).isEmpty();
        Image covered = still(encoded, new Cover.Over(List.of(BOX))).orElseThrow();
        assertThat(part(covered, 0.3)).isNotEqualTo(WHITE);
        assertThat(part(covered, 0.2)).isEqualTo(WHITE);
        assertThat(part(still(encoded, new Cover.Lifted(Instant.EPOCH)).orElseThrow(), 0.3))
                .isEqualTo(WHITE);
        ByteBuffer broken = ByteBuffer.wrap(new byte[] {1, 2, 3});
        assertThat(still(broken, Cover.nothing())).isEmpty();
        assertThat(CoveredImage.height(encoded)).as("as it came").hasValue(HIGH);
        assertThat(CoveredImage.height(broken)).isEmpty();
    }

    /// Pages of documents are no camera's; the preview of a copy comes blackened from its maker, a
    /// small picture of the replay covered from `Peeks`.
    @Test
    void nothingElseMakesImagesOfBytesSoThatNothingGoesAroundTheCover() throws IOException {
        Path sources = Path.of(System.getProperty("xunyao.root", "..")).resolve("app/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(CoverTest::makesImages)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "SlotImages.java",
                            "CoveredImage.java",
                            "GreyPicture.java",
                            "PageView.java",
                            "SpotPane.java",
                            "CopyPane.java",
                            "PeekPane.java",
                            "SealView.java");
        }
    }

    private static boolean makesImages(Path file) {
        try {
            String text = Files.readString(file);
            return Stream.of("new Image(", "new WritableImage(", "new PixelBuffer<")
                    .anyMatch(text::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean holds(MaskShape shape, double x, double y) {
        boolean inside = false;
        List<Corner> corners = shape.corners();
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Corner one = corners.get(i);
            Corner other = corners.get(j);
            if ((one.y() > y) != (other.y() > y)
                    && x < (other.x() - one.x()) * (y - one.y()) / (other.y() - one.y()) + one.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static Optional<Image> still(ByteBuffer encoded, Cover cover) {
        return FxRig.call(() -> CoveredImage.of(encoded, cover));
    }

    private static int part(Image image, double part) {
        return at(image, (int) (image.getWidth() * part), (int) (image.getHeight() * part));
    }

    private Optional<Image> next() {
        return FxRig.call(() -> images.next(source).map(slot -> {
            slot.refresh();
            return slot.image();
        }));
    }

    private static int at(Image image, int x, int y) {
        return FxRig.call(() -> image.getPixelReader().getArgb(x, y));
    }

    /// A picture whose maker did not think of what is hidden.
    private record Silent(TilePicture of) implements TilePicture {
        @Override
        public int generation() {
            return of.generation();
        }

        @Override
        public ByteBuffer[] slots() {
            return of.slots();
        }

        @Override
        public int poll() {
            return 0;
        }

        @Override
        public int width() {
            return of.width();
        }

        @Override
        public int height() {
            return of.height();
        }
    }

    /// White pictures.
    private static final class Source implements TilePicture {
        private final ByteBuffer[] memory = {ByteBuffer.allocateDirect(WIDE * HIGH * 4)};
        private Cover cover = Cover.nothing();
        private boolean fresh;

        void paint() {
            for (int i = 0; i < memory[0].capacity(); i++) {
                memory[0].put(i, (byte) 0xFF);
            }
            fresh = true;
        }

        @Override
        public int generation() {
            return 1;
        }

        @Override
        public ByteBuffer[] slots() {
            return memory.clone();
        }

        @Override
        public int poll() {
            boolean taken = fresh;
            fresh = false;
            return taken ? 0 : -1;
        }

        @Override
        public int width() {
            return WIDE;
        }

        @Override
        public int height() {
            return HIGH;
        }

        @Override
        public Cover cover() {
            return cover;
        }
    }
}
