package org.xunyao.ingest.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Doctor;
import org.xunyao.video.doctor.DoctorLimits;
import org.xunyao.video.doctor.Findings;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.Progress;
import org.xunyao.video.doctor.Remedies;
import org.xunyao.video.doctor.RunningStream;
import org.xunyao.video.doctor.Step;
import org.xunyao.video.doctor.Step.Kind;
import org.xunyao.video.doctor.Step.Verdict;
import org.xunyao.video.doctor.Ward;

/// Examines cameras by the protocols of the live streams. A stream that runs here and gives pictures is
/// asked itself, for many cameras allow one caller only. Safe for use by many threads.
public final class StreamDoctor implements Doctor {
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Clock clock;
    private final ThreadFactory threads;
    private final List<StreamProtocol> protocols;
    private final Rules rules;
    private final Ward ward;
    private final Semaphore turns;

    /// By what it judges.
    ///
    /// @param limits of time and figures
    /// @param remedies one for each cause
    public record Rules(DoctorLimits limits, Remedies remedies) {}

    /// @param threads makes one virtual thread for each examination; it may be interrupted
    /// @param protocols with the limits of examinations; the first that speaks an address is used
    /// @param ward what is known of cameras already
    public StreamDoctor(Clock clock, ThreadFactory threads, List<StreamProtocol> protocols, Rules rules, Ward ward) {
        this.clock = clock;
        this.threads = threads;
        this.protocols = List.copyOf(protocols);
        this.rules = rules;
        this.ward = ward;
        this.turns = new Semaphore(rules.limits().atOnce(), true);
    }

    @Override
    public Diagnosis examine(CameraId camera, StreamAddress address, Progress progress) {
        StreamProtocol protocol = protocols.stream()
                .filter(each -> each.speaks(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no protocol for " + address.scheme()));
        Step read = Step.of(Kind.ADDRESS, Verdict.GOOD, address.toString());
        progress.step(read);
        Optional<LastGood> before = ward.good(camera, address);
        Optional<RunningStream> running = ward.running(camera, address);
        if (running.filter(RunningStream::gives).isPresent()) {
            return ofRunning(camera, read, running.get(), before);
        }
        var visit = new Visit(
                new Probe.Call(camera, address, protocol),
                read,
                running.filter(RunningStream::stalled).isPresent());
        try {
            return inTurn(visit, progress, before);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Diagnosis.Stopped(camera, clock.now(), List.of(read), before);
        }
    }

    /// One examination by a connection.
    private record Visit(Probe.Call call, Step read, boolean stalled) {}

    private Diagnosis inTurn(Visit visit, Progress progress, Optional<LastGood> before) throws InterruptedException {
        while (!turns.tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
            if (progress.cancelled()) {
                return new Diagnosis.Stopped(visit.call().camera(), clock.now(), List.of(visit.read()), before);
            }
        }
        try {
            return visit(visit, progress, before);
        } finally {
            turns.release();
        }
    }

    private Diagnosis visit(Visit visit, Progress progress, Optional<LastGood> before) throws InterruptedException {
        var probe = new Probe(visit.call(), clock, progress);
        Thread thread = threads.newThread(probe);
        thread.start();
        boolean whole = false;
        try {
            whole = follow(probe, visit.call().address(), progress);
        } finally {
            if (!whole) {
                probe.leave(rules.limits().watch().dividedBy(2));
                thread.interrupt();
            }
        }
        List<Step> proof = new ArrayList<>(List.of(visit.read()));
        proof.addAll(probe.proof());
        if (!whole && progress.cancelled()) {
            return new Diagnosis.Stopped(visit.call().camera(), clock.now(), proof, before);
        }
        Findings findings = probe.findings(visit.stalled());
        if (findings.reach() == Findings.Reach.PICTURES) {
            proof.addAll(figures(findings.seen(), visit.call().address(), before));
        }
        return judged(visit.call().camera(), findings.cause(rules.limits()), proof, before);
    }

    /// @return false if it was cancelled, or does not come to an end
    private boolean follow(Probe probe, StreamAddress address, Progress progress) throws InterruptedException {
        DoctorLimits limits = rules.limits();
        boolean tellsTime = address.scheme().startsWith("rtsp");
        Duration longest =
                limits.connect().plus(limits.answer().multipliedBy(2)).plus(limits.watch());
        boolean leaving = false;
        while (!probe.over(MOMENT)) {
            if (progress.cancelled()) {
                return false;
            }
            if (probe.passed(false).compareTo(longest) > 0) {
                probe.abandon();
                return false;
            }
            boolean enough = probe.saw(limits.pictures(), tellsTime)
                    || probe.passed(true).compareTo(limits.watch()) > 0;
            if (enough && !leaving) {
                leaving = true;
                probe.leave(rules.limits().watch().dividedBy(2));
            }
        }
        return true;
    }

    private Diagnosis ofRunning(CameraId camera, Step read, RunningStream stream, Optional<LastGood> before) {
        Instant now = clock.now();
        long seconds = stream.since()
                .map(since -> Math.max(0, Duration.between(since, now).toSeconds()))
                .orElse(0L);
        List<Step> proof = new ArrayList<>(List.of(read));
        proof.add(Step.of(Kind.RUNNING, Verdict.GOOD, Long.toString(seconds)));
        proof.add(Step.of(
                Kind.BYTES,
                stream.bytes() > 0 ? Verdict.GOOD : Verdict.BAD,
                Long.toString(stream.bytes()),
                Long.toString(stream.stretch().toMillis())));
        proof.addAll(figures(stream.seen(), "rtsp", Optional.empty()));
        stream.scene().ifPresent(cause -> proof.add(Step.of(Kind.SCENE, Verdict.BAD, cause.name())));
        return judged(camera, stream.cause(rules.limits()), proof, before);
    }

    private List<Step> figures(Findings.Seen seen, StreamAddress address, Optional<LastGood> before) {
        return figures(seen, address.scheme(), before);
    }

    private List<Step> figures(Findings.Seen seen, String scheme, Optional<LastGood> before) {
        List<Step> steps = new ArrayList<>();
        seen.picture()
                .ifPresent(now -> steps.add(Step.of(
                        Kind.PICTURE,
                        Verdict.GOOD,
                        now.codec().name(),
                        Integer.toString(now.size().width()),
                        Integer.toString(now.size().height()),
                        Integer.toString(seen.pictures()))));
        if (scheme.startsWith("rtsp")) {
            steps.add(Step.of(
                    Kind.LOSS,
                    seen.lossPercent() > rules.limits().lossPercent() ? Verdict.BAD : Verdict.GOOD,
                    Integer.toString(seen.lost()),
                    Integer.toString(seen.packets() + seen.lost()),
                    Integer.toString(seen.lossPercent())));
        }
        steps.add(seen.clock().map(this::clock).orElse(Step.of(Kind.CLOCK, Verdict.UNKNOWN)));
        before.flatMap(LastGood::picture)
                .ifPresent(then -> steps.add(Step.of(
                        Kind.BEFORE,
                        seen.picture().filter(then::equals).isPresent() ? Verdict.GOOD : Verdict.BAD,
                        then.codec().name(),
                        Integer.toString(then.size().width()),
                        Integer.toString(then.size().height()))));
        return steps;
    }

    private Step clock(Duration off) {
        boolean bad = off.abs().compareTo(rules.limits().clockOff()) > 0;
        return Step.of(Kind.CLOCK, bad ? Verdict.BAD : Verdict.GOOD, Long.toString(off.toSeconds()));
    }

    private Diagnosis judged(CameraId camera, Optional<Cause> cause, List<Step> proof, Optional<LastGood> before) {
        return cause.<Diagnosis>map(found -> new Diagnosis.Ill(
                        camera, clock.now(), found, rules.remedies().against(found), proof, before))
                .orElseGet(() -> new Diagnosis.Sound(camera, clock.now(), proof, before));
    }
}
