package org.xunyao.app.firstrun.desk;

import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.app.signin.change.ChangeAnswer;
import org.xunyao.app.signin.change.ChangeReason;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.keys.OpenKeyring;

/// The passphrase of the data while the station is open: whoever knows the present one and is system
/// administrator may set another. The change is audited before it is done, so that there is none without a row;
/// the database is not touched. Safe for use by many threads.
public final class KeysInUse {
    /// Setting another start-up passphrase.
    public static final Action CHANGE = new Action("key.passphrase");

    private final StationDoor door;
    private final Office office;
    private final Target station;

    /// @param door of the open data
    /// @param station its short name
    public KeysInUse(StationDoor door, Office office, String station) {
        this.door = door;
        this.office = office;
        this.station = new Target("station", station);
    }

    /// Whether the ticket is offered the change at all.
    public boolean offered(Ticket ticket) {
        return office.offers(ticket, CHANGE);
    }

    /// The form of the change, as for a password of one's own.
    public ChangeRequest request(Ticket.OfPerson ticket) {
        return new ChangeRequest(
                ChangeReason.PASSPHRASE, "", "", new PassphraseTerms(), (old, fresh) -> change(ticket, old, fresh));
    }

    /// The open station goes on with the keys that it has: only what wraps them is another.
    private synchronized ChangeAnswer change(Ticket.OfPerson ticket, char[] old, char[] fresh) {
        Optional<OpenKeyring> found = door.unlock(old);
        if (found.isEmpty()) {
            return new ChangeAnswer.OldWrong(0);
        }
        try (OpenKeyring keys = found.get()) {
            office.perform(ticket, CHANGE, station, tx -> true);
            door.changePassphrase(keys, fresh).close();
            return new ChangeAnswer.Changed(Optional.empty());
        } catch (RefusedException refused) {
            throw new FaultException("KEY-REFUSED", refused.action(), refused);
        }
    }
}
