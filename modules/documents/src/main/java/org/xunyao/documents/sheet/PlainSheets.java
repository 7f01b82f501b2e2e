package org.xunyao.documents.sheet;

import java.time.Instant;
import java.util.UUID;
import org.xunyao.documents.Fields;

/// Port: sets a sheet of paper from a template (普通单据), such as a slip for a shop or a table of rates.
@FunctionalInterface
public interface PlainSheets {
    /// Gives pages as PDF/A-2u; equal arguments give equal bytes.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-…` if the template or the fonts fail
    byte[] plain(Plain sheet);

    /// What is on the sheet.
    ///
    /// @param template name of a template in `resources/documents`, without its ending
    /// @param title of the file
    /// @param author the bureau
    /// @param at when it was made
    /// @param id of this sheet, in the file only
    /// @param fields what the template names
    record Plain(String template, String title, String author, Instant at, UUID id, Fields fields) {
        /// Refuses a name that would lead out of the folder.
        public Plain {
            if (!template.matches("[a-z][a-z-]{1,39}")) {
                throw new IllegalArgumentException("template " + template);
            }
        }
    }
}
