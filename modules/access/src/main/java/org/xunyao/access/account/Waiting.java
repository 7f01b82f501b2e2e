package org.xunyao.access.account;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.TrustedTime.Reading;
import org.xunyao.kernel.Ids;

/// Who has given the right password and is not in yet. Only tickets that the door itself gave out count, and
/// only as long as the screen would stay unlocked. Safe for several threads.
final class Waiting {
    private static final int MOST = 64;

    private final Door door;
    private final Ids ids;
    private final Map<UUID, Step> steps = new LinkedHashMap<>();

    Waiting(Door door, Ids ids) {
        this.door = door;
        this.ids = ids;
    }

    /// A name for the next session.
    UUID next() {
        return ids.next();
    }

    synchronized void remember(SignInResult result) {
        switch (result) {
            case SignInResult.MustChange must -> put(must.ticket(), Optional.empty());
            case SignInResult.SecondFactorNeeded half -> put(half.ticket(), Optional.of(half.certificate()));
            case SignInResult.Welcome welcome -> steps.remove(welcome.ticket().session());
            case SignInResult.Disabled _, SignInResult.Denied _, SignInResult.NoToken _, SignInResult.Locked _ -> {}
        }
    }

    /// The certificate that the ticket's owner has still to show.
    synchronized Optional<String> certificate(Ticket.OfNewcomer ticket) {
        return standing(ticket).flatMap(Step::certificate);
    }

    /// Whether nothing but the change of the password stands between the ticket's owner and the door.
    synchronized boolean forChange(Ticket.OfNewcomer ticket) {
        return standing(ticket).filter(step -> step.certificate().isEmpty()).isPresent();
    }

    synchronized void done(Ticket.OfNewcomer ticket) {
        steps.remove(ticket.session());
    }

    private Optional<Step> standing(Ticket.OfNewcomer ticket) {
        Reading now = door.time().reading();
        return Optional.ofNullable(steps.get(ticket.session()))
                .filter(step -> step.ticket().equals(ticket))
                .filter(step -> now.shown()
                                .minus(step.since().shown())
                                .compareTo(door.policy().idleLock())
                        <= 0);
    }

    private void put(Ticket.OfNewcomer ticket, Optional<String> certificate) {
        steps.put(ticket.session(), new Step(ticket, certificate, door.time().reading()));
        Iterator<UUID> eldest = steps.keySet().iterator();
        while (steps.size() > MOST) {
            eldest.next();
            eldest.remove();
        }
    }

    private record Step(Ticket.OfNewcomer ticket, Optional<String> certificate, Reading since) {}
}
