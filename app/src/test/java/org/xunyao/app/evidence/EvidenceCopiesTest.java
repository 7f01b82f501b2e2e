package org.xunyao.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Target;
import org.xunyao.app.evidence.copying.CopyModel;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.evidence.copy.CopyStep.Cover;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.Mp4;

/// Derived copies, and use with check before and after, over real rows and real files.
class EvidenceCopiesTest {
    private static final Target CASE = new Target("case", "0199bbbb-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    private EvidenceBench bench;

    @BeforeEach
    void open() {
        bench = new EvidenceBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /// What leaves the house is black where the register hides it, whatever was asked for; the original is whole.
    @Test
    void aCopyIsBlackUnderPrivacyMasksAndFilmIsNotCopiedUntilTheyAreLifted() throws IOException {
        EvidenceItem original = bench.still(List.of(CASE));
        byte[] before = bench.bytes(original);
        bench.cover = new org.xunyao.app.picture.Cover.Over(List.of(MaskShape.rectangle(0.5, 0.25, 0.25, 0.5)));
        EvidenceItem copy = copy(original, List.of(new CopyStep.Crop(new Area(0, 0, 600, 360))));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bench.bytes(copy)));
        assertThat(picture.getRGB(330, 100) & 0xFFFFFF).isZero();
        assertThat(picture.getRGB(479, 269) & 0xFFFFFF).isZero();
        assertThat(copy.operations())
                .containsExactly("crop 0,0,600,360", "privacy-mask redact black 320,90,160,180", "faces 0");
        assertThat(bench.bytes(original)).isEqualTo(before);
        EvidenceItem film = bench.clipWithSets();
        var mp4 = List.<CopyStep>of(new CopyStep.Mp4());
        assertThatThrownBy(() -> copy(film, mp4))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("COPY-MASKED"));
        bench.cover = new org.xunyao.app.picture.Cover.Unknown();
        assertThatThrownBy(() -> copy(original, List.of(new CopyStep.Crop(new Area(0, 0, 600, 360)))))
                .isInstanceOf(FaultException.class);
        bench.cover = new org.xunyao.app.picture.Cover.Lifted(EvidenceBench.BEGIN);
        assertThat(copy(film, mp4).operations()).contains("privacy-mask lifted " + EvidenceBench.BEGIN);
    }

    @Test
    void aCopyIsMadeByOneAnswerToWhatIsHiddenAndSaysThatAnswer() {
        EvidenceItem film = bench.clipWithSets();
        var lifted = new org.xunyao.app.picture.Cover.Lifted(EvidenceBench.BEGIN);
        var over = new org.xunyao.app.picture.Cover.Over(List.of(MaskShape.rectangle(0.5, 0.25, 0.25, 0.5)));
        var asked = new AtomicInteger();
        bench.covers = () -> asked.getAndIncrement() == 0 ? lifted : over;
        assertThat(copy(film, List.of(new CopyStep.Mp4())).operations())
                .as("the lift ends while the copy is made")
                .contains("privacy-mask lifted " + EvidenceBench.BEGIN);
        assertThat(asked).hasValue(1);
    }

    @Test
    void thePictureOfACopyIsAskedForAgainWhenALiftEnds() throws IOException {
        EvidenceItem original = bench.still(List.of(CASE));
        bench.cover = new org.xunyao.app.picture.Cover.Lifted(EvidenceBench.BEGIN);
        var lifted = (Preview.Still) bench.ports("liming").items().preview(original.id());
        assertThat(lifted.current().getAsBoolean()).isTrue();
        bench.cover = new org.xunyao.app.picture.Cover.Unknown();
        assertThat(lifted.current().getAsBoolean()).isFalse();
        bench.cover = new org.xunyao.app.picture.Cover.Over(List.of(MaskShape.rectangle(0.5, 0.25, 0.25, 0.5)));
        assertThat(lifted.current().getAsBoolean()).isFalse();
        var covered = (Preview.Still) bench.ports("liming").items().preview(original.id());
        assertThat(covered.current().getAsBoolean()).isTrue();
        byte[] bytes = new byte[covered.encoded().remaining()];
        covered.encoded().duplicate().get(bytes);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(330, 100) & 0xFFFFFF)
                .isZero();
        var copying = new CopyModel(original, lifted);
        copying.add(0, 0, 10, 10);
        assertThat(copying.with(covered).steps()).isEqualTo(copying.steps()).hasSize(1);
    }

    @Test
    void aRedactedCopyIsAnItemOfItsOwnAndTheOriginalStaysAsItWas() throws IOException {
        EvidenceItem original = bench.still(List.of(CASE));
        byte[] before = bench.bytes(original);
        List<CopyStep> steps = List.of(
                new CopyStep.Redact(new Area(10, 20, 100, 50), Cover.BLACK),
                new CopyStep.Redact(new Area(300, 100, 120, 120), Cover.PIXELS),
                new CopyStep.Crop(new Area(0, 0, 500, 300)));
        EvidenceItem copy = copy(original, steps);
        assertThat(copy.digests().sha256()).isNotEqualTo(original.digests().sha256());
        assertThat(copy.derivedFrom()).contains(original.id());
        assertThat(copy.operations())
                .containsExactly(
                        "redact black 10,20,100,50", "redact pixels 300,100,120,120", "crop 0,0,500,300", "faces 0");
        assertThat(copy.operations().stream().flatMap(text -> CopyStep.of(text).stream()))
                .containsExactlyElementsOf(steps);
        assertThat(copy.use()).isEqualTo(original.use());
        Sheet sheet = bench.sheet(copy.id());
        assertThat(sheet.dossier().entry().about()).containsExactly(CASE);
        assertThat(sheet.dossier().original()).contains(original);
        assertThat(bench.sheet(original.id()).dossier().copies()).containsExactly(copy);
        assertThat(bench.bytes(original)).isEqualTo(before);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bench.bytes(copy)));
        assertThat(picture.getWidth()).isEqualTo(500);
        assertThat(picture.getHeight()).isEqualTo(300);
        assertThat(colours(picture, 10, 20, 100, 50)).containsExactly(0xFF000000);
        assertThat(colours(picture, 300, 100, 120, 120)).hasSizeLessThanOrEqualTo(36);
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(before));
        assertThat(picture.getRGB(200, 200)).isEqualTo(first.getRGB(200, 200));
        assertThat(colours(first, 300, 100, 120, 120)).hasSizeGreaterThan(1_000);
    }

    /// The faces that are found become a mosaic without anybody's asking; leaving them takes a reason that stays with
    /// the copy.
    @Test
    void facesOfAStillBecomeAMosaicUnlessSomebodySaysWhyNot() throws IOException {
        EvidenceItem original = bench.still(List.of(CASE));
        byte[] before = bench.bytes(original);
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(before));
        bench.faces = jpeg -> {
            assertThat(jpeg).startsWith(0xFF, 0xD8);
            return List.of(
                    new Rectangle(300, 100, 80, 80), new Rectangle(-20, -20, 60, 60), new Rectangle(9000, 9000, 5, 5));
        };
        EvidenceItem copy = copy(original, List.of());
        assertThat(copy.operations()).containsExactly("faces 2");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bench.bytes(copy)));
        assertThat(colours(picture, 280, 80, 120, 120)).hasSizeLessThanOrEqualTo(36);
        assertThat(colours(picture, 0, 0, 50, 50)).hasSizeLessThanOrEqualTo(36);
        assertThat(colours(first, 280, 80, 120, 120)).hasSizeGreaterThan(1_000);
        assertThat(picture.getRGB(200, 200)).isEqualTo(first.getRGB(200, 200));
        assertThat(bench.bytes(original)).isEqualTo(before);
        bench.faces = jpeg -> {
            throw new FaultException("COPY-FACE-MODEL", "MODEL-MISSING");
        };
        assertFault("COPY-FACE-MODEL", original, new CopyStep.Crop(new Area(0, 0, 600, 360)));
        EvidenceItem bare = copy(original, List.of(new CopyStep.BareFaces("当事人要求 看清本人")));
        assertThat(bare.operations()).containsExactly("faces-bare reason=当事人要求 看清本人");
        assertThat(CopyStep.of(bare.operations().getFirst())).contains(new CopyStep.BareFaces("当事人要求 看清本人"));
        assertThat(ImageIO.read(new ByteArrayInputStream(bench.bytes(bare))).getRGB(340, 140))
                .isEqualTo(first.getRGB(340, 140));
        assertThatThrownBy(() -> new CopyStep.BareFaces(" ")).isInstanceOf(IllegalArgumentException.class);
        assertFault("COPY-KIND", bench.clip(), new CopyStep.BareFaces("片段"));
        var words = new EvidenceWords(Texts.of(Language.CHINESE).with(EvidenceView.BUNDLE), SystemClock.CHINA);
        assertThat(words.operation("faces 2")).isEqualTo("面部模糊 2 处");
        assertThat(words.operation(bare.operations().getFirst())).contains("当事人要求 看清本人");
    }

    @Test
    void aStillIsReadyAtOnceAndWithItsFacesOnlyWithAReason() {
        EvidenceItem original = bench.still(List.of(CASE));
        var copying = new CopyModel(original, bench.ports("liming").items().preview(original.id()));
        assertThat(copying.ready()).isTrue();
        assertThat(copying.chosen()).isEmpty();
        copying.blurProperty().set(false);
        assertThat(copying.ready()).isFalse();
        copying.reasonProperty().set(" 本人要求 ");
        assertThat(copying.ready()).isTrue();
        assertThat(copying.chosen()).containsExactly(new CopyStep.BareFaces("本人要求"));
        EvidenceItem clip = bench.clip();
        var film = new CopyModel(clip, bench.ports("liming").items().preview(clip.id()));
        assertThat(film.ready()).as("without its faces it is another film").isTrue();
        assertThat(film.chosen()).isEmpty();
        film.blurProperty().set(false);
        film.reasonProperty().set("法院调取");
        assertThat(film.ready()).as("with them it would be the same film").isFalse();
        film.mp4();
        assertThat(film.ready()).isTrue();
        assertThat(film.chosen()).containsExactly(new CopyStep.BareFaces("法院调取"), new CopyStep.Mp4());
    }

    private static Set<Integer> colours(BufferedImage picture, int x, int y, int width, int height) {
        var found = new HashSet<Integer>();
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                found.add(picture.getRGB(column, row));
            }
        }
        return found;
    }

    @Test
    void anAreaOutsideThePictureAndAStretchOfAPictureAreRefusedAndNothingIsSealed() {
        EvidenceItem original = bench.still(List.of());
        assertFault("COPY-STEP", original, new CopyStep.Crop(new Area(600, 0, 100, 10)));
        assertFault("COPY-KIND", original, new CopyStep.Clip(EvidenceBench.BEGIN, EvidenceBench.BEGIN));
        assertFault("COPY-KIND", bench.file("a,b"), new CopyStep.Crop(new Area(0, 0, 1, 1)));
        assertThat(bench.sheet(original.id()).dossier().copies()).isEmpty();
        assertThat(bench.evidence.unregistered(bench.ticket("liming"), 10)).isEmpty();
    }

    private void assertFault(String code, EvidenceItem original, CopyStep step) {
        assertThatThrownBy(() -> copy(original, List.of(step)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(code);
    }

    @Test
    void aClipIsCutFromTheKeyPictureBeforeTheFirstMomentToTheLast() throws IOException {
        EvidenceItem original = bench.clip();
        byte[] before = bench.bytes(original);
        Instant from = EvidenceBench.BEGIN.plusMillis(1_250);
        Instant to = EvidenceBench.BEGIN.plusMillis(2_500);
        EvidenceItem copy = copy(original, List.of(new CopyStep.Clip(from, to)));
        Clip cut = ClipReader.read(bench.bytes(copy));
        assertThat(cut.units().getFirst().number()).isEqualTo(10);
        assertThat(cut.units().getLast().number()).isEqualTo(25);
        assertThat(copy.operations()).containsExactly("clip " + from + '/' + to, "faces-film 16/5/3");
        assertThat(bench.bytes(original)).isEqualTo(before);
        assertFault("COPY-STEP", original, new CopyStep.Clip(to.plusSeconds(60), to.plusSeconds(61)));
    }

    @Test
    void aClipBecomesAnMp4ThatIsACopyOfItsOwn() throws IOException {
        EvidenceItem original = bench.clipWithSets();
        EvidenceItem copy = copy(original, List.of(new CopyStep.Mp4()));
        assertThat(copy.mediaType()).isEqualTo(Mp4.MEDIA_TYPE);
        assertThat(copy.operations()).containsExactly("mp4", "faces-film 40/5/3");
        assertThat(copy.derivedFrom()).contains(original.id());
        assertThat(bench.bytes(copy))
                .isEqualTo(Mp4.bytes(ClipReader.read(bench.bytes(original))).orElseThrow());
        assertFault("COPY-KIND", copy, new CopyStep.Mp4());
        assertFault("COPY-CODING", bench.clip(), new CopyStep.Mp4());
        assertThatThrownBy(() -> copy(
                        original,
                        List.of(new CopyStep.Mp4(), new CopyStep.Clip(EvidenceBench.BEGIN, EvidenceBench.BEGIN))))
                .hasMessageContaining("COPY-STEP");
    }

    @Test
    void aFilmKeepsItsFacesAndItsCodedPicturesOnlyForAReason() throws IOException {
        EvidenceItem original = bench.clipWithSets();
        bench.films = (clip, progress) -> {
            throw new FaultException("COPY-FACE-MODEL", "none here");
        };
        assertFault("COPY-FACE-MODEL", original, new CopyStep.Mp4());
        assertThat(bench.sheet(original.id()).dossier().copies()).isEmpty();
        var bare = new CopyStep.BareFaces("法院调取");
        EvidenceItem copy = copy(original, List.of(bare, new CopyStep.Mp4()));
        assertThat(copy.operations()).containsExactly("faces-bare reason=法院调取", "mp4");
        assertThat(bench.bytes(copy))
                .isEqualTo(Mp4.bytes(ClipReader.read(bench.bytes(original))).orElseThrow());
        assertFault("COPY-KIND", original, bare);
    }

    @Test
    void aFilmIsCopiedWithoutFacesByItselfAndSaysHowMuchWasFound() {
        EvidenceItem copy = copy(bench.clip(), List.of());
        assertThat(copy.operations()).containsExactly("faces-film 40/5/3");
        var words = new EvidenceWords(Texts.of(Language.CHINESE).with(EvidenceView.BUNDLE), SystemClock.CHINA);
        assertThat(words.operation(copy.operations().getFirst())).contains("看了 5 帧", "盖住 3 帧", "37 帧没有认出人");
        assertThat(words.operation("faces-film 1/x/3")).isEqualTo("faces-film 1/x/3");
    }

    @Test
    void aFilmThatGoesOnWhereTheClipDoesNotSaysSoAmongItsOperations() {
        EvidenceItem copy = copy(bench.clipWithGap(), List.of(new CopyStep.Mp4()));
        Instant from = EvidenceBench.BEGIN.plusMillis(1_200);
        Instant to = EvidenceBench.BEGIN.plusMillis(3_000);
        assertThat(copy.operations()).containsExactly("mp4", "faces-film 23/5/3", "gap " + from + '/' + to);
        var words = new EvidenceWords(Texts.of(Language.CHINESE).with(EvidenceView.BUNDLE), SystemClock.CHINA);
        assertThat(words.operation(copy.operations().getLast())).startsWith("原始片段缺 ");
        assertThat(words.operation("gap tomorrow/never")).isEqualTo("gap tomorrow/never");
    }

    @Test
    void aFileThatChangesWhileItIsUsedGivesNoResult() {
        EvidenceItem item = bench.file("one");
        assertThat(use(item, "")).isEqualTo(3);
        assertThatThrownBy(() -> use(item, "two")).hasMessageContaining("EVIDENCE-CHANGED");
        assertThatThrownBy(() -> use(item, "")).hasMessageContaining("EVIDENCE-BROKEN");
    }

    private int use(EvidenceItem item, String meanwhile) {
        return bench.evidence.use(bench.ticket("liming"), item.id(), intact -> {
            try {
                int read = Files.readAllBytes(intact.file()).length;
                if (!meanwhile.isEmpty()) {
                    Files.writeString(intact.file(), meanwhile);
                }
                return read;
            } catch (IOException refused) {
                throw new AssertionError(refused);
            }
        });
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        byte[] vast = bench.picture();
        // The width in the head of a PNG: 16 777 216 pixels by 360.
        vast[16] = 1;
        byte[] half = Arrays.copyOf(bench.picture(), 1_000);
        var step = new CopyStep.Crop(new Area(0, 0, 1, 1));
        assertFault("COPY-PICTURE", bench.still("GIF89a".getBytes(StandardCharsets.UTF_8)), step);
        assertFault("COPY-PICTURE", bench.still(new byte[0]), step);
        assertFault("COPY-PICTURE", bench.still(vast), step);
        assertFault("COPY-PICTURE", bench.still(half), step);
    }

    private EvidenceItem copy(EvidenceItem original, List<CopyStep> steps) {
        return bench.ports("liming")
                .items()
                .copy(original.id(), steps, EvidenceBench.UNSEEN)
                .result();
    }
}
