package org.xunyao.exchange.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.exchange.Meter;
import org.xunyao.exchange.MeteredStream;
import org.xunyao.exchange.Sent;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

/// The desk where copies of sealed packages leave the station (导出台).
public final class Exporting {
    /// Bringing a copy onto a carrier; each one stands in the audit.
    public static final Action EXPORT = new Action("package.export");

    private final Office office;
    private final Digester digester;
    private final Carrier carrier;

    /// @param office the only way in
    /// @param digester reads copies back
    public Exporting(Office office, Digester digester, Carrier carrier) {
        this.office = office;
        this.digester = digester;
        this.carrier = carrier;
    }

    /// Copies a sealed package, reads the copy back, and records that it left. Copying may take long and
    /// holds nobody up; the record is made only when the copy is the same as what was sealed.
    ///
    /// @param target a name that is not taken
    /// @param meter told of every byte written and of every byte read back
    /// @throws RefusedException if the person may not; then nothing is written
    /// @throws FaultException `CARRIER-EXISTS`, `CARRIER-DISK`, or `CARRIER-DIFFERS` if what is read back
    ///     is not what was sealed; such a copy is left for the person to look at
    public Saved<Exported> export(Ticket ticket, Sent sent, Path target, Meter meter) {
        var sealed = new Target("package", sent.manifestHash());
        Optional<Exported> copy = office.refusal(ticket, EXPORT, sealed).isEmpty()
                ? Optional.of(copy(sent, target, meter))
                : Optional.empty();
        return office.perform(ticket, EXPORT, sealed, tx -> copy.orElseThrow(() -> new RefusedException(EXPORT)));
    }

    private Exported copy(Sent sent, Path target, Meter meter) {
        try {
            try (InputStream sealed = new MeteredStream(Files.newInputStream(sent.file()), meter)) {
                carrier.put(target, sealed);
            }
            try (InputStream back = new MeteredStream(Files.newInputStream(target), meter)) {
                Digests found = digester.digest(back);
                if (!found.equals(sent.digests())) {
                    throw new FaultException("CARRIER-DIFFERS", "the copy is not what was sealed");
                }
            }
            return new Exported(sent, target);
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("CARRIER-EXISTS", "the name is taken", taken);
        } catch (IOException refused) {
            throw new FaultException("CARRIER-DISK", "the copy was not made", refused);
        }
    }
}
