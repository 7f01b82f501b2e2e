package org.xunyao.app.firstrun.wizard;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The passphrase and the three passwords between their step and the making, as arrays that are wiped.
public final class WizardSecrets {
    private char[] passphrase = new char[0];
    private final Map<Post, char[]> passwords = new EnumMap<>(Post.class);

    char[] passphrase() {
        return passphrase;
    }

    Map<Post, char[]> passwords() {
        return passwords;
    }

    void keepPassphrase(char[] typed) {
        wipe(passphrase);
        passphrase = typed;
    }

    void keepPassword(Post post, char[] typed) {
        char[] former = passwords.put(post, typed);
        if (former != null) {
            wipe(former);
        }
    }

    void wipePasswords() {
        passwords.values().forEach(WizardSecrets::wipe);
        passwords.clear();
    }

    void wipeAll() {
        wipe(passphrase);
        passphrase = new char[0];
        wipePasswords();
    }

    /// Overwrites them.
    public static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }
}
