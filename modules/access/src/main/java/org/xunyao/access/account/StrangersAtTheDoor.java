package org.xunyao.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.xunyao.access.account.Account.Tries;
import org.xunyao.access.account.Gate.Try;
import org.xunyao.kernel.Tx;

/// Names that nobody has: they are counted, locked out and charged like wrong passwords.
record StrangersAtTheDoor(Strangers strangers, Gate gate, PasswordHash hash) {
    private static final int BYTE = 0xFF;
    private static final int BITS = 8;

    Try tried(Tx tx, String login, char[] password) {
        int bucket = bucket(login);
        Tries tries = strangers.tries(tx, bucket);
        Optional<Lock> lock = gate.held(tries);
        if (lock.isPresent()) {
            strangers.put(tx, bucket, new Tries(tries.failures(), lock));
            return gate.answer(new Tries(tries.failures(), lock));
        }
        char[] plain = PasswordRules.plain(password);
        try {
            // Its time is what a wrong password takes; nothing is done with it.
            if (hash.hash(plain).isEmpty()) {
                throw new IllegalStateException("hash");
            }
        } finally {
            Arrays.fill(plain, '\0');
        }
        Tries next = gate.after(tries);
        strangers.put(tx, bucket, next);
        return gate.answer(next);
    }

    static int bucket(String login) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
            return ((digest[0] & BYTE) << BITS) | (digest[1] & BYTE);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java platform has SHA-256", cause);
        }
    }
}
