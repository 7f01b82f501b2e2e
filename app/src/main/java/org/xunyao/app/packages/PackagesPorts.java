package org.xunyao.app.packages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Saved;
import org.xunyao.casework.CaseId;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.exchange.Meter;
import org.xunyao.exchange.Sent;
import org.xunyao.exchange.Verification;
import org.xunyao.exchange.export.Exported;

/// What the exchange needs from outside, in one person's name. All of it is called off the JavaFX thread
/// and may throw a `FaultException`, which the screen says by its code.
public record PackagesPorts(
        Ledger ledger,
        Cases cases,
        Contents contents,
        Sealing sealing,
        Copying copying,
        Checking checking,
        Terms terms) {
    /// Port: what was sealed.
    public interface Ledger {
        /// A page, newest first.
        ///
        /// @param after the last package of the page before; nothing for the first page
        /// @param limit 1..1000; an empty page says that there are no more
        List<Sent> page(Optional<Sent> after, int limit);

        /// How many there are, listed or not.
        long count();
    }

    /// Port: cases that could be sent.
    @FunctionalInterface
    public interface Cases {
        /// A page, newest first.
        ///
        /// @param before the last case of the page before; nothing for the first page
        CasePage newest(Optional<CaseId> before);
    }

    /// Cases to choose from, newest first.
    ///
    /// @param last whether there are none behind them
    public record CasePage(List<CaseChoice> choices, boolean last) {
        /// Copies the list.
        public CasePage {
            choices = List.copyOf(choices);
        }

        /// Both, one behind the other.
        CasePage with(CasePage next) {
            return new CasePage(
                    Stream.concat(choices.stream(), next.choices().stream()).toList(), next.last());
        }
    }

    /// Port: what a case consists of.
    @FunctionalInterface
    public interface Contents {
        /// Looks it together and checks every piece of evidence.
        Outgoing forCase(CaseId id);
    }

    /// Port: seals.
    @FunctionalInterface
    public interface Sealing {
        /// Signs and seals in the person's name.
        ///
        /// @param meter told of every byte read; each is read twice
        Saved<Sent> seal(Outgoing outgoing, Meter meter);
    }

    /// Port: brings a copy onto a carrier.
    @FunctionalInterface
    public interface Copying {
        /// Writes, reads back, records.
        ///
        /// @param meter told of every byte written and read back
        Saved<Exported> export(Sent sent, Path target, Meter meter);
    }

    /// Port: judges a file.
    @FunctionalInterface
    public interface Checking {
        /// Judges by a trust bundle; without one the signer stays unknown.
        Verification check(Path file, Optional<Path> trust);

        /// Judges the electronic seal of a paper by the certificates that the bureau trusts.
        ///
        /// @return nothing if the file is no PDF, so that it may be a package
        default Optional<PaperVerdict> paper(Path file) {
            return Optional.empty();
        }
    }

    /// What is so while the screen is open.
    ///
    /// @param maySeal whether the person may seal
    /// @param mayExport whether the person may bring copies onto carriers
    /// @param trustBundle this station's own, for the province
    public record Terms(boolean maySeal, boolean mayExport, Path trustBundle) {}
}
