package org.xunyao.app.packages.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.packages.Outgoing;
import org.xunyao.app.packages.PackagesPorts;
import org.xunyao.app.verify.PackageCheck;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Meter;
import org.xunyao.exchange.Packing;
import org.xunyao.exchange.Sent;
import org.xunyao.exchange.Verification;
import org.xunyao.exchange.export.Exported;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.kernel.FaultException;

/// Brings the exchange's screen what lies on the desks, in one person's name.
public final class PackagesAtDesks {
    private final Desks desks;
    private final CaseFolder folder;
    private final Ticket.OfPerson ticket;
    private final Address address;

    /// The desks for packages.
    ///
    /// @param check judges files
    /// @param papers judges sealed papers; nothing of a file that is no PDF
    /// @param heads has the audit signed for what leaves
    public record Desks(
            Office office,
            Packing packing,
            Exporting exporting,
            PackageCheck check,
            Function<Path, Optional<PaperVerdict>> papers,
            HeadSealing heads) {}

    /// Where packages go.
    ///
    /// @param recipient the only party that may take them, such as `province`
    /// @param stream how they are counted, such as `case`
    /// @param trustBundle this station's own
    public record Address(String recipient, String stream, Path trustBundle) {}

    /// @param folder looks cases together in the same person's name
    public PackagesAtDesks(Desks desks, CaseFolder folder, Ticket.OfPerson ticket, Address address) {
        this.desks = desks;
        this.folder = folder;
        this.ticket = ticket;
        this.address = address;
    }

    /// The ports of the screen.
    public PackagesPorts ports() {
        var terms = new PackagesPorts.Terms(
                desks.office().offers(ticket, Packing.SEAL),
                desks.office().offers(ticket, Exporting.EXPORT),
                address.trustBundle());
        return new PackagesPorts(
                new Sealed(),
                before -> allowed(() -> folder.newest(before)),
                id -> allowed(() -> folder.forCase(id)),
                (outgoing, meter) -> allowed(() -> seal(outgoing, meter)),
                (sent, target, meter) -> allowed(() -> export(sent, target, meter)),
                new Judges(),
                terms);
    }

    /// What was sealed here.
    private final class Sealed implements PackagesPorts.Ledger {
        @Override
        public List<Sent> page(Optional<Sent> after, int limit) {
            return allowed(() -> desks.packing().newest(ticket, after, limit));
        }

        @Override
        public long count() {
            return allowed(() -> desks.packing().count(ticket));
        }
    }

    /// Packages by a trust bundle, papers by the bureau's certificates.
    private final class Judges implements PackagesPorts.Checking {
        @Override
        public Verification check(Path file, Optional<Path> trust) {
            return desks.check().of(file, trust);
        }

        @Override
        public Optional<PaperVerdict> paper(Path file) {
            return desks.papers().apply(file);
        }
    }

    private Saved<Sent> seal(Outgoing outgoing, Meter meter) {
        List<Content> metered = anchored(outgoing).contents().stream()
                .map(content -> content.metered(meter))
                .toList();
        return desks.packing().seal(ticket, address.recipient(), address.stream(), metered);
    }

    /// Looked together a while ago; what the audit has come to since then travels with it.
    private Outgoing anchored(Outgoing outgoing) {
        return desks.heads()
                .seal(Cause.PACKAGE)
                .map(signed -> folder.anchored(outgoing, signed))
                .orElse(outgoing);
    }

    private Saved<Exported> export(Sent sent, Path target, Meter meter) {
        Saved<Exported> exported = desks.exporting().export(ticket, sent, target, meter);
        desks.heads().seal(Cause.EXPORT);
        return exported;
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
