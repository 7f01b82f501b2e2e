package org.xunyao.supervision.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacistId;

/// One-time codes (一次性口令): six digits for one person in one roll call, good for minutes, once, with few
/// tries. They live in memory alone: a restart makes them void. Time is counted by the clock that cannot be
/// set. Safe for use by many threads.
public final class OneTimeCodes {
    private static final int CODES = 1_000_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final RandomGenerator random;
    private final Clock clock;
    private final IdentityLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Whose, Given> given = new HashMap<>();
    private final Map<PharmacistId, Deque<Long>> lately = new HashMap<>();

    /// A code as it is shown.
    ///
    /// @param digits six
    /// @param until by the wall clock, to be shown
    public record Code(String digits, Instant until) {}

    private record Whose(UUID call, PharmacistId pharmacist) {}

    private record Given(byte[] digits, long ends, int wrong) {}

    /// @param random must not be predictable
    public OneTimeCodes(RandomGenerator random, Clock clock, IdentityLimits limits) {
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    /// A new code in place of the one before.
    ///
    /// @throws FaultException `IDENTITY-CODES` if the person had too many within an hour
    Code issue(UUID call, PharmacistId pharmacist) {
        lock.lock();
        try {
            long now = clock.nanoTime();
            given.values().removeIf(each -> now - each.ends() >= 0);
            Deque<Long> times = lately.computeIfAbsent(pharmacist, _ -> new ArrayDeque<>());
            times.removeIf(time -> now - time >= HOUR.toNanos());
            if (times.size() >= limits.codesAnHour()) {
                throw new FaultException("IDENTITY-CODES", "too many codes within an hour");
            }
            times.add(now);
            String digits = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            given.put(
                    new Whose(call, pharmacist),
                    new Given(bytes(digits), now + limits.code().toNanos(), 0));
            return new Code(digits, clock.now().plus(limits.code()));
        } finally {
            lock.unlock();
        }
    }

    /// Checks what was read back; a right code stays until {@link #spend}.
    ///
    /// @throws FaultException `IDENTITY-CODE-OVER` if there is none, or its time or tries are over;
    ///     `IDENTITY-CODE-WRONG`
    void check(UUID call, PharmacistId pharmacist, String typed) {
        lock.lock();
        try {
            var whose = new Whose(call, pharmacist);
            Given code = given.get(whose);
            if (code == null || clock.nanoTime() - code.ends() >= 0) {
                given.remove(whose);
                throw new FaultException("IDENTITY-CODE-OVER", "no code is good now");
            }
            if (MessageDigest.isEqual(code.digits(), bytes(typed.strip()))) {
                return;
            }
            if (code.wrong() + 1 >= limits.tries()) {
                given.remove(whose);
            } else {
                given.put(whose, new Given(code.digits(), code.ends(), code.wrong() + 1));
            }
            throw new FaultException("IDENTITY-CODE-WRONG", "another code");
        } finally {
            lock.unlock();
        }
    }

    /// It was used and is void.
    void spend(UUID call, PharmacistId pharmacist) {
        lock.lock();
        try {
            given.remove(new Whose(call, pharmacist));
        } finally {
            lock.unlock();
        }
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.UTF_8);
    }
}
