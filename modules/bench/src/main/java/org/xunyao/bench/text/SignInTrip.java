package org.xunyao.bench.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordDesk;
import org.xunyao.access.account.PasswordHash;
import org.xunyao.access.account.PasswordResult;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInPolicy;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.LinuxMachineTime;
import org.xunyao.wire.RoleTables;

/// Hostile text typed at the door: as the name, as the password, as the new password. Nobody comes in by
/// it, a password that the rules take lets in exactly who types it again, and nothing of what was typed
/// stands in the audit.
///
/// The passwords are digested without the cost of Argon2id, which T22 measures; what is tried here is what
/// lies around it.
final class SignInTrip implements TextTrip {
    private static final String LOGIN = "door-text";
    private static final String FIRST = "Lanxi#2026";
    private static final Duration DAY = Duration.ofDays(1);
    private static final SignInPolicy POLICY =
            new SignInPolicy(Integer.MAX_VALUE / 2, DAY, DAY, Duration.ofDays(90), 0, Optional.empty());

    private final String where;
    private final BenchStation station;
    private final SignIn signIn;
    private final PasswordDesk passwords;
    private String password = FIRST;

    /// @param where the store, in a word
    SignInTrip(String where, BenchStation station) {
        this.where = where;
        this.station = station;
        Clock clock = station.clock();
        var tables = new RoleTables(Path.of(System.getProperty("xunyao.root"), "resources", "roles"));
        var door = new Door(
                new QuickHash(),
                tables.passwordRules(clock.today()),
                POLICY,
                TrustedTime.of(clock, new LinuxMachineTime(Path.of("/proc")), clock::now, "text"),
                SecondFactor.none(),
                new LiveSessions());
        var ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));
        this.signIn = new SignIn(
                station.office(), station.store().accounts(), station.store().strangers(), door, ids);
        this.passwords = new PasswordDesk(station.office(), station.store().accounts(), door);
    }

    @Override
    public void go(List<String> corpus, Findings findings) {
        var person = new Person(new PersonId(new UUID(25, 25)), LOGIN, "门", "股", "", Set.of(new RoleId("INSPECTOR")));
        station.store().transactions().write(tx -> {
            station.store()
                    .accounts()
                    .put(
                            tx,
                            Account.begin(
                                    person,
                                    new QuickHash().hash(FIRST.toCharArray()),
                                    Optional.empty(),
                                    station.clock().now()));
            return true;
        });
        for (String text : corpus) {
            tried("the name", text, findings, () -> stranger(text));
            tried("the password", text, findings, () -> wrongPassword(text));
            tried("the new password", text, findings, () -> change(text));
            tried("the new password", "Aa1#" + text, findings, () -> change("Aa1#" + text));
        }
        findings.done(where + " sign-in", 4 * corpus.size());
    }

    /// One try; it says what is wrong.
    private interface Try {
        Optional<String> wrong();
    }

    private void tried(String field, String text, Findings findings, Try step) {
        String place = where + " sign-in, " + field;
        try {
            Optional<String> wrong = step.wrong().or(() -> told(text));
            wrong.ifPresentOrElse(what -> findings.wrong(place, text, what), findings::equal);
        } catch (FaultException fault) {
            findings.refused(place, text, fault);
        } catch (RuntimeException thrown) {
            findings.wrong(place, text, thrown.toString());
        }
    }

    private Optional<String> stranger(String text) {
        SignInResult answer = signIn.enter(text, password.toCharArray());
        return answer instanceof SignInResult.Denied || answer instanceof SignInResult.Locked
                ? Optional.empty()
                : Optional.of("is answered with " + answer.getClass().getSimpleName());
    }

    private Optional<String> wrongPassword(String text) {
        SignInResult answer = signIn.enter(LOGIN, text.toCharArray());
        return answer instanceof SignInResult.Denied || answer instanceof SignInResult.Locked
                ? Optional.empty()
                : Optional.of("is answered with " + answer.getClass().getSimpleName());
    }

    private Optional<String> change(String text) {
        if (!(signIn.enter(LOGIN, password.toCharArray()) instanceof SignInResult.Welcome welcome)) {
            return Optional.of("the right password no longer opens");
        }
        var answer = passwords.change(welcome.ticket(), password.toCharArray(), text.toCharArray());
        return switch (answer) {
            case PasswordResult.Unmet _ -> Optional.empty();
            case PasswordResult.Changed _ -> {
                password = text;
                boolean same = signIn.enter(LOGIN, text.toCharArray()) instanceof SignInResult.Welcome;
                boolean other = signIn.enter(LOGIN, (text + " ").toCharArray()) instanceof SignInResult.Denied;
                yield same && other ? Optional.empty() : Optional.of("is taken and is not the password");
            }
            default -> Optional.of("is answered with " + answer.getClass().getSimpleName());
        };
    }

    /// The last link of the audit: the word of its target is one of ours.
    private Optional<String> told(String text) {
        AuditRecord last = station.store()
                .transactions()
                .<AuditRecord>read(tx ->
                        station.store().auditTrail().last(tx, BenchStation.NAME).orElseThrow());
        boolean typed = text.length() > 4 && Texts.of(last).values().stream().anyMatch(one -> one.contains(text));
        return typed ? Optional.of("stands in the audit: " + Map.of("action", last.action())) : Optional.empty();
    }

    /// SHA-256 of each UTF-16 unit, so that two texts never have the same digest.
    private record QuickHash() implements PasswordHash {
        @Override
        public String hash(char[] typed) {
            try {
                ByteBuffer bytes = ByteBuffer.allocate(2 * typed.length);
                bytes.asCharBuffer().put(typed);
                return "quick"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
            } catch (NoSuchAlgorithmException cause) {
                throw new IllegalStateException("every Java platform has SHA-256", cause);
            }
        }

        @Override
        public boolean matches(char[] typed, String encoded) {
            return MessageDigest.isEqual(
                    hash(typed).getBytes(StandardCharsets.US_ASCII), encoded.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
