package org.xunyao.ingest.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.ingest.Pause;
import org.xunyao.ingest.flv.FlvProtocol;
import org.xunyao.ingest.hls.HlsProtocol;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.doctor.Addressee;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.DoctorLimits;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.Remedy;
import org.xunyao.video.doctor.RunningStream;
import org.xunyao.video.doctor.Step;
import org.xunyao.video.doctor.Ward;

/// A doctor with short times, and what the station knows.
final class Examining implements Ward {
    static final Duration PATIENT = Duration.ofSeconds(60);
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c1");

    private final StreamDoctorTest.Steps steps = new StreamDoctorTest.Steps();
    private final StreamDoctor doctor;
    private Optional<RunningStream> running = Optional.empty();
    private Optional<LastGood> good = Optional.empty();

    Examining() {
        this(Duration.ofMillis(900));
    }

    Examining(Duration answer) {
        Duration watch = Duration.ofMillis(1_500);
        var limits = new DoctorLimits(Duration.ofSeconds(1), answer, watch, 5, 2, Duration.ofSeconds(5), 2);
        HttpLimits http = HttpLimits.USUAL.within(limits.connect(), answer, watch);
        doctor = new StreamDoctor(
                CLOCK,
                Thread.ofVirtual().factory(),
                List.of(
                        new RtspProtocol(CLOCK, RtspLimits.USUAL.within(limits.connect(), answer, watch)),
                        new HlsProtocol(CLOCK, http, Pause.real()),
                        new FlvProtocol(CLOCK, http)),
                new StreamDoctor.Rules(limits, this::remedy),
                this);
    }

    Remedy remedy(Cause cause) {
        return new Remedy("DO_" + cause.name(), Addressee.SHOP, Addressee.INSTALLER);
    }

    Diagnosis examine(String address) {
        return doctor.examine(CAMERA, StreamAddress.of(address), steps);
    }

    Diagnosis refused(StreamAddress.Reason reason) {
        return Diagnosis.refused(CAMERA, Instant.EPOCH, reason, this::remedy);
    }

    void cancel() {
        steps.cancelled = true;
    }

    List<Step> steps() {
        return steps.seen;
    }

    void runs(RunningStream stream) {
        running = Optional.of(stream);
    }

    void wasGood(LastGood then) {
        good = Optional.of(then);
    }

    @Override
    public Optional<RunningStream> running(CameraId camera, StreamAddress address) {
        return running;
    }

    @Override
    public Optional<LastGood> good(CameraId camera, StreamAddress address) {
        return good;
    }
}
