package org.xunyao.app.seal.room;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealChange;
import org.xunyao.documents.seal.setting.SealRules;
import org.xunyao.documents.seal.setting.SealStanding;

/// Port: what the room of the seal needs from outside, in one person's name. What takes long is called off
/// the JavaFX thread and may throw a `FaultException`, which the screen says by its code.
public interface SealPorts {
    /// How the seal stands.
    SealStanding look();

    /// Sets a certificate; wipes the password whatever happens.
    Saved<SealChange> certificate(Path file, char[] password);

    /// Sets the picture of the seal.
    Saved<SealChange> picture(Path file);

    /// Sets the certificates that the bureau trusts.
    Saved<SealChange> anchors(Path file);

    /// Seals by hand from now on.
    Saved<OffReason> off(OffReason reason);

    /// A page with the seal on it, as PNG.
    ///
    /// @param picture a file; none for the picture that is set, or a page without any
    byte[] sample(Optional<Path> picture);

    /// Whether the person may change anything.
    boolean maySet();

    /// When the end of a certificate is said, and why a seal is switched off.
    SealRules rules();

    /// The time by which certificates are judged.
    Instant now();
}
