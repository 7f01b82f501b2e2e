package org.xunyao.bench.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.SignInResult;
import org.xunyao.bench.station.ChildJava;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.kernel.SystemClock;

/// T22: guesses at the door, with the store opened anew, other clocks, another start of the machine,
/// restarts of the process, and kills between check and answer. One cycle is a hundred guesses; a hundred
/// cycles also make 100 restarts and 20 kills. The control does not write wrong passwords down.
public final class DoorTorture implements Torture {
    private static final int GUESSES_A_CYCLE = 100;
    private static final int SENSIBLE = 100;
    private static final int KILLS_A_HUNDRED = 20;
    private static final int GUESSES_OF_A_PROCESS = 12;
    private static final int TIMED = 9;
    private static final Duration A_DAY = Duration.ofDays(1);

    /// Nothing is kept between runs.
    public DoorTorture() {}

    @Override
    public String id() {
        return "T22";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        int cycles = options.cyclesOr(SENSIBLE);
        var count = new Count();
        Optional<String> wrong = guesses(options, cycles, count);
        if (wrong.isEmpty()) {
            wrong = restarts(options, cycles, count);
        }
        if (wrong.isEmpty()) {
            wrong = kills(options, Math.max(1, cycles * KILLS_A_HUNDRED / SENSIBLE), count);
        }
        String figure = count.line() + ", seed " + options.seed();
        return wrong.<Outcome>map(what -> new Outcome.Failed(what + "; " + figure))
                .orElseGet(() -> new Outcome.Passed(figure));
    }

    /// In this process: the store is opened anew and the clocks are moved between the guesses.
    private static Optional<String> guesses(TortureOptions options, int cycles, Count count) {
        var clock = new HandClock();
        var compared = new AtomicInteger();
        var hash = new CountingHash(new Argon2PasswordHash(new SecureRandom()), compared, () -> {});
        Path folder = options.scratch().resolve("guesses");
        var random = new Random(options.seed());
        try (DoorRoom room = DoorRoom.open(folder, hash, clock, clock, false)) {
            room.enter(hash, clock.now());
        }
        int windows = 1;
        for (int cycle = 0; cycle < cycles; cycle++) {
            count.reopened++;
            try (DoorRoom room = DoorRoom.open(folder, hash, clock, clock, options.negative())) {
                int tries = room.door().policy().tries();
                for (int i = 0; i < GUESSES_A_CYCLE; i++) {
                    SignInResult answer = guess(room, random);
                    count.guesses++;
                    if (!(answer instanceof SignInResult.Denied || answer instanceof SignInResult.Locked)) {
                        return Optional.of(
                                "a guess was answered " + answer.getClass().getSimpleName());
                    }
                    if (compared.get() > tries * windows) {
                        return Optional.of(compared.get() + " passwords compared in " + windows + " locks");
                    }
                    attack(clock, random);
                }
                if (cycle % 10 == 9) {
                    clock.pass(room.door().policy().lock().plusSeconds(1));
                    clock.set(Duration.ofDays(-1));
                    windows++;
                }
            }
        }
        count.compared = compared.get();
        count.windows = windows;
        try (DoorRoom room = DoorRoom.open(folder, hash, clock, clock, false)) {
            times(room, clock, count);
        }
        return Optional.empty();
    }

    /// Wrong characters everywhere: too short, too long, of other scripts, and the right one with a space.
    private static SignInResult guess(DoorRoom room, Random random) {
        String word = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> DoorRoom.PASSWORD + " ";
            case 2 -> DoorRoom.PASSWORD.toLowerCase(java.util.Locale.ROOT);
            case 3 -> "口令" + random.nextLong();
            default -> "Guess#" + random.nextInt(1_000_000);
        };
        return room.signIn().enter(DoorRoom.VICTIM, word.toCharArray());
    }

    /// The attacker sets the wall clock and starts the machine; no time passes by it.
    private static void attack(HandClock clock, Random random) {
        if (random.nextInt(10) == 0) {
            clock.set(random.nextBoolean() ? A_DAY : A_DAY.negated());
        }
        if (random.nextInt(50) == 0) {
            clock.starts().incrementAndGet();
        }
    }

    /// How long a wrong user and a wrong password take; told, not judged.
    private static void times(DoorRoom room, HandClock clock, Count count) {
        long[] user = new long[TIMED];
        long[] word = new long[TIMED];
        var real = new SystemClock(SystemClock.CHINA);
        for (int i = 0; i < TIMED; i++) {
            room.store().transactions().write(tx -> {
                room.store()
                        .accounts()
                        .put(
                                tx,
                                room.store()
                                        .accounts()
                                        .of(tx, DoorRoom.PERSON)
                                        .orElseThrow()
                                        .with(Account.Tries.NONE));
                return true;
            });
            long begin = real.nanoTime();
            room.signIn().enter("nobody" + i, "Guess#1".toCharArray());
            long middle = real.nanoTime();
            room.signIn().enter(DoorRoom.VICTIM, "Guess#1".toCharArray());
            user[i] = middle - begin;
            word[i] = real.nanoTime() - middle;
            clock.pass(Duration.ofSeconds(1));
        }
        Arrays.sort(user);
        Arrays.sort(word);
        count.userMillis = user[TIMED / 2] / 1_000_000;
        count.wordMillis = word[TIMED / 2] / 1_000_000;
    }

    /// A process for each guess.
    private static Optional<String> restarts(TortureOptions options, int restarts, Count count)
            throws IOException, InterruptedException {
        Path folder = fresh(options, "restarts");
        int checked = 0;
        for (int i = 0; i < restarts; i++) {
            options.progress().accept("restart " + (i + 1));
            List<String> lines = child(options, folder, 1, Integer.MAX_VALUE);
            count.restarts++;
            checked += (int) lines.stream().filter("CHECKED"::equals).count();
            if (!lines.contains("END")) {
                return Optional.of("a process ended with " + lines);
            }
            Optional<String> wrong = answers(lines, checked);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /// A process for some guesses, killed after one of the comparisons.
    private static Optional<String> kills(TortureOptions options, int kills, Count count)
            throws IOException, InterruptedException {
        var random = new Random(options.seed());
        for (int i = 0; i < kills; i++) {
            options.progress().accept("kill " + (i + 1));
            Path folder = fresh(options, "kill-" + i);
            List<String> killed = child(options, folder, GUESSES_OF_A_PROCESS, 1 + random.nextInt(4));
            count.kills++;
            List<String> rest = child(options, folder, GUESSES_OF_A_PROCESS, Integer.MAX_VALUE);
            long answered =
                    killed.stream().filter(line -> line.startsWith("ANSWER")).count();
            var all = new ArrayList<>(killed);
            all.addAll(rest);
            // A comparison whose answer nobody got taught nobody anything; each answer counts.
            long told = answered + rest.stream().filter("CHECKED"::equals).count();
            Optional<String> wrong = answers(all, (int) told);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> answers(List<String> lines, int compared) {
        int tries = DoorRoom.tables()
                .signIn(new SystemClock(SystemClock.CHINA).today())
                .tries();
        boolean strange = lines.stream()
                .filter(line -> line.startsWith("ANSWER"))
                .anyMatch(line -> !line.equals("ANSWER Denied") && !line.equals("ANSWER Locked"));
        if (strange) {
            return Optional.of("answers " + lines);
        }
        return compared > tries ? Optional.of(compared + " tries before the lock") : Optional.empty();
    }

    private static Path fresh(TortureOptions options, String name) {
        Path folder = options.scratch().resolve(name);
        var clock = new SystemClock(SystemClock.CHINA);
        var hash = new Argon2PasswordHash(new SecureRandom());
        try (DoorRoom room = DoorRoom.open(folder, hash, clock, new HandClock(), false)) {
            room.enter(hash, clock.now());
        }
        return folder;
    }

    /// @param killAfter comparisons after which the process is killed
    private static List<String> child(TortureOptions options, Path folder, int guesses, int killAfter)
            throws IOException, InterruptedException {
        List<String> words = ChildJava.words(options.scratch(), List.of());
        words.addAll(List.of(
                DoorMain.class.getName(),
                folder.toString(),
                Integer.toString(guesses),
                Boolean.toString(options.negative())));
        Process process = new ProcessBuilder(words)
                .redirectError(options.scratch().resolve("door.err").toFile())
                .start();
        var lines = new ArrayList<String>();
        int checked = 0;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                lines.add(line);
                checked += line.equals("CHECKED") ? 1 : 0;
                if (checked == killAfter) {
                    // The handle kills without closing the pipe, in which answers may still lie.
                    process.toHandle().destroyForcibly();
                }
                line = reader.readLine();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        return lines;
    }

    /// What was done.
    private static final class Count {
        private int guesses;
        private int compared;
        private int windows;
        private int reopened;
        private int restarts;
        private int kills;
        private long userMillis;
        private long wordMillis;

        private String line() {
            return "0 of " + guesses + " guesses let in, " + compared + " compared in " + windows
                    + " lock-outs, store opened " + reopened + " times; " + restarts + " restarts, " + kills
                    + " kills between check and answer; wrong user " + userMillis + " ms, wrong password "
                    + wordMillis + " ms (p50)";
        }
    }
}
