package org.xunyao.access.account;

import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account.Reason;
import org.xunyao.access.account.Gate.Try;
import org.xunyao.access.account.SignInResult.Welcome;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;

/// The desk at the door (登录台). The count of wrong tries is on the disk before the answer is given, so
/// pulling the plug does not give more tries; neither does another wall clock. A name that nobody has is
/// answered, and costs, the same as a wrong password. A password that must be changed opens nothing but its
/// change. All methods take some hundred milliseconds: never on the FX thread. The caller wipes the passwords.
public final class SignIn {
    /// Trying to sign in.
    public static final Action ENTER = new Action("session.enter");

    /// Showing the certificate.
    public static final Action PROVE = new Action("session.prove");

    /// Signing out.
    public static final Action LEAVE = new Action("session.leave");

    private final Office office;
    private final Accounts accounts;
    private final Door door;
    private final Gate gate;
    private final StrangersAtTheDoor strangers;
    private final Waiting waiting;

    /// @param office the only way in
    /// @param ids names the sessions
    public SignIn(Office office, Accounts accounts, Strangers strangers, Door door, Ids ids) {
        this.office = office;
        this.accounts = accounts;
        this.door = door;
        this.gate = new Gate(accounts, door);
        this.strangers = new StrangersAtTheDoor(strangers, gate, door.hash());
        this.waiting = new Waiting(door, ids);
    }

    /// Tries to sign in.
    ///
    /// @throws org.xunyao.kernel.FaultException if the store refused; then nobody is signed in
    public SignInResult enter(String login, char[] password) {
        UUID session = waiting.next();
        return admitted(office.perform(
                        new Ticket.AtTheDoor(),
                        ENTER,
                        SignIn::named,
                        tx -> accounts.byLogin(tx, login)
                                .map(account -> known(tx, account, password, session))
                                .orElseGet(() -> strange(strangers.tried(tx, login, password))))
                .result());
    }

    /// Shows the certificate after {@link SignInResult.SecondFactorNeeded}.
    ///
    /// @throws RefusedException if the ticket does not wait for that, or no longer
    public SignInResult prove(Ticket.OfNewcomer ticket, char[] pin) {
        Optional<SecondFactor.Answer> answer =
                waiting.certificate(ticket).map(fingerprint -> door.factor().prove(fingerprint, pin));
        SignInResult result = office.perform(
                        ticket,
                        PROVE,
                        SignIn::named,
                        tx -> proved(
                                tx,
                                ticket,
                                answer.orElseThrow(() -> new RefusedException(PROVE, new Refusal.SessionEnded()))))
                .result();
        return admitted(result);
    }

    /// Changes the password after {@link SignInResult.MustChange}, and comes in.
    ///
    /// @param old typed once more
    /// @throws RefusedException if the ticket does not wait for that, or no longer
    public PasswordResult change(Ticket.OfNewcomer ticket, char[] old, char[] fresh) {
        boolean waits = waiting.forChange(ticket);
        PasswordResult result = office.perform(
                        ticket, PasswordDesk.CHANGE, PasswordDesk.target(ticket.person()), tx -> {
                            if (!waits) {
                                throw new RefusedException(PasswordDesk.CHANGE, new Refusal.SessionEnded());
                            }
                            var come = new Ticket.OfPerson(ticket.person(), ticket.session());
                            return PasswordDesk.changed(tx, accounts, gate, door, come, old, fresh);
                        })
                .result();
        if (result instanceof PasswordResult.Changed changed) {
            waiting.done(ticket);
            door.sessions().admit(changed.ticket(), door.time().reckoning());
        }
        return result;
    }

    /// Signs out. The ticket is worth nothing afterwards.
    ///
    /// @throws RefusedException if the session was ended before
    public Saved<UUID> leave(Ticket.OfPerson ticket) {
        Saved<UUID> left = office.perform(
                ticket, LEAVE, new Target("session", ticket.session() + " " + ticket.actor()), tx -> ticket.session());
        door.sessions().end(ticket.session());
        return left;
    }

    private SignInResult known(Tx tx, Account account, char[] password, UUID session) {
        return switch (gate.password(tx, account, password)) {
            case Try.Right right ->
                right(tx, account, session, account.standing().certificate());
            case Try.Wrong wrong -> new SignInResult.Denied(wrong.left());
            case Try.Held held -> new SignInResult.Locked(held.until());
        };
    }

    private SignInResult proved(Tx tx, Ticket.OfNewcomer ticket, SecondFactor.Answer answer) {
        Account account = accounts.of(tx, ticket.person().id())
                .orElseThrow(() -> new RefusedException(PROVE, new Refusal.DisabledPerson()));
        Optional<Lock> lock = gate.held(account.tries());
        if (lock.isPresent()) {
            return new SignInResult.Locked(lock.get().end(door.time()));
        }
        return switch (answer) {
            case SecondFactor.Answer.Proved proved -> right(tx, account, ticket.session(), Optional.empty());
            case SecondFactor.Answer.Wrong wrong -> strange(gate.wrong(tx, account));
            case SecondFactor.Answer.Absent absent -> new SignInResult.NoToken(absent.code());
        };
    }

    /// @param certificate that is still to be shown
    private SignInResult right(Tx tx, Account account, UUID session, Optional<String> certificate) {
        Optional<Account.Why> closed = closed(tx, account);
        if (closed.isPresent()) {
            return new SignInResult.Disabled(closed.get());
        }
        var newcomer = new Ticket.OfNewcomer(account.person(), session);
        if (certificate.isPresent()) {
            return new SignInResult.SecondFactorNeeded(newcomer, certificate.get());
        }
        Optional<Reason> reason = mustChange(account);
        if (reason.isPresent()) {
            return new SignInResult.MustChange(newcomer, reason.get());
        }
        accounts.put(tx, account.entered(door.time().reckoning()));
        return new Welcome(new Ticket.OfPerson(account.person(), session), account.lastSignIn());
    }

    private Optional<Account.Why> closed(Tx tx, Account account) {
        Optional<Account.Why> why = account.standing().closed().map(Account.Closed::why);
        if (why.isPresent() || !unused(account) || lastToOpen(tx, account)) {
            return why;
        }
        var standing = account.standing();
        var now = new Account.Closed(door.time().reckoning(), Account.Why.UNUSED);
        accounts.put(
                tx, account.with(new Account.Standing(Optional.of(now), standing.certificate(), standing.since())));
        return Optional.of(Account.Why.UNUSED);
    }

    private Optional<Reason> mustChange(Account account) {
        if (account.secret().mustChange().isPresent()) {
            return account.secret().mustChange();
        }
        if (unused(account)) {
            return Optional.of(Reason.UNUSED);
        }
        return door.policy()
                .passwordAge()
                .filter(age ->
                        account.secret().setAt().plus(age).isBefore(door.time().reckoning()))
                .map(age -> Reason.EXPIRED);
    }

    private boolean unused(Account account) {
        return account.unusedFor(door.policy().disableAfter(), door.time().reckoning());
    }

    /// If nobody else could open closed accounts, closing this one would close the station for good.
    private boolean lastToOpen(Tx tx, Account account) {
        return opens(account)
                && accounts.all(tx).stream()
                        .filter(other ->
                                !other.person().id().equals(account.person().id()))
                        .noneMatch(other ->
                                opens(other) && other.standing().closed().isEmpty() && !unused(other));
    }

    private boolean opens(Account account) {
        return office.offers(new Ticket.OfPerson(account.person(), new UUID(0, 0)), Account.OPEN);
    }

    private SignInResult admitted(SignInResult result) {
        waiting.remember(result);
        if (result instanceof Welcome welcome) {
            door.sessions().admit(welcome.ticket(), door.time().reckoning());
        }
        return result;
    }

    private static SignInResult strange(Try answer) {
        return switch (answer) {
            case Try.Wrong wrong -> new SignInResult.Denied(wrong.left());
            case Try.Held held -> new SignInResult.Locked(held.until());
            case Try.Right right -> throw new IllegalStateException("nobody is let in without an account");
        };
    }

    private static Target named(SignInResult result) {
        return new Target(
                "session",
                switch (result) {
                    case Welcome welcome ->
                        welcome.ticket().session() + " " + welcome.ticket().actor();
                    case SignInResult.MustChange must ->
                        "must-change " + must.ticket().actor();
                    case SignInResult.SecondFactorNeeded half ->
                        "half " + half.ticket().actor();
                    case SignInResult.Disabled disabled -> "closed";
                    case SignInResult.Denied denied -> "denied";
                    case SignInResult.NoToken none -> "no-token";
                    case SignInResult.Locked locked -> "locked";
                });
    }
}
