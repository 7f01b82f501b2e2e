package org.xunyao.app.firstrun;

import java.util.Optional;
import org.xunyao.app.signin.secret.PasswordTerms;

/// What the unlock screen asks of the composition root.
///
/// @param terms what a new passphrase must be like
/// @param passphrase opens the data
/// @param recovery opens the data without the passphrase, and sets a new one
/// @param folder lets the person choose another data folder, on the JavaFX thread; the composition root then
///     shows a new unlock screen or the wizard
/// @param restore leads to the restore of a backup, on the JavaFX thread; empty where there is none
/// @param leave ends the program
/// @param <T> what is open then
public record UnlockPorts<T>(
        PasswordTerms terms,
        Passphrase<T> passphrase,
        Recovery<T> recovery,
        Runnable folder,
        Optional<Runnable> restore,
        Runnable leave) {
    /// Opens the data with its passphrase. Slow on purpose (Argon2id); off the JavaFX thread.
    ///
    /// @param <T> what is open then
    @FunctionalInterface
    public interface Passphrase<T> {
        /// Tries.
        ///
        /// @param passphrase wiped by the caller; must not be kept
        /// @throws org.xunyao.kernel.FaultException with the code of a refusal that is no answer
        UnlockAnswer<T> open(char[] passphrase);
    }

    /// Opens the data with the recovery key. Slow on purpose; off the JavaFX thread.
    ///
    /// @param <T> what is open then
    @FunctionalInterface
    public interface Recovery<T> {
        /// Tries; if the key fits, the new passphrase holds from now on.
        ///
        /// @param key as typed, with or without its hyphens; wiped by the caller
        /// @param fresh the new passphrase; wiped by the caller
        /// @throws org.xunyao.kernel.FaultException with the code of a refusal that is no answer
        UnlockAnswer<T> open(char[] key, char[] fresh);
    }
}
