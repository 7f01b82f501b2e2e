package org.xunyao.bench.people;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.clock.LinuxMachineTime;

/// The process that is started anew or killed: it opens the store and guesses.
final class DoorMain {
    private DoorMain() {}

    /// Guesses and says `CHECKED` when a password was compared, `ANSWER` and the answer when it is given.
    ///
    /// @param words data folder, how many guesses, whether wrong passwords are forgotten
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var hash = new CountingHash(
                new Argon2PasswordHash(new SecureRandom()), new AtomicInteger(), () -> out.println("CHECKED"));
        var clock = new SystemClock(SystemClock.CHINA);
        try (var room = DoorRoom.open(
                Path.of(words[0]),
                hash,
                clock,
                new LinuxMachineTime(Path.of("/proc")),
                Boolean.parseBoolean(words[2]))) {
            for (int i = 0; i < Integer.parseInt(words[1]); i++) {
                out.println("ANSWER "
                        + room.signIn()
                                .enter(DoorRoom.VICTIM, ("Wrong#Sea" + i).toCharArray())
                                .getClass()
                                .getSimpleName());
            }
        }
        out.println("END");
    }
}
