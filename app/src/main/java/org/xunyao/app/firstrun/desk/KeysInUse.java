package org.xunyao.app.firstrun.desk;

import java.util.Optional;
import java.util.function.Consumer;
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

    /// Making another recovery key.
    public static final Action RENEW = new Action("key.recovery");

    /// Encrypting everything with another data key.
    public static final Action ROTATE = new Action("key.rotate");

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

    /// Whether the ticket is offered one of the changes at all.
    ///
    /// @param action {@link #CHANGE}, {@link #RENEW} or {@link #ROTATE}
    public boolean offered(Ticket ticket, Action action) {
        return office.offers(ticket, action);
    }

    /// The form of the change, as for a password of one's own.
    public ChangeRequest request(Ticket.OfPerson ticket) {
        return new ChangeRequest(
                ChangeReason.PASSPHRASE,
                "",
                "",
                new PassphraseTerms(),
                (old, fresh) -> change(ticket, CHANGE, old, fresh, OpenKeyring::close));
    }

    /// The form before another data key: the passphrase changes first, then the keys go to whoever closes the
    /// data and encrypts it anew.
    ///
    /// @param then gets the keys under the new passphrase and closes them; off the JavaFX thread
    public ChangeRequest rotation(Ticket.OfPerson ticket, Consumer<OpenKeyring> then) {
        return new ChangeRequest(
                ChangeReason.DATA_KEY,
                "",
                "",
                new PassphraseTerms(),
                (old, fresh) -> change(ticket, ROTATE, old, fresh, then));
    }

    /// Writes down that another recovery key is made, before it is.
    ///
    /// @throws FaultException `KEY-REFUSED` if the person may not
    public void renewing(Ticket.OfPerson ticket) {
        written(ticket, RENEW);
    }

    private void written(Ticket.OfPerson ticket, Action action) {
        try {
            office.perform(ticket, action, station, tx -> true);
        } catch (RefusedException refused) {
            throw new FaultException("KEY-REFUSED", refused.action(), refused);
        }
    }

    /// The open station goes on with the keys that it has: only what wraps them is another.
    private synchronized ChangeAnswer change(
            Ticket.OfPerson ticket, Action action, char[] old, char[] fresh, Consumer<OpenKeyring> then) {
        Optional<OpenKeyring> found = door.unlock(old);
        if (found.isEmpty()) {
            return new ChangeAnswer.OldWrong(0);
        }
        try (OpenKeyring keys = found.get()) {
            written(ticket, action);
            then.accept(door.changePassphrase(keys, fresh));
            return new ChangeAnswer.Changed(Optional.empty());
        }
    }
}
