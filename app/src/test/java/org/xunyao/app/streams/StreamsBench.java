package org.xunyao.app.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.supervision.online.OnlineRate;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.doctor.Addressee;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.Progress;
import org.xunyao.video.doctor.Remedy;
import org.xunyao.video.doctor.Step;
import org.xunyao.video.doctor.Step.Kind;
import org.xunyao.video.doctor.Step.Verdict;

/// The screen's ports in memory, and a clock.
final class StreamsBench implements Clock, StreamPorts.Papers {
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final OnlineLimits LIMITS = new OnlineLimits(50, 50, Duration.ofMinutes(5), 400, 90, 2);

    final List<String> heard = new ArrayList<>();
    List<StreamLine> lines = new ArrayList<>(List.of(
            line("C01", "康民大药房（滨河店）", "处方区", StreamLine.Situation.LIVE, null),
            line("C07", "松龄堂药房", "营业厅", StreamLine.Situation.STALLED, Cause.STALLED),
            line("C10", "春晖药店", "阴凉柜", StreamLine.Situation.TROUBLED, Cause.FROZEN),
            line("C12", "懿泉堂药店", "处方区", StreamLine.Situation.DOWN, Cause.PORT_REFUSED),
            line("C13", "澜溪县城关镇康民惠民济世堂大药房连锁有限公司第二分公司", "营业厅", StreamLine.Situation.LATE, Cause.LATE),
            line("C16", "石门药店", "营业厅", StreamLine.Situation.CONNECTING, null)));
    boolean hold;
    boolean powers = true;
    Optional<String> refuses = Optional.empty();

    private static StreamLine line(
            String camera, String shop, String point, StreamLine.Situation situation, @Nullable Cause cause) {
        Optional<Instant> since = situation == StreamLine.Situation.LIVE
                ? Optional.empty()
                : Optional.of(NOW.minus(Duration.ofMinutes(18)));
        return new StreamLine(new CameraId(camera), shop, point, situation, Optional.ofNullable(cause), since);
    }

    StreamPorts ports() {
        return new StreamPorts(
                () -> lines,
                this::examine,
                (camera, days) -> history(camera, days),
                this::rateRows,
                this,
                LIMITS,
                new StreamPorts.Powers(powers, powers, powers),
                () -> YearMonth.of(2026, 11),
                () -> Optional.of(Path.of("/media/usb")));
    }

    private Diagnosis examine(CameraId camera, Progress progress) {
        heard.add("examined " + camera.code());
        refuses.ifPresent(code -> {
            throw new FaultException(code, "as wished");
        });
        for (Step step : steps()) {
            progress.step(step);
            if (progress.cancelled()) {
                return new Diagnosis.Stopped(camera, NOW, List.of(step), Optional.empty());
            }
        }
        return camera.code().equals("C01") ? new Diagnosis.Sound(camera, NOW, sound(), good()) : ill(camera);
    }

    static Diagnosis.Ill ill(CameraId camera) {
        return new Diagnosis.Ill(
                camera,
                NOW,
                Cause.WRONG_PASSWORD,
                new Remedy("CORRECT_PASSWORD", Addressee.US, Addressee.INSTALLER),
                steps(),
                good());
    }

    private static Optional<LastGood> good() {
        return Optional.of(new LastGood(
                NOW.minus(Duration.ofMinutes(18)),
                Optional.of(new LastGood.Picture(Codec.H264, new PictureSize(1280, 720)))));
    }

    static List<Step> steps() {
        return List.of(
                Step.of(Kind.ADDRESS, Verdict.GOOD, "rtsp://op:***@10.33.12.7:554/Streaming/Channels/102"),
                Step.of(Kind.NAME, Verdict.GOOD, "10.33.12.7", "10.33.12.7", "0"),
                Step.of(Kind.CONNECT, Verdict.GOOD, "10.33.12.7", "554", "23"),
                new Step(
                        Kind.EXCHANGE,
                        Verdict.BAD,
                        List.of(
                                "DESCRIBE rtsp://10.33.12.7:554/Streaming/Channels/102 RTSP/1.0",
                                "RTSP/1.0 401 Unauthorized"),
                        List.of(
                                "→ OPTIONS rtsp://10.33.12.7:554/Streaming/Channels/102 RTSP/1.0",
                                "→ CSeq: 1",
                                "← RTSP/1.0 200 OK",
                                "→ DESCRIBE rtsp://10.33.12.7:554/Streaming/Channels/102 RTSP/1.0",
                                "→ Authorization: ***",
                                "← RTSP/1.0 401 Unauthorized")));
    }

    private static List<Step> sound() {
        return List.of(
                Step.of(Kind.ADDRESS, Verdict.GOOD, "rtsp://10.33.12.1:554/live"),
                Step.of(Kind.RUNNING, Verdict.GOOD, "4711"),
                Step.of(Kind.BYTES, Verdict.GOOD, "1250000", "10000"),
                Step.of(Kind.PICTURE, Verdict.GOOD, "H264", "1280", "720", "150"),
                Step.of(Kind.LOSS, Verdict.GOOD, "0", "900", "0"),
                Step.of(Kind.CLOCK, Verdict.UNKNOWN),
                Step.of(Kind.BEFORE, Verdict.GOOD, "H264", "1280", "720"));
    }

    private static List<CameraDay> history(CameraId camera, int days) {
        return IntStream.range(0, days)
                .filter(back -> back != 3)
                .mapToObj(back -> day(camera, TODAY.minusDays(back), back))
                .toList()
                .reversed();
    }

    private static CameraDay day(CameraId camera, LocalDate day, int back) {
        var minutes = new StringBuilder(CameraDay.unknown(camera, day).minutes());
        int end = back == 0 ? 640 : CameraDay.MINUTES;
        for (int i = 0; i < end; i++) {
            boolean out = i > 500 + 40 * back && i < 560 + 40 * back;
            boolean unknown = back % 4 == 1 && i > 900 && i < 1_100;
            Minute minute = unknown ? Minute.UNKNOWN : out ? Minute.REFUSED : Minute.USABLE;
            minutes.setCharAt(i, minute.letter());
        }
        return new CameraDay(camera, day, minutes.toString(), 1 + back, Optional.of(NOW));
    }

    private List<RateRow> rateRows(YearMonth month) {
        heard.add("rates " + month);
        return IntStream.range(0, 9)
                .boxed()
                .flatMap(i -> {
                    String shop = lines.get(i % lines.size()).shop();
                    var rate = new OnlineRate(
                            28_442,
                            21_000 - 900 * i,
                            1_200 + 3_000 * (i % 3),
                            i == 1 ? 37 : 0,
                            Map.of(),
                            17 * i,
                            i % 2 == 0);
                    return List.of(
                            new RateRow(shop, Optional.empty(), "", rate),
                            new RateRow(shop, Optional.of(new CameraId("C" + i)), "处方区", rate))
                            .stream();
                })
                .toList();
    }

    @Override
    public Path slip(Diagnosis.Ill finding, Path folder) {
        heard.add("slip " + finding.camera().code() + " " + folder);
        return folder.resolve("画面故障告知单-" + finding.camera().code() + "-20261120104207.pdf");
    }

    @Override
    public List<Path> rates(YearMonth month, Path folder) {
        heard.add("exported " + month);
        return List.of(folder.resolve("画面在线率-" + month + ".csv"), folder.resolve("画面在线率-" + month + ".pdf"));
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }
}
