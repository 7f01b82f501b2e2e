package org.xunyao.app.signin;

/// Port: one try at the door. It runs off the JavaFX thread, for a good password digest takes its time.
@FunctionalInterface
public interface SignInAttempt {
    /// Tries.
    ///
    /// @param password wiped by the caller afterwards; must not be kept
    /// @throws org.xunyao.kernel.FaultException if the accounts cannot be read
    DoorAnswer attempt(String login, char[] password);
}
