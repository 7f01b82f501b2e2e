package org.xunyao.access.room;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordHash;
import org.xunyao.access.account.PasswordRules;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignInPolicy;
import org.xunyao.access.account.Strangers;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.MachineTime;

/// A station in memory with accounts, whose machine can be started anew.
public final class PeopleStation extends MemoryStation implements Accounts, Strangers, PasswordHash, MachineTime {
    /// Three tries, half an hour, ninety days, five passwords, half a year.
    public static final SignInPolicy POLICY = new SignInPolicy(
            3,
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofDays(90),
            5,
            Optional.of(Duration.ofDays(180)));

    /// Names the present start of the machine.
    public String boot = "boot-1";

    /// What the token says.
    public SecondFactor.Answer token = new SecondFactor.Answer.Proved();

    /// How often a password was hashed or compared.
    public int hashes;

    private final Map<String, Account> accounts = shelf();
    private final Map<Integer, Account.Tries> strangers = shelf();

    /// Begins in November 2026.
    public PeopleStation() {
        super(Instant.parse("2026-11-20T02:00:00Z"));
    }

    /// The parts of a door, as a program that starts now would make them.
    public Door door(LiveSessions sessions, String process) {
        var limits = new PasswordRules.Limits(8, 20, 4, 3);
        var rules = new PasswordRules(limits, Set.of("password", "woaini"), List.of("1234567890", "qwertyuiop"));
        return new Door(
                this, rules, POLICY, TrustedTime.of(this, this, this::now, process), (print, pin) -> token, sessions);
    }

    /// Time passes, for every clock.
    public void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /// Somebody with the password `Right#2026`.
    public Person person(long id, String login, String... roles) {
        Set<RoleId> held = new HashSet<>();
        for (String role : roles) {
            held.add(new RoleId(role));
        }
        return new Person(new PersonId(new UUID(0, id)), login, "李明远", "药械化股", "证" + id, held);
    }

    /// Puts an account outside of any desk.
    public Account put(Account account) {
        return write(tx -> {
            put(tx, account);
            return account;
        });
    }

    /// The account as it stands.
    public Account account(String login) {
        return read(tx -> byLogin(tx, login).orElseThrow());
    }

    @Override
    public Optional<Account> byLogin(Tx tx, String login) {
        return Optional.ofNullable(accounts.get(login));
    }

    @Override
    public void put(Tx tx, Account account) {
        accounts.put(account.person().login(), account);
    }

    @Override
    public List<Account> all(Tx tx) {
        return List.copyOf(accounts.values());
    }

    @Override
    public Account.Tries tries(Tx tx, int bucket) {
        return strangers.getOrDefault(bucket, Account.Tries.NONE);
    }

    @Override
    public void put(Tx tx, int bucket, Account.Tries tries) {
        strangers.put(bucket, tries);
    }

    @Override
    public String hash(char[] password) {
        hashes++;
        return "#" + new String(password);
    }

    @Override
    public boolean matches(char[] password, String encoded) {
        return hash(password).equals(encoded);
    }

    @Override
    public String bootId() {
        return boot;
    }

    @Override
    public Optional<Duration> sinceBoot() {
        return boot.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}
