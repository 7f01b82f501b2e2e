package org.xunyao.app.people.account;

import java.util.Set;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;

/// Port: the accounts as the person at the window may see and change them. Everything runs off the JavaFX
/// thread and throws {@link org.xunyao.kernel.FaultException} or
/// {@link org.xunyao.access.RefusedException} if it was not done.
public interface PersonPorts {
    /// All accounts.
    PersonSheet read();

    /// Opens an account without roles.
    ///
    /// @return the one-time password; the caller wipes it
    char[] add(NewAccount account);

    /// Closes an account; its name stays on what was signed.
    void disable(PersonId person);

    /// Opens a closed account.
    void enable(PersonId person);

    /// Sets a one-time password.
    ///
    /// @return it; the caller wipes it
    char[] reset(PersonId person);

    /// Ends a lock-out.
    void unlock(PersonId person);

    /// Names the certificate that must be shown beside the password.
    ///
    /// @param fingerprint SHA-256 of the certificate, 64 small hexadecimal digits
    void bind(PersonId person, String fingerprint);

    /// Takes it away; the password is enough again.
    void unbind(PersonId person);

    /// Proposes other roles.
    ///
    /// @param reason why, not empty
    void propose(PersonId person, Set<RoleId> roles, Set<String> areas, String reason);

    /// Approves a proposal of somebody else.
    void approve(UUID proposal);

    /// Sends a proposal back.
    ///
    /// @param reason why, not empty
    void reject(UUID proposal, String reason);
}
