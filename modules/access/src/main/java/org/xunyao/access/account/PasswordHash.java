package org.xunyao.access.account;

/// Port: slow, salted, one-way storage of passwords (Argon2id, RFC 9106).
public interface PasswordHash {
    /// The encoded hash with its own salt and parameters. The caller wipes the array.
    String hash(char[] password);

    /// Compares in constant time; an encoding it cannot read matches nothing.
    boolean matches(char[] password, String encoded);
}
