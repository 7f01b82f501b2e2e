package org.xunyao.app.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.crypto.Pkcs11Factor;

/// The station's certificate reader (证书读取器), opened when the first token is asked for, and asked for anew
/// while it does not open: a driver that is missing keeps only those out who need it. Safe for use by many
/// threads.
final class LateReader implements SecondFactor {
    private static final int FIRST = 0;

    private final Path library;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SecondFactor reader;

    /// @param library whole path of a PKCS #11 library; its first slot is used
    LateReader(Path library) {
        this.library = library;
    }

    @Override
    public synchronized Answer prove(String fingerprint, char[] pin) {
        SecondFactor opened = reader;
        if (opened == null) {
            opened = Pkcs11Factor.over(library.toString(), FIRST, random).orElse(null);
            reader = opened;
        }
        return opened == null ? new Answer.Absent("TOKEN-LIBRARY") : opened.prove(fingerprint, pin);
    }
}
