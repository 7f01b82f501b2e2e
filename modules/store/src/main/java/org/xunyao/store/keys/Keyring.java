package org.xunyao.store.keys;

import java.util.Optional;

/// The station's wrapped keys (密钥环) as they lie on the disk. Nothing in it opens anything without the
/// passphrase or the recovery key.
public final class Keyring {
    private final Slots slots;

    Keyring(Slots slots) {
        this.slots = slots;
    }

    /// Makes new keys and wraps them.
    ///
    /// @param passphrase already judged by {@link Passphrase#weakness}; the caller wipes it
    /// @param recovery not kept by anybody yet, see {@link OpenKeyring#recoveryKept}
    public static OpenKeyring create(KeyTools tools, char[] passphrase, RecoveryKey recovery) {
        try (var master = new Secret(tools.random(DataKey.BYTES))) {
            DataKey data = DataKey.make(tools.random());
            var slots = new Slots(
                    Slots.ByPassphrase.wrap(tools, Passphrase.normal(passphrase), master),
                    Slots.ByRecovery.wrap(tools, recovery, master),
                    Wrapping.wrap(tools, master, data.bytes(), Slots.DATA),
                    Optional.empty());
            return new OpenKeyring(slots, master.copy(), data, Optional.empty());
        }
    }

    /// Reads a key file.
    ///
    /// @throws org.xunyao.kernel.FaultException `KEY-NEWER` if a newer program wrote it, `KEY-BROKEN` if it
    ///     is damaged
    public static Keyring read(byte[] file) {
        return new Keyring(KeyringText.read(file));
    }

    /// The file's bytes, for {@link org.xunyao.kernel.DurableFiles} and for the backup beside the database.
    public byte[] write() {
        return KeyringText.write(slots);
    }

    /// Opens the keys with the passphrase; takes a good part of a second on purpose.
    ///
    /// @param passphrase the caller wipes it
    /// @return nothing if it is wrong
    public Optional<OpenKeyring> open(KeyTools tools, char[] passphrase) {
        return slots.passphrase().unwrap(tools, Passphrase.normal(passphrase)).map(this::opened);
    }

    /// Opens the keys with the recovery key.
    ///
    /// @return nothing if it is another station's, or an older one
    public Optional<OpenKeyring> open(RecoveryKey recovery) {
        return slots.recovery().unwrap(recovery).map(this::opened);
    }

    /// Whether somebody has shown that the recovery key is kept, see {@link OpenKeyring#recoveryKept}.
    public boolean recoveryKept() {
        return slots.recovery().kept();
    }

    private OpenKeyring opened(Secret master) {
        return OpenKeyring.of(slots, master);
    }
}
