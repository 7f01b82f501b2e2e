package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.OnlineKeeper;
import org.xunyao.video.CameraId;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class DaysInStoreTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private OnlineKeeper keeper(String name) {
        return new OnlineKeeper(station.store().streamDays(), station.store().transactions(), name);
    }

    private static CameraDay day(CameraId camera, LocalDate day, String minutes, Instant lastGood) {
        String rest = ".".repeat(CameraDay.MINUTES - minutes.length());
        return new CameraDay(camera, day, minutes + rest, 2, Optional.of(lastGood));
    }

    @Test
    void whatIsWrittenAgainAddsToWhatWasKnown() {
        keeper("一").write(List.of(day(CAMERA, DAY, "uuc", NOON)));
        keeper("一").write(List.of(day(CAMERA, DAY, "....uu", NOON.plusSeconds(60))));
        CameraDay known = keeper("一").day(List.of(CAMERA), DAY).getFirst();
        assertThat(known.minutes()).startsWith("uuc.uu.");
        assertThat(known.lastGood()).contains(NOON.plusSeconds(60));
        assertThat(keeper("一").lastGood(CAMERA)).contains(NOON.plusSeconds(60));
        assertThat(keeper("一").lastGood(new CameraId("C02"))).isEmpty();
    }

    @Test
    void twoStationsKeepTheirOwnAndAreReadTogether() {
        keeper("一").write(List.of(day(CAMERA, DAY, "u.c", NOON)));
        keeper("二").write(List.of(day(CAMERA, DAY, ".uu", NOON)));
        assertThat(keeper("一").day(List.of(CAMERA), DAY))
                .singleElement()
                .satisfies(known -> assertThat(known.minutes()).startsWith("uuu."));
    }

    @Test
    void aDayOfThirtySixCamerasIsThirtySixRowsHoweverTheyFlapped() {
        List<CameraId> cameras =
                IntStream.range(0, 36).mapToObj(i -> new CameraId("F" + i)).toList();
        for (int round = 0; round < 3; round++) {
            keeper("一")
                    .write(cameras.stream()
                            .map(camera -> day(camera, DAY, "ucucuc", NOON))
                            .toList());
        }
        assertThat(keeper("一").day(cameras, DAY)).hasSize(36);
    }

    @Test
    void oldDaysAreForgotten() {
        keeper("一").write(List.of(day(CAMERA, DAY.minusDays(1), "u", NOON), day(CAMERA, DAY, "u", NOON)));
        assertThat(keeper("一").forget(DAY, 1)).isEqualTo(1);
        assertThat(keeper("一").day(List.of(CAMERA), DAY.minusDays(1))).isEmpty();
        assertThat(keeper("一").day(List.of(CAMERA), DAY)).hasSize(1);
    }

    @Test
    void aClockThatJumpedForwardMakesOneDayTooOldAndNoMore() {
        List<CameraDay> days = IntStream.range(0, 5)
                .mapToObj(back -> day(CAMERA, DAY.minusDays(back), "u", NOON))
                .toList();
        keeper("一").write(days);
        LocalDate jumped = DAY.plusYears(4);
        keeper("一").write(List.of(day(CAMERA, jumped, "u", NOON)));
        assertThat(keeper("一").forget(jumped.minusDays(5), 5)).isEqualTo(1);
        assertThat(keeper("一").forget(jumped.minusDays(5), 7)).isZero();
        assertThat(keeper("一").day(List.of(CAMERA), DAY.minusDays(3))).hasSize(1);
    }

    @Test
    void whatWasWrittenIsThereAfterACrashAndTheRestIsNotKnown() {
        keeper("一").write(List.of(day(CAMERA, DAY, "uuuu", NOON)));
        station.close();
        station = Station.open(engine, folder);
        assertThat(keeper("一").day(List.of(CAMERA), DAY).getFirst().minutes()).isEqualTo("uuuu" + ".".repeat(1_436));
    }
}
