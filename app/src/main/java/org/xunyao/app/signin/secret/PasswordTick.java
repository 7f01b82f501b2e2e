package org.xunyao.app.signin.secret;

/// What a new password is asked for, one line of the list that ticks while it is typed.
public enum PasswordTick {
    /// 8 to 20 characters, or as the terms say.
    LENGTH,
    /// A capital letter.
    UPPER,
    /// A small letter.
    LOWER,
    /// A digit.
    DIGIT,
    /// A sign that is none of these, and no space at the ends.
    SYMBOL,
    /// Neither the login nor the name is in it.
    NAMES,
    /// No run of the keyboard, no repetition, none of the passwords that everybody tries.
    EASY,
    /// None of the last ones; only the accounts can tell, when it is saved.
    REUSED
}
