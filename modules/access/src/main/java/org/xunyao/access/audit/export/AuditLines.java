package org.xunyao.access.audit.export;

import java.util.List;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.SignedCheckpoint;

/// Port: the text of an audit export (审计导出格式), one line for each thing.
public interface AuditLines {
    /// The first line.
    byte[] head(Head head);

    /// A checkpoint's line.
    byte[] checkpoint(SignedCheckpoint signed);

    /// A link's line.
    byte[] link(AuditRecord link);

    /// The last line.
    byte[] end(Head head);

    /// What an export says of itself.
    ///
    /// @param station whose chain it is
    /// @param first number of the first link
    /// @param last number of the last link
    /// @param made when, ISO 8601, UTC
    /// @param certificates trust-bundle lines of the station's key, for a reader who knows it from elsewhere
    record Head(String station, long first, long last, String made, List<String> certificates) {
        /// Copies the list.
        public Head {
            certificates = List.copyOf(certificates);
        }
    }
}
