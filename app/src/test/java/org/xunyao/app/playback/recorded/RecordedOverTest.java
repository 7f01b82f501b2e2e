package org.xunyao.app.playback.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.Marking;
import org.xunyao.app.playback.PaintedProjector;
import org.xunyao.app.playback.PlaybackModel;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.PlaybackView;
import org.xunyao.app.playback.bookmark.BookmarkPorts;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.app.playback.recorded.RecordedModel.Standing;
import org.xunyao.app.replay.Playing;
import org.xunyao.app.shell.StillClock;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.cache.Footage;

/// A recorded film in the room of the replay, without a mouse. ffmpeg made it.
class RecordedOverTest {
    private static final Reading READING =
            new Reading("recorded", List.of(".scroll-pane", "#timeline"), List.of(".playback-head", ".playback-bar"));

    @TempDir
    private Path folder;

    private final StillClock clock = new StillClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final Tasks tasks = new Tasks(Runnable::run, Fx.executor(), clock);
    private final AtomicInteger open = new AtomicInteger();
    private final List<RecordedFilm> sealed = new ArrayList<>();
    private final AtomicInteger gone = new AtomicInteger();
    private Optional<Path> chosen = Optional.empty();

    private Path film(String name) throws IOException, InterruptedException {
        Path film = folder.resolve(name);
        Process process = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=320x180:rate=25",
                        "-t",
                        "8",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-bf",
                        "2",
                        "-g",
                        "50",
                        "-pix_fmt",
                        "yuv420p",
                        film.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return film;
    }

    private static Texts texts(Language language) {
        return Texts.of(language)
                .with("org.xunyao.app.app")
                .with(PlaybackView.BUNDLE)
                .with(RecordedOver.BUNDLE);
    }

    private RecordedModel model(Language language) {
        Texts words = texts(language);
        var ports = new RecordedPorts(
                FileFilm::open,
                this::fetched,
                film -> new Playing(film, new PaintedProjector(open), camera -> Cover.nothing(), clock),
                codec -> new PaintedProjector(open),
                Optional.of(film -> mark -> {
                    sealed.add(film);
                    throw new FaultException("EVIDENCE-DISK", "a bench has no vault");
                }));
        return new RecordedModel(
                ports,
                tasks,
                new RecordedModel.Names(
                        words.of("recorded.kind"),
                        words.of("recorded.task"),
                        words.of("recorded.fetch.task"),
                        words.of("recorded.fetch.left"),
                        new Marking.Names(words.of("task.seal"), "")));
    }

    /// A film that lies here stands for one on a server; fetching over the network is FilmFetchTest's.
    private RecordedPorts.Fetched fetched(StreamAddress address, Progress progress) {
        progress.at(1, 3);
        if (address.path().startsWith("/away")) {
            throw new FaultException("RECORDED-ELSEWHERE", "another machine");
        }
        return new RecordedPorts.Fetched(FileFilm.open(chosen.orElseThrow()), gone::incrementAndGet);
    }

    private RecordedOver over(RecordedModel model, Language language) {
        Texts words = Texts.of(language).with("org.xunyao.app.app").with(PlaybackView.BUNDLE);
        var cameras = new PlaybackModel(
                new PlaybackPorts(
                        List.of(),
                        new NoFilm(),
                        film -> new Playing(film, new PaintedProjector(open), camera -> Cover.nothing(), clock),
                        Optional.empty(),
                        new PeekPorts(
                                (camera, moment) -> Optional.empty(),
                                codec -> new PaintedProjector(open),
                                camera -> Cover.nothing()),
                        new BookmarkPorts(new NoBookmarks(), "", false, UUID::randomUUID)),
                tasks,
                new Marking.Names("", ""));
        return new RecordedOver(
                new PlaybackView(cameras, words, clock::now, clock.zone(), Optional.empty()),
                model,
                texts(language),
                (owner, title) -> chosen,
                clock.zone());
    }

    private static final class NoFilm implements PlaybackPorts.Source {
        @Override
        public Optional<Instant> newest(CameraId camera) {
            return Optional.empty();
        }

        @Override
        public Footage film(CameraId camera, Instant from, Instant to) {
            return new Footage(List.of(), CameraTimes.NONE);
        }

        @Override
        public PlaybackPorts.Known known(CameraId camera) {
            return PlaybackPorts.Known.NOTHING;
        }
    }

    private static final class NoBookmarks implements BookmarkPorts.Kept {
        @Override
        public List<BookmarkPorts.Listed> all() {
            return List.of();
        }

        @Override
        public void save(Bookmark bookmark) {
            throw new AssertionError("not offered");
        }

        @Override
        public void delete(UUID id) {
            throw new AssertionError("not offered");
        }
    }

    private static void until(FxRig rig, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!FxRig.call(condition::getAsBoolean)) {
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(30));
            rig.settle();
        }
    }

    private static String text(FxRig rig, String id) {
        return FxRig.call(() -> rig.scene().lookup(id) instanceof Labeled label ? label.getText() : "");
    }

    private static void press(FxRig rig, String at, KeyCode code, boolean shift, boolean control) {
        FxRig.call(() -> {
            Node node = rig.scene().lookup(at);
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            return true;
        });
        rig.settle();
    }

    @Test
    void aFileIsOpenedSteppedSealedAndClosedByKeys() throws Exception {
        RecordedModel model = model(Language.CHINESE);
        chosen = Optional.of(film("店内导出.mp4"));
        try (FxRig rig = FxRig.show(Theme.DARK, 1000, 800, () -> over(model, Language.CHINESE))) {
            press(rig, "#timeline", KeyCode.O, false, true);
            until(rig, () -> model.standingProperty().get() instanceof Standing.Open);
            PlaybackModel film = ((Standing.Open) model.standingProperty().get()).model();
            until(rig, () -> film.head().equals(Optional.of(Instant.EPOCH)));
            until(rig, () -> text(rig, "#replay-stamp").equals("录像文件 · 未经本站采集 · 00:00:00.000"));
            assertThat(text(rig, "#recorded-told")).startsWith("店内导出.mp4：").contains("未经证明");
            assertThat(text(rig, "#replay-title")).isEqualTo("店内导出.mp4 · 录像文件");
            press(rig, "#timeline", KeyCode.RIGHT, false, false);
            until(rig, () -> film.head().equals(Optional.of(Instant.EPOCH.plusSeconds(5))));
            press(rig, "#timeline", KeyCode.RIGHT, true, false);
            until(rig, () -> film.head().equals(Optional.of(Instant.EPOCH.plusMillis(5_040))));
            press(rig, "#timeline", KeyCode.LEFT, true, false);
            press(rig, "#timeline", KeyCode.LEFT, true, false);
            until(rig, () -> film.head().equals(Optional.of(Instant.EPOCH.plusMillis(4_960))));
            assertThat(text(rig, "#time-camera")).isEqualTo("–");
            press(rig, "#timeline", KeyCode.E, false, false);
            assertThat(sealed).hasSize(1);
            assertThat(sealed.getFirst().size()).isEqualTo(Files.size(chosen.orElseThrow()));
            press(rig, "#timeline", KeyCode.L, false, false);
            assertThat(FxRig.call(() -> model.standingProperty().get())).isInstanceOf(Standing.Closed.class);
            assertThat(FxRig.call(() -> rig.scene().lookup("#replay-camera"))).isNotNull();
        }
        assertThat(open).as("every place is given back").hasValue(0);
    }

    @Test
    void aFilmOnAServerIsAskedForByKeysAndLetGoWhenItIsClosed() throws Exception {
        RecordedModel model = model(Language.CHINESE);
        chosen = Optional.of(film("segment.mp4"));
        try (FxRig rig = FxRig.show(Theme.DARK, 1000, 800, () -> over(model, Language.CHINESE))) {
            ask(rig, "rtsp://10.1.2.3/film.m3u8");
            assertThat(text(rig, "#recorded-told")).contains("RECORDED-ADDRESS");
            ask(rig, "http://10.1.2.3/away/index.m3u8?token=geheim");
            until(rig, () -> text(rig, "#recorded-told").contains("RECORDED-ELSEWHERE"));
            assertThat(text(rig, "#recorded-told"))
                    .contains("10.1.2.3/index.m3u8")
                    .doesNotContain("geheim");
            ask(rig, "http://10.1.2.3/film/index.m3u8?token=geheim");
            until(rig, () -> model.standingProperty().get() instanceof Standing.Open);
            assertThat(text(rig, "#recorded-told")).startsWith("10.1.2.3/index.m3u8：");
            assertThat(gone).hasValue(0);
            press(rig, "#timeline", KeyCode.L, false, false);
        }
        assertThat(gone).hasValue(1);
    }

    private static void ask(FxRig rig, String address) {
        press(rig, "#recorded-open", KeyCode.U, false, true);
        FxRig.call(() -> {
            TextField field = (TextField) rig.scene().lookup("#recorded-address");
            assertThat(field.isFocused()).isTrue();
            field.setText(address);
            field.fireEvent(new ActionEvent());
            return true;
        });
        rig.settle();
    }

    @Test
    void whatIsNoFilmIsRefusedInOneSentence() throws Exception {
        RecordedModel model = model(Language.CHINESE);
        chosen = Optional.of(Files.writeString(folder.resolve("说明.txt"), "这不是录像", StandardCharsets.UTF_8));
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1000, 800, () -> over(model, Language.CHINESE))) {
            press(rig, "#timeline", KeyCode.O, false, true);
            until(rig, () -> text(rig, "#recorded-told").contains("RECORDED-UNKNOWN"));
            assertThat(text(rig, "#recorded-told")).contains("说明.txt").contains("MP4");
        }
    }

    @Test
    void whatAPlaylistSaysOfItselfIsToldAndWhatLiesOutsideIsRefused() throws Exception {
        RecordedModel model = model(Language.CHINESE);
        Path list = playlist();
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1000, 800, () -> over(model, Language.CHINESE))) {
            FxRig.call(() -> {
                model.open(list);
                return true;
            });
            until(rig, () -> model.standingProperty().get() instanceof Standing.Open);
            assertThat(text(rig, "#recorded-told"))
                    .contains("录制方自称第一幅画面在 2026-11-23 10:00:00，未经证明", "自称缺 1 段", "1 处不连续");
            Files.writeString(list, Files.readString(list).replace("gone.ts", "../gone.ts"));
            FxRig.call(() -> {
                model.open(list);
                return true;
            });
            until(rig, () -> text(rig, "#recorded-told").contains("RECORDED-OUTSIDE"));
        }
    }

    /// One segment twice, and one that is missing between.
    private Path playlist() throws IOException, InterruptedException {
        film("segment.ts");
        return Files.writeString(folder.resolve("店内.m3u8"), """
            #EXTM3U
            #EXT-X-TARGETDURATION:8
            #EXT-X-PROGRAM-DATE-TIME:2026-11-23T02:00:00Z
            #EXTINF:8,
            segment.ts
            #EXT-X-GAP
            #EXTINF:8,
            gone.ts
            #EXT-X-DISCONTINUITY
            #EXTINF:8,
            segment.ts
            #EXT-X-ENDLIST
            """);
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "DARK, ENGLISH"})
    void everyStateCanBeReadWhole(Theme theme, Language language) throws Exception {
        RecordedModel model = model(language);
        Path film = film("export-2026-11-20.mp4");
        Path list = playlist();
        var found = new ArrayList<String>();
        try (Shot<RecordedOver> shot = Shot.of(
                READING,
                theme,
                Double.parseDouble(System.getProperty("xunyao.width", "1366")),
                Double.parseDouble(System.getProperty("xunyao.height", "960")),
                () -> over(model, language))) {
            String kind = theme + "-" + language + "-";
            found.addAll(shot.look(kind + "closed", view -> {}));
            found.addAll(shot.look(kind + "open", view -> model.open(film)));
            found.addAll(shot.look(kind + "playlist", view -> model.open(list)));
            found.addAll(shot.look(
                    kind + "address",
                    view -> view.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, false, true, false, false))));
            found.addAll(shot.look(kind + "failed", view -> model.open(folder.resolve("none.mp4"))));
            shot.look(kind + "end", view -> model.close());
        }
        assertThat(found).isEmpty();
    }
}
