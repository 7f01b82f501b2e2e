package org.xunyao.access.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// The desk where the head of the chain is signed and carried outside (检查点). Made every hour, at each
/// export, print and sign-out: the shorter the time between two, the less could be rewritten unseen.
public final class CheckpointDesk {
    /// Signing the head of the chain.
    public static final Action MAKE = new Action("audit.checkpoint");

    private final Office office;
    private final AuditShelf shelf;
    private final Seal seal;
    private final List<AnchorFile> anchors;
    private final Clock clock;

    /// @param anchors files outside of the data folder; none if none is set up
    public CheckpointDesk(Office office, AuditShelf shelf, Seal seal, List<AnchorFile> anchors, Clock clock) {
        this.office = office;
        this.shelf = shelf;
        this.seal = seal;
        this.anchors = List.copyOf(anchors);
        this.clock = clock;
    }

    /// Signs the newest link, keeps the checkpoint as a row, and then appends it to each anchor file. An
    /// anchor that is not there (a stick that was pulled out) is told in the result and takes nothing
    /// back: the next checkpoint covers all links before it.
    ///
    /// @throws FaultException `AUDIT-EMPTY` if there is no link yet; `KEY-…` or `SIGN-…` if the key
    ///     refused; then nothing was made
    public Made make(Ticket ticket, Cause cause) {
        Saved<SignedCheckpoint> saved = office.perform(
                ticket,
                MAKE,
                signed -> new Target(
                        "checkpoint", Long.toString(signed.checkpoint().sequence())),
                tx -> sign(tx, cause));
        byte[] block = CheckpointText.block(saved.result());
        return new Made(
                saved, anchors.stream().map(anchor -> append(anchor, block)).toList());
    }

    private SignedCheckpoint sign(Tx tx, Cause cause) {
        AuditRecord head = shelf.trail()
                .last(tx, shelf.station())
                .orElseThrow(() -> new FaultException("AUDIT-EMPTY", "no link to sign"));
        Instant at = clock.now().truncatedTo(ChronoUnit.SECONDS);
        var checkpoint =
                new Checkpoint(shelf.station(), head.sequence(), head.digest(), at, told(clock.facts()), cause);
        byte[] cms = seal.sign(CheckpointText.content(checkpoint), at);
        var signed = new SignedCheckpoint(checkpoint, Base64.getEncoder().encodeToString(cms));
        shelf.checkpoints().add(tx, signed);
        return signed;
    }

    private static String told(ClockFacts facts) {
        return facts.confidence() + " " + facts.offset() + " boot=" + facts.bootId() + " ns=" + facts.monotonicNanos()
                + facts.outside().map(time -> " outside=" + time.at()).orElse("");
    }

    private static Anchored append(AnchorFile anchor, byte[] block) {
        try {
            anchor.append(block);
            return new Anchored(anchor.place(), Optional.empty());
        } catch (IOException refused) {
            System.getLogger(CheckpointDesk.class.getName())
                    .log(System.Logger.Level.WARNING, "an anchor file took no checkpoint", refused);
            return new Anchored(anchor.place(), Optional.of("ANCHOR-DISK"));
        }
    }

    /// A checkpoint that was made.
    ///
    /// @param anchors how each anchor file took it
    public record Made(Saved<SignedCheckpoint> saved, List<Anchored> anchors) {}

    /// How an anchor file took a checkpoint.
    ///
    /// @param fault code if it did not
    public record Anchored(String place, Optional<String> fault) {}
}
