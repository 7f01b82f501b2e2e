package org.xunyao.app.signin.change;

/// Port: changes one person's password. It runs off the JavaFX thread.
@FunctionalInterface
public interface PasswordChange {
    /// Changes it.
    ///
    /// @param old the present password; wiped by the caller
    /// @param fresh the new one; wiped by the caller
    /// @throws org.xunyao.kernel.FaultException if the accounts cannot be written
    ChangeAnswer change(char[] old, char[] fresh);
}
