package org.xunyao.video.ptz;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFault;

/// Turns one camera for as long as a person holds a key, and not a moment longer (失手即停). The person is
/// heard of through {@link #hold}; who is not heard of stops the camera, and a camera that hears nothing
/// of us stops by itself. A stop never waits for an order that hangs, and an order that comes through
/// late is stopped again. A camera that confirms a stop is asked whether it stands, and told again while it
/// says that it turns.
///
/// Its methods return at once and may be called by any thread.
public final class Steering implements AutoCloseable {
    private final Ptz camera;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Executor calls;
    private final SteeringLimits limits;
    private final Hand hand = new Hand();

    /// What is held, and what the camera was told of it.
    private static final class Hand {
        private PtzMove wanted = PtzMove.STILL;
        private PtzMove told = PtzMove.STILL;
        private long heard;
        private long toldAt;
        private boolean telling;
        private int stopping;
        private @Nullable ScheduledFuture<?> ticking;
        private boolean closed;
        private Optional<DeviceFault> trouble = Optional.empty();
        /// It does not say whether it turns; asking again would only hold up what comes next.
        private boolean unsaid;
    }

    /// @param timer ticks while the camera turns; its threads do not wait for the camera
    /// @param calls runs what waits for the camera, several at once
    public Steering(Ptz camera, Clock clock, ScheduledExecutorService timer, Executor calls, SteeringLimits limits) {
        this.camera = camera;
        this.clock = clock;
        this.timer = timer;
        this.calls = calls;
        this.limits = limits;
    }

    /// The person holds something: the camera turns so until nothing is held or heard any more. Said again
    /// and again while it is held.
    public synchronized void hold(PtzMove move) {
        if (hand.closed) {
            return;
        }
        if (!move.moves()) {
            release();
            return;
        }
        hand.wanted = move;
        notifyAll();
        hand.heard = clock.nanoTime();
        if (hand.ticking == null) {
            long tick = limits.tick().toMillis();
            hand.ticking = timer.scheduleAtFixedRate(this::tick, tick, tick, TimeUnit.MILLISECONDS);
        }
        tell();
    }

    /// Nothing is held any more: key or button up, focus lost, window hidden, locked.
    public synchronized void release() {
        if (hand.wanted.moves()) {
            hand.wanted = PtzMove.STILL;
            stop();
        }
    }

    /// Whether something is held.
    public synchronized boolean moving() {
        return hand.wanted.moves();
    }

    /// Why the camera did not do what it was told last, if it did not.
    public synchronized Optional<DeviceFault> trouble() {
        return hand.trouble;
    }

    private synchronized void tick() {
        if (hand.wanted.moves() && passed(hand.heard, limits.unheard())) {
            release();
        } else if (hand.wanted.moves()) {
            tell();
        }
        quiet();
    }

    /// Once the camera is told anew what it was told before only as often as it must be.
    private void tell() {
        if (hand.telling || lockedOut() || (hand.wanted.equals(hand.told) && !passed(hand.toldAt, limits.renew()))) {
            return;
        }
        hand.telling = true;
        hand.told = hand.wanted;
        hand.toldAt = clock.nanoTime();
        PtzMove order = hand.wanted;
        calls.execute(() -> move(order));
    }

    private void move(PtzMove order) {
        if (isLate(camera.move(order, limits.alone()))) {
            // Here and now: whoever left may have shut the calls behind them.
            stop(limits.stops());
        }
    }

    private synchronized boolean isLate(DeviceAnswer<DeviceAnswer.Done> answer) {
        hand.telling = false;
        hand.trouble = answer.refusal();
        if (!hand.wanted.moves()) {
            // It may have come through after the stop.
            hand.told = PtzMove.STILL;
            hand.stopping++;
            return true;
        }
        if (!hand.wanted.equals(hand.told)) {
            tell();
        }
        return false;
    }

    private void stop() {
        hand.told = PtzMove.STILL;
        hand.stopping++;
        calls.execute(() -> stop(limits.stops()));
    }

    private void stop(int tries) {
        DeviceAnswer<DeviceAnswer.Done> answer = camera.stop();
        for (int again = 1; again < tries && tryAgain(answer); again++) {
            answer = camera.stop();
        }
        stopped(answer.got().isPresent() && !stands() ? new DeviceAnswer.Refused<>(DeviceFault.STILL_TURNING) : answer);
    }

    /// Whether it stands after a stop that it confirmed, as far as it says. Until its time to stand is over
    /// it is told again at each tick.
    private boolean stands() {
        long begun = clock.nanoTime();
        while (turns()) {
            if (passed(begun, limits.stands())) {
                return false;
            }
            if (!rested()) {
                return true;
            }
            DeviceAnswer<DeviceAnswer.Done> again = camera.stop();
            if (again.refusal().isPresent()) {
                return true;
            }
        }
        return true;
    }

    private boolean turns() {
        synchronized (this) {
            if (hand.unsaid || hand.wanted.moves()) {
                return false;
            }
        }
        Turning turning = camera.turning().got().orElse(Turning.UNSAID);
        synchronized (this) {
            hand.unsaid = turning == Turning.UNSAID;
        }
        return turning == Turning.TURNS;
    }

    /// One tick.
    ///
    /// @return false if something is held again
    private synchronized boolean rested() {
        long until = clock.nanoTime() + limits.tick().toNanos();
        try {
            for (long left = limits.tick().toNanos();
                    left > 0 && !hand.wanted.moves();
                    left = until - clock.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !hand.wanted.moves();
    }

    /// A password that is refused is not tried again and again: many cameras lock the account.
    private boolean lockedOut() {
        return hand.trouble.filter(DeviceFault.WRONG_PASSWORD::equals).isPresent();
    }

    private synchronized boolean tryAgain(DeviceAnswer<DeviceAnswer.Done> answer) {
        hand.trouble = answer.refusal();
        return hand.trouble.isPresent() && !lockedOut() && !hand.wanted.moves();
    }

    private synchronized void stopped(DeviceAnswer<DeviceAnswer.Done> answer) {
        hand.stopping--;
        hand.trouble = answer.refusal();
        if (hand.wanted.moves()) {
            // Held again meanwhile: the stop may have overtaken the new order.
            hand.told = PtzMove.STILL;
            tell();
        }
        quiet();
        notifyAll();
    }

    /// Waits until the camera has answered every order and every stop, so that no stop comes through after
    /// what it is told next. Each order ends in its own time, so this does; never on a thread that draws.
    ///
    /// @return false if something is held again
    public synchronized boolean awaitQuiet() {
        while (!hand.wanted.moves() && (hand.telling || hand.stopping > 0)) {
            try {
                wait();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !hand.wanted.moves();
    }

    private void quiet() {
        ScheduledFuture<?> running = hand.ticking;
        if (running != null && !hand.wanted.moves() && !hand.telling && hand.stopping == 0) {
            running.cancel(false);
            hand.ticking = null;
        }
    }

    private boolean passed(long since, Duration time) {
        return clock.nanoTime() - since >= time.toNanos();
    }

    /// Lets go; nothing moves through it any more.
    @Override
    public synchronized void close() {
        hand.closed = true;
        release();
    }
}
