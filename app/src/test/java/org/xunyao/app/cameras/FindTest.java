package org.xunyao.app.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.app.cameras.find.FindModel;
import org.xunyao.app.cameras.find.FindPorts;
import org.xunyao.app.cameras.find.Finding;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.ingest.onvif.OnvifDevices;
import org.xunyao.ingest.onvif.OnvifLimits;
import org.xunyao.ingest.onvif.WsDiscovery;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.testkit.onvif.OnvifDevice;
import org.xunyao.testkit.onvif.OnvifFault;
import org.xunyao.testkit.onvif.SimulatedDevice;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.device.MediaProfile;

/// Cameras from the network into the real register.
class FindTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);

    @TempDir
    Path folder;

    private CamerasStation station;
    private OnvifDevice device;
    private ExecutorService threads;
    private FindPorts ports;
    private FindModel model;

    @BeforeEach
    void open() throws IOException {
        station = new CamerasStation(folder);
        device = new OnvifDevice(SimulatedDevice.usual("op", "Wort-1", "rtsp://127.0.0.1:5540/live"));
        threads = Executors.newVirtualThreadPerTaskExecutor();
        var network = new WsDiscovery.Network(InetAddress.getLoopbackAddress(), Optional.empty(), device.discovery());
        ports = station.find(
                "zhaojg", new WsDiscovery(CLOCK, () -> List.of(network)), new OnvifDevices(CLOCK, OnvifLimits.USUAL));
        FxRig.start();
        model = new FindModel(ports, new Tasks(threads, Fx.executor(), CLOCK), new FindModel.Names("查找", "已找到的仍在列表里。"));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        device.close();
        station.close();
    }

    private static void until(BooleanSupplier so) {
        long begun = CLOCK.nanoTime();
        while (!FxRig.call(so::getAsBoolean)) {
            assertThat(CLOCK.nanoTime() - begun).isLessThan(30_000_000_000L);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void fx(Runnable what) {
        FxRig.call(() -> {
            what.run();
            return true;
        });
    }

    private Finding found() {
        fx(model::search);
        until(() -> !model.found().isEmpty());
        return FxRig.call(() -> model.found().getFirst());
    }

    private Finding read() {
        Finding one = found();
        fx(() -> {
            model.cancel();
            model.selectedProperty().set(Optional.of(one));
            model.ask(one, "op", "Wort-1");
        });
        until(() -> one.facts().isPresent());
        return one;
    }

    private void choose(Finding one, String code) {
        List<MediaProfile> profiles = one.facts().orElseThrow().profiles();
        fx(() -> model.choose(
                one, new FindModel.Typed(code, "新店", "门口"), profiles.getFirst(), Optional.of(profiles.getLast())));
    }

    private ImportPlan planned() {
        var plan = new AtomicReference<Optional<ImportPlan>>(Optional.empty());
        fx(() -> model.plan(shown -> plan.set(Optional.of(shown))));
        until(() -> plan.get().isPresent());
        return plan.get().orElseThrow();
    }

    @Test
    void aCameraThatAnswersIsSignedInToPlannedAndEntered() {
        Finding one = read();
        assertThat(one.registered()).isEmpty();
        choose(one, "N1");

        ImportPlan plan = planned();
        assertThat(plan.isReady()).isTrue();
        assertThat(plan.count(ImportPlan.Kind.NEW)).isEqualTo(1);
        assertThat(station.ports("zhaojg").enter(plan)).isEqualTo(1);

        RegisteredCamera camera = entered("N1");
        StreamLines lines = camera.lines().orElseThrow();
        assertThat(lines.main().text()).isEqualTo("rtsp://op:Wort-1@127.0.0.1:5540/live");
        assertThat(lines.sub().map(StreamLine::text)).contains("rtsp://op:Wort-1@127.0.0.1:5540/live-sub");
        assertThat(lines.control().map(StreamLine::text))
                .contains("http://op:Wort-1@127.0.0.1:" + device.port() + "/onvif/device_service");
        assertThat(camera.device().model()).isEqualTo("SIM-2");
        assertThat(station.audit()).noneMatch(record -> record.toString().contains("Wort-1"));

        Finding again = found();
        assertThat(again.registered()).as("known from now on").contains("N1");
    }

    private RegisteredCamera entered(String code) {
        return station.ports("zhaojg").read().rows().stream()
                .map(row -> row.camera())
                .filter(camera -> camera.code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWrongPasswordIsTriedOnceAndSaid() {
        Finding one = found();
        fx(() -> model.ask(one, "op", "other"));
        until(() -> one.trouble().isPresent());

        assertThat(one.trouble()).contains("FIND-WRONG_PASSWORD");
        assertThat(device.refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quoted\"word", "back\\slash"})
    void aPasswordThatNoAddressCanHoldIsSaidAndNotTried(String word) {
        Finding one = found();
        fx(() -> model.ask(one, "op", word));
        until(() -> one.trouble().isPresent());

        assertThat(one.trouble()).contains("FIND-CREDENTIALS");
        assertThat(device.count("GetProfiles")).isZero();
        assertThat(device.refused()).isZero();
    }

    @Test
    void aCameraThatNamesAnotherMachineIsNeverAskedForItsStreams() {
        device.fault(OnvifFault.ELSEWHERE);
        Finding one = found();
        fx(() -> model.ask(one, "op", "Wort-1"));
        until(() -> one.trouble().isPresent());

        assertThat(one.trouble()).contains("FIND-ELSEWHERE");
        assertThat(device.count("GetProfiles")).isZero();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsPlanned() {
        Finding one = read();
        choose(one, "= 1");
        assertThat(FxRig.call(model.toldProperty()::get)).isEqualTo("FIND-MISSING");
        fx(() -> model.plan(plan -> {
            throw new AssertionError("planned");
        }));
        assertThat(FxRig.call(model.toldProperty()::get)).isEqualTo("FIND-NONE");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, CHINESE, 1302, 620", "HIGH_CONTRAST, ENGLISH, 1302, 620"})
    void thePaneCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var faults = new ArrayList<String>();
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            Finding one = found();
            fx(() -> model.selectedProperty().set(Optional.of(one)));
            rig.settle();
            faults.addAll(reading("find-login").look(rig.scene(), theme + "-" + language + "-" + width));
            fx(() -> {
                model.cancel();
                model.ask(one, "op", "Wort-1");
            });
            until(() -> one.facts().isPresent());
            rig.settle();
            faults.addAll(reading("find-streams").look(rig.scene(), theme + "-" + language + "-" + width));
        }
        assertThat(faults).isEmpty();
    }

    private static Reading reading(String name) {
        return new Reading(
                name,
                List.of(".side-scroll", ".scroll-pane", ".sheet-table", ".text-field"),
                List.of(".panel-head", ".cameras-bar", ".cameras-panel", ".cameras-side"));
    }

    private Parent view(Language language) {
        var cameras = new CamerasViewModel(
                station.ports("zhaojg"), new Tasks(Runnable::run, Runnable::run, station), station);
        cameras.refresh();
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(CamerasView.BUNDLE);
        var view = new CamerasView(
                cameras,
                texts,
                station.zone(),
                new NoFiles(),
                new CameraExtras(Optional.of(model), Optional.empty(), Optional.empty(), Optional.empty()));
        cameras.beside(new CameraSide.Finding());
        return view;
    }

    private record NoFiles() implements SheetFiles {
        @Override
        public Optional<Path> open(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.empty();
        }
    }
}
