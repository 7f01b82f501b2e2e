package org.xunyao.store.keys;

import java.util.Optional;

/// What a key file holds, every key in it wrapped.
///
/// @param passphrase the master key under the passphrase
/// @param recovery the master key under the recovery key
/// @param data the data key under the master key
/// @param next the data key of a change that is under way
@SuppressWarnings("ArrayRecordComponent") // written and read, never compared
record Slots(ByPassphrase passphrase, ByRecovery recovery, byte[] data, Optional<byte[]> next) {
    static final String DATA = "xunyao keyring 1 data";
    static final int SALT = 16;

    /// The master key under a passphrase.
    ///
    /// @param memoryKib memory of Argon2id in KiB
    /// @param passes its passes
    @SuppressWarnings("ArrayRecordComponent") // as above
    record ByPassphrase(int memoryKib, int passes, byte[] salt, byte[] wrapped) {
        static ByPassphrase wrap(KeyTools tools, char[] passphrase, Secret master) {
            byte[] salt = tools.random(SALT);
            int memoryKib = tools.cost().memoryKib();
            int passes = tools.cost().passes();
            try (Secret key = derive(tools, passphrase, salt, memoryKib, passes)) {
                byte[] wrapped = Wrapping.wrap(tools, key, master.bytes(), purpose(memoryKib, passes));
                return new ByPassphrase(memoryKib, passes, salt, wrapped);
            }
        }

        Optional<Secret> unwrap(KeyTools tools, char[] passphrase) {
            try (Secret key = derive(tools, passphrase, salt, memoryKib, passes)) {
                return Wrapping.unwrap(key, wrapped, purpose(memoryKib, passes));
            }
        }

        private static Secret derive(KeyTools tools, char[] passphrase, byte[] salt, int memoryKib, int passes) {
            return new Secret(tools.argon().derive(passphrase, salt, memoryKib, passes));
        }

        private static String purpose(int memoryKib, int passes) {
            return "xunyao keyring 1 passphrase m=" + memoryKib + " t=" + passes;
        }
    }

    /// The master key under the recovery key.
    ///
    /// @param kept whether somebody has shown that the paper is kept
    @SuppressWarnings("ArrayRecordComponent") // as above
    record ByRecovery(boolean kept, byte[] salt, byte[] wrapped) {
        private static final String PURPOSE = "xunyao keyring 1 recovery";

        static ByRecovery wrap(KeyTools tools, RecoveryKey recovery, Secret master) {
            byte[] salt = tools.random(SALT);
            try (Secret key = Wrapping.expand(recovery.bytes(), salt, PURPOSE)) {
                return new ByRecovery(false, salt, Wrapping.wrap(tools, key, master.bytes(), PURPOSE));
            }
        }

        Optional<Secret> unwrap(RecoveryKey recovery) {
            try (Secret key = Wrapping.expand(recovery.bytes(), salt, PURPOSE)) {
                return Wrapping.unwrap(key, wrapped, PURPOSE);
            }
        }

        ByRecovery proven() {
            return new ByRecovery(true, salt, wrapped);
        }
    }

    Slots with(ByPassphrase other) {
        return new Slots(other, recovery, data, next);
    }

    Slots with(ByRecovery other) {
        return new Slots(passphrase, other, data, next);
    }

    Slots withData(byte[] wrapped, Optional<byte[]> following) {
        return new Slots(passphrase, recovery, wrapped, following);
    }
}
