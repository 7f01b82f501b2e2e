package org.xunyao.access.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.account.Account.Tries;
import org.xunyao.access.account.PasswordRules.Shortfall;
import org.xunyao.access.account.TrustedTime.Reading;
import org.xunyao.kernel.Tx;

/// Tells right passwords from wrong ones and counts the wrong ones (口令校验). The count is written in the
/// transaction whose commit comes before the answer.
final class Gate {
    private final Accounts accounts;
    private final Door door;
    private final Reading begun;

    Gate(Accounts accounts, Door door) {
        this.accounts = accounts;
        this.door = door;
        this.begun = door.time().reading();
    }

    /// Tries a password.
    Try password(Tx tx, Account account, char[] typed) {
        Tries tries = account.tries();
        Optional<Lock> lock = held(tries);
        if (lock.isPresent()) {
            if (!lock.equals(tries.lock())) {
                accounts.put(tx, account.with(new Tries(tries.failures(), lock)));
            }
            return new Try.Held(lock.get().end(door.time()));
        }
        return matches(typed, account.secret().hash()) ? new Try.Right() : wrong(tx, account);
    }

    /// Counts one more wrong password or PIN.
    Try wrong(Tx tx, Account account) {
        Tries next = after(account.tries());
        accounts.put(tx, account.with(next));
        return answer(next);
    }

    /// The lock-out if it still holds, by the stopwatch that runs now.
    Optional<Lock> held(Tries tries) {
        return tries.lock().map(lock -> lock.on(begun)).filter(lock -> lock.holds(door.time()));
    }

    Tries after(Tries before) {
        int failures = before.failures() + 1;
        return failures >= door.policy().tries()
                ? new Tries(0, Optional.of(Lock.begin(door.time(), door.policy().lock())))
                : new Tries(failures, Optional.empty());
    }

    Try answer(Tries next) {
        return next.lock()
                .<Try>map(lock -> new Try.Held(lock.end(door.time())))
                .orElseGet(() -> new Try.Wrong(door.policy().tries() - next.failures()));
    }

    /// The rules that a new password breaks, those of the past included.
    Set<Shortfall> shortfalls(Account account, char[] fresh) {
        Set<Shortfall> broken =
                door.rules().check(account.person().login(), account.person().name(), fresh);
        var all = broken.isEmpty() ? EnumSet.noneOf(Shortfall.class) : EnumSet.copyOf(broken);
        List<String> past = new ArrayList<>(List.of(account.secret().hash()));
        past.addAll(account.secret().earlier());
        boolean again = past.stream().limit(door.policy().history()).anyMatch(hash -> matches(fresh, hash));
        if (again) {
            all.add(Shortfall.REUSED);
        }
        return all;
    }

    /// The account with the new password, not written yet.
    Account renewed(Account account, char[] fresh, Instant at) {
        char[] plain = PasswordRules.plain(fresh);
        try {
            return account.with(
                    account.secret().next(door.hash().hash(plain), door.policy().history(), at, Optional.empty()));
        } finally {
            Arrays.fill(plain, '\0');
        }
    }

    private boolean matches(char[] typed, String hash) {
        char[] plain = PasswordRules.plain(typed);
        try {
            return door.hash().matches(plain, hash);
        } finally {
            Arrays.fill(plain, '\0');
        }
    }

    /// What a try gave.
    sealed interface Try {
        record Right() implements Try {}

        record Wrong(int left) implements Try {}

        record Held(Instant until) implements Try {}
    }
}
