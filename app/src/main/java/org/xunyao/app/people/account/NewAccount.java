package org.xunyao.app.people.account;

/// An account to be opened (开户).
///
/// @param badge number of the enforcement certificate, may be empty
public record NewAccount(String login, String name, String unit, String badge) {}
