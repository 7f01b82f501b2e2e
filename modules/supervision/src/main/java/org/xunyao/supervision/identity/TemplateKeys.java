package org.xunyao.supervision.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.kernel.FaultException;

/// Port: the keys of templates (模板密钥), one for each enrolment, on this station alone and in no backup.
public interface TemplateKeys {
    /// Makes a key for an enrolment and encrypts with it.
    ///
    /// @throws FaultException `IDENTITY-KEY` if the key could not be kept
    byte[] seal(UUID enrolment, byte[] plain);

    /// Decrypts; empty if there is no key here, or another one.
    Optional<byte[]> open(UUID enrolment, byte[] sealed);

    /// Whether the key is here.
    boolean has(UUID enrolment);

    /// All enrolments whose key is here.
    Set<UUID> held();

    /// Destroys the key; nothing happens without one.
    ///
    /// @throws FaultException `IDENTITY-SHRED` if the disk refused
    void shred(UUID enrolment);
}
