package org.xunyao.app.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
import org.xunyao.app.signin.secret.SecretField;
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
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.device.MediaProfile;

/// Cameras from the network into the real register.
class FindTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final SimulatedDevice LIKE = SimulatedDevice.usual("op", "Wort-1", "rtsp://127.0.0.1:5540/live");

    @TempDir
    private static Path folder;

    private static CamerasStation station;

    private OnvifDevice device;
    private final List<OnvifDevice> more = new ArrayList<>();
    private ExecutorService threads;
    private FindPorts ports;
    private FindModel model;

    @BeforeAll
    static void station() throws IOException {
        station = new CamerasStation(folder);
        FxRig.start();
    }

    @AfterAll
    static void leave() {
        station.close();
    }

    @BeforeEach
    void open() throws IOException {
        device = new OnvifDevice(LIKE);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        ports = station.find(
                "zhaojg",
                new WsDiscovery(CLOCK, this::networks),
                new OnvifDevices(CLOCK, OnvifLimits.USUAL.within(SHORT, SHORT)));
        model = new FindModel(
                ports, new Tasks(threads, Fx.executor(), CLOCK), new FindModel.Names("查找", "同一账号读取多台", "已找到的仍在列表里。"));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        device.close();
        more.forEach(OnvifDevice::close);
    }

    /// Each device is asked as if it were a network of its own.
    private List<WsDiscovery.Network> networks() {
        return Stream.concat(Stream.of(device), more.stream())
                .map(one ->
                        new WsDiscovery.Network(InetAddress.getLoopbackAddress(), Optional.empty(), one.discovery()))
                .toList();
    }

    private OnvifDevice another(String host, String password) throws IOException {
        var one = new OnvifDevice(SimulatedDevice.usual("op", password, "rtsp://" + host + ":5540/live")
                .at(host));
        more.add(one);
        return one;
    }

    /// Those found, in the order of their doors.
    private List<Finding> all() {
        fx(model::search);
        until(() -> model.found().size() == 1 + more.size());
        fx(model::cancel);
        return Stream.concat(Stream.of(device), more.stream())
                .map(one -> model.found().stream()
                        .filter(found -> found.device().service().orElseThrow().port() == one.port())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void askAll(List<Finding> many, String password) {
        fx(() -> model.askAll(many, "op", password));
        until(() -> model.jobProperty().get().isEmpty() && many.stream().noneMatch(Finding::waiting));
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
    void aCameraThatAnswersIsSignedInToPlannedAndEntered() throws IOException {
        // The register is everybody's here: no other test finds this number.
        device.close();
        device = new OnvifDevice(SimulatedDevice.usual("op", "Wort-1", "rtsp://127.0.0.9:5540/live")
                .at("127.0.0.9"));
        Finding one = read();
        assertThat(one.registered()).isEmpty();
        choose(one, "N1");

        ImportPlan plan = planned();
        assertThat(plan.isReady()).isTrue();
        assertThat(plan.count(ImportPlan.Kind.NEW)).isEqualTo(1);
        assertThat(station.ports("zhaojg").enter(plan)).isEqualTo(1);

        RegisteredCamera camera = entered("N1");
        StreamLines lines = camera.lines().orElseThrow();
        assertThat(lines.main().text()).isEqualTo("rtsp://op:Wort-1@127.0.0.9:5540/live");
        assertThat(lines.sub().map(StreamLine::text)).contains("rtsp://op:Wort-1@127.0.0.9:5540/live-sub");
        assertThat(lines.control().map(StreamLine::text))
                .contains("http://op:Wort-1@127.0.0.9:" + device.port() + "/onvif/device_service");
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

    @Test
    void oneLoginIsTriedOnceAtEachAndStopsOnlyTheOneThatRefusesIt() throws IOException {
        OnvifDevice other = another("127.0.0.2", "anders-2");
        OnvifDevice third = another("127.0.0.3", "Wort-1");
        List<Finding> many = all();
        askAll(many, "Wort-1");

        assertThat(many).extracting(one -> one.facts().isPresent()).containsExactly(true, false, true);
        assertThat(many.get(1).trouble()).contains("FIND-WRONG_PASSWORD");
        assertThat(other.refused()).isEqualTo(1);

        askAll(many, "Wort-1");
        assertThat(many.get(1).trouble()).contains("FIND-SAME-LOGIN");
        assertThat(other.refused()).as("the same login is not tried again").isEqualTo(1);

        int asked = third.count("GetProfiles");
        askAll(many, "anders-2");
        assertThat(many.get(1).facts()).isPresent();
        assertThat(third.count("GetProfiles"))
                .as("what was read is left as it is")
                .isEqualTo(asked);
        assertThat(station.audit()).noneMatch(record -> record.toString().contains("Wort-1"));
    }

    @Test
    void anotherDoorOfAMachineThatRefusedIsNotTried() throws IOException {
        device.close();
        device = new OnvifDevice(SimulatedDevice.usual("op", "anders-2", "rtsp://127.0.0.1:5540/live"));
        OnvifDevice door = another("127.0.0.1", "anders-2");
        List<Finding> many = all();
        askAll(many, "Wort-1");

        assertThat(many.getFirst().trouble()).contains("FIND-WRONG_PASSWORD");
        assertThat(many.getLast().trouble()).contains("FIND-SAME-MACHINE");
        assertThat(device.refused() + door.refused()).isEqualTo(1);
    }

    @Test
    void whoseTurnHadNotComeWhenItWasStoppedIsNeverGivenThePassword() throws IOException {
        OnvifDevice second = another("127.0.0.2", "Wort-1");
        List<Finding> many = all();
        device.fault(OnvifFault.STALL);
        fx(() -> model.askAll(many, "op", "Wort-1"));
        until(() -> model.jobProperty().get().orElseThrow().stateProperty().get() instanceof JobState.Running now
                && now.sentence().equals("127.0.0.1"));
        assertThat(FxRig.call(() -> many.getLast().waiting())).isTrue();
        fx(model::cancel);
        until(() -> many.stream().noneMatch(Finding::waiting));

        assertThat(many.getFirst().trouble()).contains("FIND-TIMEOUT");
        assertThat(many.getLast().trouble()).contains("FIND-NOT-ASKED");
        assertThat(second.count("GetProfiles") + second.refused()).isZero();
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

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, CHINESE, 1302, 620", "DARK, ENGLISH, 1302, 620"})
    void whatBecameOfEachOfSeveralCanBeReadWhole(Theme theme, Language language, int width, int height)
            throws IOException {
        another("127.0.0.2", "anders-2");
        another("127.0.0.3", "Wort-1");
        var faults = new ArrayList<String>();
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            List<Finding> many = all();
            fx(() -> ((TableView<?>) rig.scene().lookup("#find-table"))
                    .getSelectionModel()
                    .selectAll());
            rig.settle();
            assertThat(FxRig.call(() -> model.markedProperty().get())).hasSize(3);
            faults.addAll(reading("find-several").look(rig.scene(), theme + "-" + language + "-" + width));
            fx(() -> {
                ((TextField) rig.scene().lookup("#find-user")).setText("op");
                ((SecretField) rig.scene().lookup("#find-password")).put("Wort-1".toCharArray());
                ((Button) rig.scene().lookup("#find-ask")).fire();
            });
            until(() -> model.jobProperty().get().isEmpty() && many.stream().noneMatch(Finding::waiting));
            rig.settle();
            faults.addAll(reading("find-several-read").look(rig.scene(), theme + "-" + language + "-" + width));
            assertThat(many).extracting(one -> one.facts().isPresent()).containsExactly(true, false, true);
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
