package org.xunyao.app.neutral;

import java.nio.file.Path;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.custody.NeutralDesk;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.neutral.Manifest;
import org.xunyao.store.neutral.NeutralExport;
import org.xunyao.store.neutral.NeutralImport;
import org.xunyao.store.neutral.Progress;

/// Takes everything out of an open store, or brings everything into an empty one. A system administrator
/// signs in for it: before it goes out, and after it came in, because an empty store knows nobody.
///
/// @param surroundings of the open store
/// @param progress hears how far it is
public record NeutralTransfer(Surroundings surroundings, Progress progress) {
    /// Takes everything out; the row that says so goes with it.
    ///
    /// @param into a folder that is not there yet
    /// @param password the caller wipes it
    /// @throws FaultException `NEUTRAL-SIGN-IN`, `NEUTRAL-RIGHT`, `NEUTRAL-THERE`, `NEUTRAL-DISK`; then
    ///     there is no export
    public Manifest export(Path into, String login, char[] password) {
        var desks = Desks.over(surroundings);
        Ticket.OfPerson ticket = come(desks, login, password);
        try {
            // Signed when the row is there: the export is an anchor of the audit that it holds.
            new NeutralOut(desks, surroundings).recorded(ticket, into);
            var export =
                    new NeutralExport(new JsonRows(), surroundings.location().files(), progress);
            return surroundings.store().transactions().read(tx -> export.write(tx, into));
        } finally {
            desks.signIn().leave(ticket);
        }
    }

    /// Brings everything in; it is compared with its manifest before it counts.
    ///
    /// @param from the folder of an export
    /// @param password the caller wipes it
    /// @throws FaultException `NEUTRAL-FORMAT`, `NEUTRAL-NEWER`, `NEUTRAL-USED`, `NEUTRAL-HASH`,
    ///     `NEUTRAL-DISK`: then nothing was imported; `NEUTRAL-SIGN-IN`, `NEUTRAL-RIGHT`: it is there,
    ///     and nobody stands for it yet
    public Manifest take(Path from, String login, char[] password) {
        var taking = new NeutralImport(new JsonRows(), surroundings.location().files(), surroundings.files(), progress);
        Manifest manifest = surroundings.store().transactions().write(tx -> taking.read(tx, from));
        var desks = Desks.over(surroundings);
        Ticket.OfPerson ticket = come(desks, login, password);
        try {
            allowed(() -> new NeutralDesk(desks.office()).imported(ticket, manifest.digest(new JsonRows())));
            return manifest;
        } finally {
            desks.signIn().leave(ticket);
        }
    }

    private static Ticket.OfPerson come(Desks desks, String login, char[] password) {
        SignInResult result = desks.signIn().enter(login, password);
        if (result instanceof SignInResult.Welcome welcome) {
            return welcome.ticket();
        }
        throw new FaultException("NEUTRAL-SIGN-IN", result.getClass().getSimpleName());
    }

    private static void allowed(Runnable row) {
        try {
            row.run();
        } catch (RefusedException refused) {
            throw new FaultException("NEUTRAL-RIGHT", "no role of the person holds the action", refused);
        }
    }
}
