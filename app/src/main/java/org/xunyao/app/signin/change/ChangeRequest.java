package org.xunyao.app.signin.change;

import org.xunyao.app.signin.secret.PasswordTerms;

/// Whose password is to be changed, and how.
///
/// @param reason said over the form
/// @param login of the account
/// @param name of the person, as written
/// @param terms what the new password must be like
/// @param port changes it
public record ChangeRequest(ChangeReason reason, String login, String name, PasswordTerms terms, PasswordChange port) {}
