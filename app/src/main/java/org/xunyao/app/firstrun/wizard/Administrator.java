package org.xunyao.app.firstrun.wizard;

/// One of the three, as the wizard hands them over; the password goes its own way.
///
/// @param login 3 to 32 small letters, digits, `.`, `_`, `-`
/// @param name as written
public record Administrator(Post post, String login, String name) {}
