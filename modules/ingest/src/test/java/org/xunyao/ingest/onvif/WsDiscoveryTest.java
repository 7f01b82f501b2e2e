package org.xunyao.ingest.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.onvif.OnvifDevice;
import org.xunyao.testkit.onvif.OnvifFault;
import org.xunyao.testkit.onvif.SimulatedDevice;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.FoundDevice;

class WsDiscoveryTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(600);

    private final OnvifDevice device = opened();
    private final List<FoundDevice> found = new CopyOnWriteArrayList<>();
    private final WsDiscovery discovery = new WsDiscovery(
            new SystemClock(SystemClock.CHINA),
            () -> List.of(
                    new WsDiscovery.Network(InetAddress.getLoopbackAddress(), Optional.empty(), device.discovery())));

    private static OnvifDevice opened() {
        try {
            return new OnvifDevice(SimulatedDevice.usual("op", "word", "rtsp://127.0.0.1/x"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void shut() {
        device.close();
    }

    @Test
    void aCameraThatAnswersIsFoundOnceAndOnlyAtItsOwnAddress() {
        assertThat(discovery.search(PATIENT, found::add, () -> !found.isEmpty()))
                .isEqualTo(1);

        assertThat(found).hasSize(1);
        FoundDevice one = found.getFirst();
        assertThat(one.host()).isEqualTo("127.0.0.1");
        assertThat(one.name()).isEqualTo("药店 1");
        assertThat(one.hardware()).isEqualTo("SIM-2");
        assertThat(one.service().map(StreamAddress::url))
                .contains("http://127.0.0.1:" + device.port() + "/onvif/device_service");
    }

    @Test
    void askedTwiceItIsStillOneCamera() {
        discovery.search(SHORT, found::add, () -> false);

        assertThat(found).hasSize(1);
    }

    @Test
    void aCameraThatNamesOnlyAnotherMachineIsNotSpokenTo() {
        device.fault(OnvifFault.ELSEWHERE);

        discovery.search(PATIENT, found::add, () -> !found.isEmpty());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().service()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "LAUGHS", "DTD", "HUGE", "STALL", "WRONG_PASSWORD"})
    void whatMakesNoSenseOrAnswersSomebodyElseIsNoCamera(OnvifFault fault) {
        device.fault(fault);

        discovery.search(SHORT, found::add, () -> false);

        assertThat(found).isEmpty();
    }

    @Test
    void itEndsWhenItIsCancelled() {
        device.fault(OnvifFault.STALL);

        discovery.search(Duration.ofHours(1), found::add, () -> true);

        assertThat(found).isEmpty();
    }

    @Test
    @Timeout(30)
    void itEndsOnAThreadThatIsToStop() {
        device.fault(OnvifFault.STALL);

        discovery.search(Duration.ofHours(1), found::add, () -> {
            Thread.currentThread().interrupt();
            return false;
        });

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void withoutANetworkNobodyIsAsked() {
        var alone = new WsDiscovery(new SystemClock(SystemClock.CHINA), List::of);

        assertThat(alone.search(PATIENT, found::add, () -> false)).isZero();
    }
}
