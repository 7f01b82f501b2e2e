package org.xunyao.app.seal;

import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.crypto.paper.PaperAnchors;
import org.xunyao.crypto.paper.SealCertificate;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealChange;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.documents.seal.setting.SealRules;
import org.xunyao.documents.seal.setting.SealStanding;
import org.xunyao.kernel.Clock;
import org.xunyao.pdf.seal.SealPicture;

/// Changes the bureau's seal in a person's name, and watches that the audit knows of what stands: the
/// command line, a restored copy or a hand in the folder change it without a desk. One at a time;
/// to be run every minute.
public final class SealKeeping implements Runnable {
    private static final Ticket WATCH = Ticket.ofRule("seal-watch/1");
    private static final String CHANGING = "changing";
    private static final String NONE = "none";

    private final SealDesk desk;
    private final SealFolder folder;
    private final SealRules rules;
    private final Clock clock;

    /// @param folder where it lies
    /// @param rules when its end is said
    public SealKeeping(SealDesk desk, SealFolder folder, SealRules rules, Clock clock) {
        this.desk = desk;
        this.folder = folder;
        this.rules = rules;
        this.clock = clock;
    }

    /// The desk behind it.
    public SealDesk desk() {
        return desk;
    }

    /// When the end of a certificate is said, and why a seal is switched off.
    public SealRules rules() {
        return rules;
    }

    /// Sets a certificate; the password is left to the caller to wipe.
    ///
    /// @throws org.xunyao.kernel.FaultException as {@link SealCertificate#read} and
    ///     {@link SealCertificate#requireHolding}; then nothing was changed
    public synchronized Saved<SealChange> certificate(Ticket ticket, byte[] file, char[] password) {
        SealCertificate read = SealCertificate.read(file, password);
        read.requireHolding(clock.now());
        var change = new SealChange.Certificate(read.card().digest());
        return changed(() -> desk.set(ticket, change), () -> folder.set(file, password));
    }

    /// Sets the picture of the seal.
    ///
    /// @throws org.xunyao.kernel.FaultException `SEAL-PICTURE`, `SEAL-DISK`
    public synchronized Saved<SealChange> picture(Ticket ticket, byte[] png) {
        SealPicture.read(png);
        var change = new SealChange.Picture(SealFolder.digest(png));
        return changed(() -> desk.set(ticket, change), () -> folder.picture(png));
    }

    /// Sets the certificates that the bureau trusts.
    ///
    /// @throws org.xunyao.kernel.FaultException `SEAL-ANCHORS`, `SEAL-DISK`
    public synchronized Saved<SealChange> anchors(Ticket ticket, byte[] file) {
        PaperAnchors.read(file);
        var change = new SealChange.Anchors(SealFolder.digest(file));
        return changed(() -> desk.set(ticket, change), () -> folder.anchors(file));
    }

    /// Papers are sealed by hand from now on.
    ///
    /// @throws org.xunyao.kernel.FaultException `SEAL-DISK`
    public synchronized Saved<OffReason> off(Ticket ticket, OffReason reason) {
        return changed(() -> desk.off(ticket, reason), folder::off);
    }

    /// Writes down what stands, if the audit knows of something else.
    @Override
    public synchronized void run() {
        String mark = folder.mark();
        if (!mark.equals(folder.noted())) {
            desk.found(WATCH, words());
            folder.note(mark);
        }
    }

    /// While the row is written and the files are not, nothing is noted: a change that breaks off
    /// there is found at the next turn.
    private <R> Saved<R> changed(Supplier<Saved<R>> row, Runnable files) {
        run();
        String before = folder.mark();
        boolean written = false;
        folder.note(CHANGING);
        try {
            Saved<R> saved = row.get();
            written = true;
            files.run();
            folder.note(folder.mark());
            return saved;
        } finally {
            if (!written) {
                folder.note(before);
            }
        }
    }

    /// By the certificate's own digest, which stands in each paper.
    private String words() {
        SealStanding standing = folder.standing();
        String certificate = standing.certificate()
                .map(CertificateCard::digest)
                .or(standing::trouble)
                .orElse(NONE);
        String[] mark = folder.mark().split(" ", -1);
        return "found " + certificate + " picture " + mark[3] + " anchors " + mark[5];
    }

    /// What is to be said of the end of the bureau's certificate, to people who set it or issue
    /// papers by it. Takes a tenth of a second: never on the FX thread.
    public Optional<SealEnd> end() {
        return folder.standing()
                .certificate()
                .map(card -> new SealEnd(rules.age(card, clock.now()), SealRules.days(card, clock.now()), card))
                .filter(end -> end.age() != SealRules.Age.HOLDS);
    }
}
