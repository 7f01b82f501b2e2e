package org.xunyao.app.signin.desk;

import java.util.Optional;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.PasswordDesk;
import org.xunyao.access.account.PasswordResult;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInPolicy;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.signin.DoorAnswer;
import org.xunyao.app.signin.SignInAttempt;
import org.xunyao.app.signin.SignInTerms;
import org.xunyao.app.signin.change.ChangeAnswer;
import org.xunyao.app.signin.change.ChangeReason;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.app.signin.secret.PasswordTerms;

/// The door over the sign-in desk.
public final class DoorOfDesk implements SignInAttempt {
    private final SignIn desk;
    private final PasswordTerms terms;

    /// @param desk answers
    /// @param door whose rules a new password keeps
    public DoorOfDesk(SignIn desk, Door door) {
        this.desk = desk;
        this.terms = terms(door);
    }

    private static PasswordTerms terms(Door door) {
        return new RuleTerms(door.rules(), door.policy().history());
    }

    /// What the form says of the policy.
    ///
    /// @param token whether a library for tokens is configured
    public static SignInTerms terms(SignInPolicy policy, boolean token) {
        return new SignInTerms(policy.lock().toMinutes(), policy.disableAfter().toDays(), token);
    }

    /// One's own change of password, from the menu.
    ///
    /// @param passwords change it
    /// @param door whose rules the new password keeps
    /// @param ticket whose
    public static ChangeRequest own(PasswordDesk passwords, Door door, Ticket.OfPerson ticket) {
        return new ChangeRequest(
                ChangeReason.OWN,
                ticket.person().login(),
                ticket.person().name(),
                terms(door),
                (old, fresh) -> answer(passwords.change(ticket, old, fresh)));
    }

    @Override
    public DoorAnswer attempt(String login, char[] password) {
        return answer(desk.enter(login, password));
    }

    private DoorAnswer answer(SignInResult result) {
        return switch (result) {
            case SignInResult.Welcome welcome -> new DoorAnswer.Come(welcome);
            case SignInResult.MustChange must -> new DoorAnswer.MustChange(request(must));
            case SignInResult.SecondFactorNeeded needed ->
                new DoorAnswer.TokenNeeded(pin -> answer(desk.prove(needed.ticket(), pin)));
            case SignInResult.Disabled disabled -> new DoorAnswer.Disabled(disabled.why() == Account.Why.UNUSED);
            case SignInResult.Denied denied -> new DoorAnswer.Denied(denied.triesLeft());
            case SignInResult.NoToken none -> new DoorAnswer.NoToken(none.code());
            case SignInResult.Locked locked -> new DoorAnswer.Locked(locked.until());
        };
    }

    private ChangeRequest request(SignInResult.MustChange must) {
        return new ChangeRequest(
                reason(must.why()),
                must.ticket().person().login(),
                must.ticket().person().name(),
                terms,
                (old, fresh) -> answer(desk.change(must.ticket(), old, fresh)));
    }

    private static ChangeReason reason(Account.Reason why) {
        return switch (why) {
            case FIRST -> ChangeReason.FIRST;
            case RESET -> ChangeReason.RESET;
            case EXPIRED -> ChangeReason.EXPIRED;
            case UNUSED -> ChangeReason.UNUSED;
        };
    }

    private static ChangeAnswer answer(PasswordResult result) {
        return switch (result) {
            case PasswordResult.Changed changed ->
                new ChangeAnswer.Changed(Optional.of(new SignInResult.Welcome(changed.ticket(), changed.lastSignIn())));
            case PasswordResult.Unmet refused -> new ChangeAnswer.Unmet(RuleTerms.ticks(refused.rules()));
            case PasswordResult.OldWrong wrong -> new ChangeAnswer.OldWrong(wrong.triesLeft());
            case PasswordResult.Locked locked -> new ChangeAnswer.Locked(locked.until());
        };
    }
}
