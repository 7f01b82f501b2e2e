package org.xunyao.ingest.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.onvif.OnvifDevice;
import org.xunyao.testkit.onvif.OnvifFault;
import org.xunyao.testkit.onvif.SimulatedDevice;
import org.xunyao.testkit.onvif.SimulatedDevice.Door;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.DeviceFault;
import org.xunyao.video.device.MediaProfile;
import org.xunyao.video.ptz.Ptz;
import org.xunyao.video.ptz.PtzMove;
import org.xunyao.video.ptz.PtzPreset;

class OnvifDevicesTest {
    private static final String STREAM = "rtsp://127.0.0.1:5540/live?ch=1&x=2";
    private static final SimulatedDevice LIKE = SimulatedDevice.usual("op", "pa-55&w:rd", STREAM);
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final OnvifDevices devices = new OnvifDevices(
            new SystemClock(SystemClock.CHINA),
            OnvifLimits.USUAL.within(Duration.ofSeconds(2), Duration.ofSeconds(20)));
    private OnvifDevice device = opened(LIKE);

    private static OnvifDevice opened(SimulatedDevice like) {
        try {
            return new OnvifDevice(like);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void well() {
        device.fault(OnvifFault.OK);
    }

    @AfterEach
    void shut() {
        device.close();
    }

    private StreamAddress address() {
        return StreamAddress.of("http://op:pa-55&w%3ard@127.0.0.1:" + device.port() + "/onvif/device_service");
    }

    private DeviceAnswer<DeviceFacts> asked() {
        return devices.ask(address());
    }

    @Test
    void theStreamsAreReadWithATokenMadeForTheCamerasOwnClock() {
        DeviceFacts facts = asked().got().orElseThrow();

        assertThat(facts.movable()).isTrue();
        assertThat(facts.ahead()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(facts.profiles()).extracting(MediaProfile::token).containsExactly("main", "sub");
        MediaProfile main = facts.profiles().getFirst();
        assertThat(main.coding()).isEqualTo("H264");
        assertThat(main.size()).contains(new PictureSize(1_920, 1_080));
        assertThat(main.rate()).isEqualTo(25);
        StreamAddress stream = main.stream().orElseThrow();
        assertThat(stream.url()).isEqualTo(STREAM);
        assertThat(stream.password()).contains("pa-55&w:rd");
        assertThat(device.refused()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"DIGEST", "SHUT"})
    void aCameraThatWantsHttpDigestGetsIt(Door door) {
        device.close();
        device = opened(LIKE.with(door));

        assertThat(asked().got()).isPresent();
        assertThat(device.refused()).isZero();
    }

    @Test
    void thePasswordIsNotGivenAwayToACameraThatWantsItPlain() {
        device.close();
        device = opened(LIKE.with(Door.BASIC));

        assertThat(asked().refusal()).contains(DeviceFault.WRONG_PASSWORD);
        assertThat(device.refused()).as("no Authorization was sent").isZero();
    }

    @Test
    void aWrongPasswordIsTriedOnceSoThatTheAccountIsNotLocked() {
        var wrong = StreamAddress.of("http://op:other@127.0.0.1:" + device.port() + "/onvif/device_service");

        assertThat(devices.ask(wrong).refusal()).contains(DeviceFault.WRONG_PASSWORD);
        assertThat(device.refused()).isEqualTo(1);
    }

    @Test
    void aCameraThatLockedTheAccountIsToldApartFromNothing() {
        var wrong = StreamAddress.of("http://op:other@127.0.0.1:" + device.port() + "/onvif/device_service");
        for (int i = 0; i < 5; i++) {
            assertThat(devices.ask(wrong).refusal()).contains(DeviceFault.WRONG_PASSWORD);
        }

        assertThat(asked().refusal()).contains(DeviceFault.WRONG_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_PASSWORD, WRONG_PASSWORD",
        "HUGE, GARBAGE",
        "LAUGHS, GARBAGE",
        "DTD, GARBAGE",
        "DEEP, GARBAGE",
        "GARBAGE, GARBAGE",
        "PAGE, NO_ONVIF",
        "REDIRECT, ELSEWHERE",
        "ELSEWHERE, ELSEWHERE"
    })
    void whateverItAnswersItIsRefusedInWords(OnvifFault fault, DeviceFault said) {
        device.fault(fault);

        assertThat(asked().refusal()).contains(said);
        assertThat(devices.open(address()).refusal()).contains(said);
    }

    @Test
    void aCameraThatSaysNothingIsGivenUp() {
        device.fault(OnvifFault.STALL);
        var impatient = new OnvifDevices(
                new SystemClock(SystemClock.CHINA),
                OnvifLimits.USUAL.within(Duration.ofSeconds(2), Duration.ofMillis(300)));

        assertThat(impatient.ask(address()).refusal()).contains(DeviceFault.TIMEOUT);
    }

    @Test
    void aPortWhereNobodyListensIsUnreachable() {
        StreamAddress gone = address();
        device.close();

        assertThat(devices.ask(gone).refusal()).contains(DeviceFault.UNREACHABLE);
    }

    @Test
    void aStreamOfAnotherMachineIsNotTaken() {
        device.close();
        device = opened(SimulatedDevice.usual("op", "pa-55&w:rd", "rtsp://10.9.9.9:554/evil"));

        assertThat(asked().got().orElseThrow().profiles())
                .extracting(MediaProfile::stream)
                .containsOnly(Optional.empty());
    }

    @Test
    void aStreamThatIsTooLongWithTheLoginIsLeftOut() {
        device.close();
        device = opened(SimulatedDevice.usual("op", "pa-55&w:rd", "rtsp://127.0.0.1:5540/" + "x".repeat(990)));

        assertThat(asked().got().orElseThrow().profiles())
                .extracting(MediaProfile::stream)
                .containsOnly(Optional.empty());
    }

    @Test
    void aCameraThatDoesNotTurnSaysSo() {
        device.fault(OnvifFault.NO_PTZ);

        assertThat(asked().got().orElseThrow().movable()).isFalse();
        assertThat(devices.open(address()).refusal()).contains(DeviceFault.NO_PTZ);
    }

    @Test
    void theTokenOfAViewIsCleanedAndCutWhereItIsShown() {
        assertThat(new PtzPreset("1\u202e\n2" + "x".repeat(100), "").shownToken())
                .isEqualTo("12" + "x".repeat(22));
    }

    @Test
    void itTurnsAndStopsAndKnowsItsViews() {
        Ptz ptz = devices.open(address()).got().orElseThrow();

        assertThat(ptz.move(new PtzMove(-0.5, 0.25, 1), AT_MOST).got()).isPresent();
        assertThat(device.last()).isEqualTo("-0.50 0.25 1.00");
        assertThat(device.moving()).isTrue();
        assertThat(ptz.stop().got()).isPresent();
        assertThat(device.moving()).isFalse();
        List<PtzPreset> presets = ptz.presets().got().orElseThrow();
        assertThat(presets).containsExactly(new PtzPreset("1", "柜台"), new PtzPreset("2", "门口"));
        assertThat(ptz.go(presets.getLast()).got()).isPresent();
        assertThat(device.last()).isEqualTo("preset 2");
        PtzPreset made = ptz.remember("冷柜 <&'\">").got().orElseThrow();
        assertThat(made.token()).isEqualTo("3");
        assertThat(ptz.forget(made).got()).isPresent();
        assertThat(ptz.forget(made).refusal()).contains(DeviceFault.REFUSED);
        assertThat(ptz.home().got()).isPresent();
        assertThat(device.last()).isEqualTo("home");
    }

    @Test
    void aCameraThatHearsNothingMoreStopsByItself() throws InterruptedException {
        Ptz ptz = devices.open(address()).got().orElseThrow();

        assertThat(ptz.move(new PtzMove(1, 0, 0), Duration.ofMillis(200)).got()).isPresent();
        while (device.moving()) {
            Thread.sleep(20);
        }

        assertThat(device.moved()).isEqualTo(Duration.ofMillis(200));
        assertThat(device.count("Stop")).isZero();
    }
}
