package org.xunyao.app.audit.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.Seal;
import org.xunyao.access.audit.export.AuditCarrier;
import org.xunyao.documents.anchor.DigestSheets;
import org.xunyao.kernel.FaultException;

/// Writes the sheet of paper that bears the head of the audit chain (审计摘要单).
///
/// @param seal whose key id stands on it
public record SheetPrinting(DigestSheets sheets, Seal seal, AuditCarrier carrier) {
    /// Writes the sheet of a checkpoint that was just made.
    ///
    /// @return the new file
    /// @throws FaultException `CARRIER-EXISTS`, `CARRIER-DISK`, or `DOC-…` if the sheet cannot be set
    Path print(CheckpointDesk.Made made, Path folder) {
        Checkpoint head = made.saved().result().checkpoint();
        Path target = folder.resolve("审计摘要单-" + printable(head.station()) + "-" + head.sequence() + ".pdf");
        try {
            carrier.put(target, new ByteArrayInputStream(sheets.sheet(head, seal.keyId())));
            return target;
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("CARRIER-EXISTS", "the name is taken", taken);
        } catch (IOException refused) {
            throw new FaultException("CARRIER-DISK", "the sheet was not written", refused);
        }
    }

    /// A station's name may hold what no file name may.
    private static String printable(String station) {
        return station.replaceAll("[^\\p{L}\\p{N}-]", "_");
    }
}
