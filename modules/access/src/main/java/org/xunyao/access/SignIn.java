package org.xunyao.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.SignInResult.Denied;
import org.xunyao.access.SignInResult.Locked;
import org.xunyao.access.SignInResult.Welcome;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;

/// The desk at the door (登录台). The count of wrong tries is on the disk before the answer is given, so
/// pulling the plug does not give more tries. A name that nobody has is answered, and costs, the same as
/// a wrong password.
public final class SignIn {
    /// Trying to sign in.
    public static final Action ENTER = new Action("session.enter");

    private static final int STRANGERS_REMEMBERED = 1_000;

    private final Office office;
    private final Accounts accounts;
    private final PasswordHash hash;
    private final SignInPolicy policy;
    private final Clock clock;
    private final Ids ids;
    private final Map<String, Strikes> strangers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Strikes> eldest) {
            return size() > STRANGERS_REMEMBERED;
        }
    };

    /// @param office the only way in
    public SignIn(Office office, Accounts accounts, PasswordHash hash, SignInPolicy policy, Clock clock, Ids ids) {
        this.office = office;
        this.accounts = accounts;
        this.hash = hash;
        this.policy = policy;
        this.clock = clock;
        this.ids = ids;
    }

    /// Tries to sign in. Takes some hundred milliseconds: never on the FX thread. The caller wipes the
    /// password.
    ///
    /// @throws org.xunyao.kernel.FaultException if the store refused; then nobody is signed in
    public SignInResult enter(String login, char[] password) {
        return office.perform(
                        new Ticket.AtTheDoor(),
                        ENTER,
                        SignIn::named,
                        tx -> accounts.byLogin(tx, login)
                                .map(account -> known(tx, account, password))
                                .orElseGet(() -> stranger(login, password)))
                .result();
    }

    private SignInResult known(Tx tx, Account account, char[] password) {
        Instant now = clock.now();
        Optional<Instant> lock = account.lockedUntil().filter(now::isBefore);
        if (lock.isPresent()) {
            return new Locked(lock.get());
        }
        if (hash.matches(password, account.passwordHash())) {
            accounts.put(tx, account.entered(now));
            return new Welcome(new Ticket.OfPerson(account.person(), ids.next()), account.lastSignIn());
        }
        Account failed = account.failed();
        if (failed.failures() >= policy.tries()) {
            Instant until = now.plus(policy.lock());
            accounts.put(tx, failed.locked(until));
            return new Locked(until);
        }
        accounts.put(tx, failed);
        return new Denied(policy.tries() - failed.failures());
    }

    /// A stranger pays for the same hash and is locked out alike. What was typed is kept in memory only:
    /// it may be a password in the wrong field. Runs under Office's pen, one at a time.
    private SignInResult stranger(String login, char[] password) {
        Instant now = clock.now();
        Strikes strikes = strangers.getOrDefault(login, new Strikes(0, Instant.MIN));
        if (now.isBefore(strikes.lockedUntil())) {
            return new Locked(strikes.lockedUntil());
        }
        String wasted = hash.hash(password);
        int count = strikes.count() + 1;
        if (wasted.isEmpty() || count >= policy.tries()) {
            Instant until = now.plus(policy.lock());
            strangers.put(login, new Strikes(0, until));
            return new Locked(until);
        }
        strangers.put(login, new Strikes(count, Instant.MIN));
        return new Denied(policy.tries() - count);
    }

    private static Target named(SignInResult result) {
        return switch (result) {
            case Welcome welcome ->
                new Target(
                        "session",
                        welcome.ticket().session() + " " + welcome.ticket().actor());
            case Denied denied -> new Target("session", "denied");
            case Locked locked -> new Target("session", "locked");
        };
    }

    private record Strikes(int count, Instant lockedUntil) {}
}
