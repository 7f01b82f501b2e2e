package org.xunyao.app.seal;

import java.time.Instant;
import org.xunyao.crypto.paper.PaperJudge;
import org.xunyao.documents.seal.PaperSeal;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.SealJudge;
import org.xunyao.kernel.Clock;
import org.xunyao.pdf.seal.PdfSeal;

/// The bureau's seal as it is set now, and the certificates that the bureau trusts now.
public final class BureauSeal implements PaperSeal, SealJudge {
    private final SealFolder folder;
    private final Clock clock;
    private final PdfSeal press;

    /// @param folder where it lies
    public BureauSeal(SealFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.press = new PdfSeal(clock.zone());
    }

    @Override
    public byte[] seal(byte[] pdf, Instant at) {
        return folder.held()
                .map(held -> press.seal(pdf, at, held.certificate(), held.picture()))
                .orElse(pdf);
    }

    @Override
    public PaperVerdict judge(byte[] pdf) {
        return new PaperJudge(folder.anchors(), clock).judge(pdf);
    }
}
