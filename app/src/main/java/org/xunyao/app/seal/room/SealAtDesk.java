package org.xunyao.app.seal.room;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.seal.SealKeeping;
import org.xunyao.crypto.paper.PaperAnchors;
import org.xunyao.crypto.paper.SealCertificate;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealChange;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.documents.seal.setting.SealRules;
import org.xunyao.documents.seal.setting.SealStanding;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.seal.SealPicture;

/// Brings the room what lies on the desk of the seal, in one person's name. Files are brought by strangers:
/// how long they are is asked before a byte is read.
public final class SealAtDesk implements SealPorts {
    private final SealKeeping keeping;
    private final Office office;
    private final Ticket ticket;
    private final Function<Optional<byte[]>, byte[]> press;
    private final Clock clock;

    /// Who asks, and of whom.
    public record Who(Office office, Ticket ticket) {}

    /// @param press sets a page with the seal's picture
    public SealAtDesk(SealKeeping keeping, Who who, Function<Optional<byte[]>, byte[]> press, Clock clock) {
        this.keeping = keeping;
        this.office = who.office();
        this.ticket = who.ticket();
        this.press = press;
        this.clock = clock;
    }

    @Override
    public SealStanding look() {
        return allowed(() -> keeping.desk().look(ticket));
    }

    @Override
    public Saved<SealChange> certificate(Path file, char[] password) {
        try {
            byte[] bytes = bytes(file, SealCertificate.MOST_BYTES);
            return allowed(() -> keeping.certificate(ticket, bytes, password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public Saved<SealChange> picture(Path file) {
        byte[] bytes = bytes(file, SealPicture.MOST_BYTES);
        return allowed(() -> keeping.picture(ticket, bytes));
    }

    @Override
    public Saved<SealChange> anchors(Path file) {
        byte[] bytes = bytes(file, PaperAnchors.MOST_BYTES);
        return allowed(() -> keeping.anchors(ticket, bytes));
    }

    @Override
    public Saved<OffReason> off(OffReason reason) {
        return allowed(() -> keeping.off(ticket, reason));
    }

    @Override
    public byte[] sample(Optional<Path> picture) {
        return press.apply(
                picture.isPresent() ? picture.map(file -> bytes(file, SealPicture.MOST_BYTES)) : look().picture());
    }

    @Override
    public boolean maySet() {
        return office.offers(ticket, SealDesk.SET);
    }

    @Override
    public SealRules rules() {
        return keeping.rules();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    private static byte[] bytes(Path file, int most) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new FaultException("SEAL-FILE", "no file");
            }
            if (Files.size(file) > most) {
                throw new FaultException("SEAL-LONG", "a file of " + Files.size(file) + " bytes");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(most + 1);
            }
        } catch (IOException refused) {
            throw new FaultException("SEAL-FILE", "the file cannot be read", refused);
        }
    }

    /// A refusal is said on the screen like any other reason.
    private static <R> R allowed(Supplier<R> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
