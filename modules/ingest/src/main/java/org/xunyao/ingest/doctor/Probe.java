package org.xunyao.ingest.doctor;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.net.Tap;
import org.xunyao.kernel.Clock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;
import org.xunyao.video.doctor.Findings;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.Progress;
import org.xunyao.video.doctor.Step;
import org.xunyao.video.doctor.Step.Kind;
import org.xunyao.video.doctor.Step.Verdict;

/// One connection of an examination. {@link #run} makes it on a thread of its own; another one waits, looks
/// whether enough was seen, and ends it.
final class Probe implements Runnable, Tap, UnitListener {
    private static final System.Logger LOG = System.getLogger(Probe.class.getName());
    private static final long MILLION = 1_000_000;

    private final Call call;
    private final Clock clock;
    private final Progress progress;
    private final Transcript transcript;
    private final List<Step> steps = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final long begun;
    private long mark;
    private long agreedAt;
    private long headBytes;
    private long bytes;
    private long unitBytes;
    private Findings.Reach reach = Findings.Reach.NOTHING;
    private String there = "";
    private int units;
    private int dropped;
    private int lost;
    private CameraTimes times = CameraTimes.NONE;
    private Optional<Duration> clockOff = Optional.empty();
    private Optional<LastGood.Picture> picture = Optional.empty();
    private Optional<Why> ended = Optional.empty();
    private boolean left;
    private long lastUnit;
    private @Nullable StreamSession session;

    /// What to ask.
    record Call(CameraId camera, StreamAddress address, StreamProtocol protocol) {}

    Probe(Call call, Clock clock, Progress progress) {
        this.call = call;
        this.clock = clock;
        this.progress = progress;
        this.transcript = new Transcript(new Masking(call.address()));
        this.begun = clock.nanoTime();
        this.mark = begun;
    }

    @Override
    public void run() {
        try {
            ScopedValue.where(Tap.HERE, this).run(this::talk);
        } finally {
            over.countDown();
        }
    }

    private void talk() {
        try (StreamSession open = call.protocol().open(call.camera(), call.address(), this)) {
            if (agreed(open)) {
                open.play();
            }
        } catch (StreamException e) {
            end(e.why());
        } catch (RuntimeException e) {
            // the edge of this examination: a fault in reading what a stranger sends is a finding
            LOG.log(Level.WARNING, "examination of " + call.camera().code(), e);
            end(Why.GARBAGE);
        }
    }

    /// @return false if nobody waits any more
    private synchronized boolean agreed(StreamSession open) {
        reach = Findings.Reach.AGREED;
        agreedAt = clock.nanoTime();
        headBytes = bytes;
        step(new Step(
                Kind.EXCHANGE,
                Verdict.GOOD,
                List.of(Integer.toString(transcript.requests()), millis(mark, agreedAt)),
                transcript.lines()));
        mark = agreedAt;
        session = open;
        return !left;
    }

    private synchronized void end(Why why) {
        if (!left) {
            ended = Optional.of(why);
        }
    }

    /// Waits for the end for a moment.
    ///
    /// @return whether it is over
    boolean over(Duration moment) throws InterruptedException {
        return over.await(moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How long it has run, or since the camera agreed to send if it has.
    synchronized Duration passed(boolean sinceAgreed) {
        boolean from = sinceAgreed && agreedAt != 0;
        return sinceAgreed && !from ? Duration.ZERO : Duration.ofNanos(clock.nanoTime() - (from ? agreedAt : begun));
    }

    /// Whether so many pictures came, and the camera's word on its clock where it gives one.
    synchronized boolean saw(int pictures, boolean tellsTime) {
        return units >= pictures && (!tellsTime || clockOff.isPresent());
    }

    /// Takes leave of the camera; what ends then is our own doing.
    ///
    /// @param quiet how long pictures may have been missing at the end
    void leave(Duration quiet) {
        StreamSession open;
        synchronized (this) {
            if (units > 0 && clock.nanoTime() - lastUnit > quiet.toNanos()) {
                end(Why.NO_PICTURES);
            }
            left = true;
            open = session;
        }
        if (open != null) {
            open.close();
        }
    }

    /// It does not come to an end by itself: so that is the finding.
    synchronized void abandon() {
        if (!left) {
            ended = Optional.of(Why.TIMEOUT);
            left = true;
        }
    }

    @Override
    public synchronized void named(InetAddress number) {
        if (reach == Findings.Reach.NOTHING) {
            reach = Findings.Reach.NAMED;
            there = number.getHostAddress();
            step(Step.of(Kind.NAME, Verdict.GOOD, call.address().host(), there, millis(mark, clock.nanoTime())));
            mark = clock.nanoTime();
        }
    }

    @Override
    public synchronized void connected() {
        if (reach == Findings.Reach.NAMED) {
            reach = Findings.Reach.CONNECTED;
            step(Step.of(Kind.CONNECT, Verdict.GOOD, there, port(), millis(mark, clock.nanoTime())));
            mark = clock.nanoTime();
        }
    }

    @Override
    public synchronized void sent(String request) {
        transcript.sent(request);
    }

    @Override
    public synchronized void line(String line) {
        transcript.line(line);
    }

    @Override
    public synchronized void got(int count) {
        bytes += count;
    }

    @Override
    public synchronized void unit(AccessUnit unit) {
        if (units++ == 0) {
            reach = Findings.Reach.PICTURES;
            step(Step.of(Kind.KEY_PICTURE, Verdict.GOOD, millis(mark, clock.nanoTime())));
        }
        lastUnit = clock.nanoTime();
        unitBytes += unit.bytes().length;
        times.at(unit).ifPresent(claim -> clockOff = Optional.of(Duration.between(unit.arrival(), claim)));
    }

    @Override
    public synchronized void event(StreamEvent event) {
        switch (event) {
            case StreamEvent.Started started ->
                picture = Optional.of(new LastGood.Picture(started.codec(), started.size()));
            case StreamEvent.Dropped gone -> {
                dropped += gone.units();
                lost += gone.packets();
            }
            case StreamEvent.CameraClock said -> times = times.after(said);
            case StreamEvent.Connecting _, StreamEvent.Rerouted _, StreamEvent.Down _, StreamEvent.Stopped _ -> {}
        }
    }

    /// What was found.
    ///
    /// @param stalled whether a stream of ours stands on the camera meanwhile
    synchronized Findings findings(boolean stalled) {
        var seen = new Findings.Seen(units, Findings.Seen.packets(unitBytes, units), dropped, lost, clockOff, picture);
        return new Findings(reach, ended, came(), seen, stalled);
    }

    private long came() {
        return Math.max(bytes - headBytes, unitBytes);
    }

    /// The steps so far, with the one that failed.
    synchronized List<Step> proof() {
        var all = new ArrayList<>(steps);
        switch (reach) {
            case NOTHING ->
                all.add(Step.of(Kind.NAME, Verdict.BAD, call.address().host(), millis(mark, clock.nanoTime())));
            case NAMED -> all.add(Step.of(Kind.CONNECT, Verdict.BAD, there, port(), millis(mark, clock.nanoTime())));
            case CONNECTED -> all.add(new Step(Kind.EXCHANGE, Verdict.BAD, transcript.last(), transcript.lines()));
            case AGREED -> {
                all.add(bytes());
                all.add(Step.of(Kind.KEY_PICTURE, Verdict.BAD, millis(agreedAt, clock.nanoTime())));
            }
            case PICTURES -> all.add(bytes());
        }
        return all;
    }

    private Step bytes() {
        return Step.of(
                Kind.BYTES,
                came() > 0 ? Verdict.GOOD : Verdict.BAD,
                Long.toString(came()),
                millis(agreedAt, clock.nanoTime()));
    }

    private String port() {
        return Integer.toString(call.address().port());
    }

    private static String millis(long from, long to) {
        return Long.toString((to - from) / MILLION);
    }

    private void step(Step step) {
        steps.add(step);
        progress.step(step);
    }
}
