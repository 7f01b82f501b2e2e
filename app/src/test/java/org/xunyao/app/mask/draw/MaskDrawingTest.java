package org.xunyao.app.mask.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.cameras.CameraExtras;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.cameras.CamerasView;
import org.xunyao.app.cameras.CamerasViewModel;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;

/// Drawing masks in the register without a mouse, over the real store.
class MaskDrawingTest {
    private static final Reading READING =
            new Reading("mask-draw", List.of(".scroll-pane"), List.of(".cameras-panel", ".cameras-side"));
    private static final CameraId C01 = new CameraId("C01");

    @TempDir
    private Path folder;

    private @Nullable FxRig rig;

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void aPersonDrawsByKeysWithAReasonAndItHoldsAtOnce(Theme theme, Language language, int width, int height)
            throws IOException {
        try (var station = new CamerasStation(folder)) {
            MaskWard ward = station.masks(station, Runnable::run);
            ward.read();
            try (FxRig shown = FxRig.show(theme, width, height, () -> view(station, ward, language))) {
                rig = shown;
                rig().settle();
                FxRig.call(() -> {
                    ((TableView<?>) rig().scene().lookup(".table-view"))
                            .getSelectionModel()
                            .select(0);
                    return true;
                });
                rig().settle();
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-line"))
                        .isEmpty();
                key(".table-view", KeyCode.M, false);
                key("#mask-canvas", KeyCode.N, false);
                key("#mask-canvas", KeyCode.RIGHT, false);
                key("#mask-canvas", KeyCode.DOWN, true);
                key("#mask-canvas", KeyCode.C, false);
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-drawing"))
                        .isEmpty();
                key("#mask-save", KeyCode.ENTER, false);
                FxRig.call(() -> {
                    ((TextField) rig().scene().lookup("#mask-reason")).setText("更衣区");
                    ((TextField) rig().scene().lookup("#mask-reason")).fireEvent(new javafx.event.ActionEvent());
                    return true;
                });
                rig().settle();
                var drawn = (Cover.Over) ward.cover(C01);
                MaskShape only = drawn.shapes().getFirst();
                assertThat(only.left()).isBetween(0.359, 0.361);
                assertThat(only.bottom() - only.top()).isBetween(0.309, 0.311);
                assertThat(FxRig.call(() -> rig().scene().lookup("#mask-pane"))).isNull();
                assertThat(READING.look(rig().scene(), theme + "-" + language + "-done"))
                        .isEmpty();
            }
        }
    }

    private FxRig rig() {
        return Objects.requireNonNull(rig);
    }

    private static Parent view(CamerasStation station, MaskWard ward, Language language) {
        var tasks = new Tasks(Runnable::run, Runnable::run, station);
        var model = new CamerasViewModel(station.ports("zhaojg"), tasks, station);
        model.refresh();
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(CamerasView.BUNDLE);
        var room = new MaskRoom(new Drawn(station, ward), tasks, texts, station.zone());
        return new CamerasView(
                model,
                texts,
                station.zone(),
                SheetFiles.ofSystem(),
                new CameraExtras(Optional.empty(), Optional.of(room), Optional.empty(), Optional.empty()));
    }

    private record Drawn(CamerasStation station, MaskWard ward) implements MaskPorts {
        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public Optional<PrivacyMask> mask(CameraId camera) {
            return ward.mask(camera);
        }

        @Override
        public Cover cover(CameraId camera) {
            return ward.unlifted(camera);
        }

        @Override
        public Optional<ByteBuffer> still(CameraId camera) {
            var picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 640 * 360; i++) {
                int grey = 150 + i / 640 / 6 + (i % 640 / 40 % 2) * 20;
                picture.setRGB(i % 640, i / 640, grey << 16 | grey << 8 | grey);
            }
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(picture, "png", bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return Optional.of(ByteBuffer.wrap(bytes.toByteArray()));
        }

        @Override
        public PrivacyMask draw(CameraId camera, List<MaskShape> shapes, String reason, long seen) {
            return ward.draw(station.ticket("zhaojg"), camera, shapes, reason, seen)
                    .result();
        }
    }

    private void key(String at, KeyCode code, boolean shift) {
        FxRig.call(() -> {
            Node node = rig().scene().lookup(at);
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            return true;
        });
        rig().settle();
    }
}
