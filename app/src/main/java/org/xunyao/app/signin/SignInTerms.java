package org.xunyao.app.signin;

/// What the form says about the rules of the door, from the sign-in policy.
///
/// @param lockMinutes how long a lock-out lasts; 0 if it is not said
/// @param disabledAfterDays days without a sign-in until an account is disabled; 0 if it is not said
/// @param token whether a library for tokens is configured, so that the form offers 用证书 U 盾登录
public record SignInTerms(long lockMinutes, long disabledAfterDays, boolean token) {
    /// Says nothing about the rules and offers no token.
    public static final SignInTerms UNTOLD = new SignInTerms(0, 0, false);
}
