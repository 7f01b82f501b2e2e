package org.xunyao.access.account;

/// What the door needs to know right from wrong (登录校验部件).
///
/// @param time by which lock-outs and disuse are reckoned
/// @param factor shows certificates
/// @param sessions who is in
public record Door(
        PasswordHash hash,
        PasswordRules rules,
        SignInPolicy policy,
        TrustedTime time,
        SecondFactor factor,
        LiveSessions sessions) {}
