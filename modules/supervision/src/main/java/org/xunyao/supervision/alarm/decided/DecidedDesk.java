package org.xunyao.supervision.alarm.decided;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Leads;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;

/// Where people look up what was decided (已复核告警). All methods throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class DecidedDesk {
    private static final Target LIST = new Target("alarm", "decided");

    private final Office office;
    private final DecidedAlarms decided;
    private final Alarms alarms;
    private final Leads leads;

    /// How a decision stands now (结论现状).
    ///
    /// @param lead the number of the lead that was registered from it, where one was
    public record Standing(Alarm.Decided alarm, Optional<RegisterNumber> lead) {}

    /// @param decided the alarms in the order of their decisions
    /// @param leads what was built upon confirmed alarms
    public DecidedDesk(Office office, DecidedAlarms decided, Alarms alarms, Leads leads) {
        this.office = office;
        this.decided = decided;
        this.alarms = alarms;
        this.leads = leads;
    }

    /// A page of the decided alarms, those decided last first.
    ///
    /// @param before where the page before ended, or none for the first page
    /// @param limit 1..1000
    public List<Alarm.Decided> page(Ticket ticket, DecidedQuery query, Optional<DecidedQuery.Place> before, int limit) {
        return office.look(ticket, AlarmDesk.LOOK, LIST, tx -> decided.page(tx, query, before, limit));
    }

    /// What stands of an alarm, and whether a lead was registered from it.
    ///
    /// @return nothing if nobody decided it, or it waits again
    public Optional<Standing> standing(Ticket ticket, AlarmId id) {
        return office.look(
                ticket,
                AlarmDesk.LOOK,
                id.target(),
                tx -> alarms.find(tx, id)
                        .filter(Alarm.Decided.class::isInstance)
                        .map(Alarm.Decided.class::cast)
                        .map(alarm -> new Standing(
                                alarm,
                                alarm instanceof Alarm.Confirmed confirmed
                                        ? leads.ofOrigin(tx, confirmed.reference())
                                                .map(Lead::clue)
                                                .map(clue -> clue.number())
                                        : Optional.empty())));
    }
}
