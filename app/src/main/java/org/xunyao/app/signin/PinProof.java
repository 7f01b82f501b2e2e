package org.xunyao.app.signin;

/// Port: the second factor of an account whose password was right (证书 U 盾). It runs off the JavaFX thread.
@FunctionalInterface
public interface PinProof {
    /// Lets the key in the token sign.
    ///
    /// @param pin wiped by the caller afterwards; must not be kept
    /// @throws org.xunyao.kernel.FaultException if the token or the accounts cannot be read
    DoorAnswer prove(char[] pin);
}
