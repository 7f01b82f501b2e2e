package org.xunyao.app.alarms.past.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.past.PastFile;
import org.xunyao.app.alarms.past.PastFilter;
import org.xunyao.app.alarms.past.PastLine;
import org.xunyao.app.alarms.past.PastPorts;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.Review;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.alarm.decided.DecidedDesk;
import org.xunyao.supervision.alarm.decided.DecidedQuery;
import org.xunyao.supervision.escalation.EscalationDesk;

/// Reads decided alarms at the desks and gives them names; counters them in the person's name.
public final class PastAtDesks implements PastPorts.Desk {
    private final Desks desks;
    private final Names names;
    private final Ticket.OfPerson ticket;
    private final Clock clock;

    /// The desks behind the list.
    public record Desks(Office office, DecidedDesk decided, Review review, EscalationDesk escalations) {}

    /// What things are called, and what lies beside an alarm.
    ///
    /// @param item the line of an alarm
    /// @param person of the identifier
    /// @param sheets everything else that is known of an alarm
    public record Names(
            Function<Alarm, ReviewItem> item, Function<PersonId, String> person, ReviewPorts.Sheets sheets) {}

    /// @param ticket in whose name
    public PastAtDesks(Desks desks, Names names, Ticket.OfPerson ticket, Clock clock) {
        this.desks = desks;
        this.names = names;
        this.ticket = ticket;
        this.clock = clock;
    }

    /// The names of rules by their ids, in the order of the ids.
    public static Map<String, String> rules(List<AlarmRuleRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(AlarmRuleRow::rule))
                .collect(Collectors.toMap(
                        AlarmRuleRow::rule,
                        row -> row.scenario() + ' ' + row.rule(),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    /// The names of reasons by their codes.
    ///
    /// @param chinese or English
    public static Map<String, String> reasons(List<DismissalReason> rows, boolean chinese) {
        return rows.stream()
                .collect(Collectors.toMap(
                        DismissalReason::code,
                        one -> chinese ? one.nameZh() : one.nameEn(),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    @Override
    public List<PastLine> page(PastFilter filter, Optional<DecidedQuery.Place> before, int limit) {
        LocalDate today = clock.today();
        Instant from =
                today.minusDays(filter.days() - 1L).atStartOfDay(clock.zone()).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        Optional<PersonId> mine = filter.mine() ? Optional.of(ticket.person().id()) : Optional.empty();
        var query = new DecidedQuery(
                new DecidedQuery.Span(from, to), filter.rule(), filter.shop(), filter.end(), mine, filter.text());
        return refused(() -> desks.decided().page(ticket, query, before, limit).stream()
                .map(this::line)
                .toList());
    }

    private PastLine line(Alarm.Decided alarm) {
        return new PastLine(
                names.item().apply(alarm),
                alarm,
                names.person().apply(alarm.decision().reviewer()),
                alarm.decision().first().map(Alarm.Opinion::reviewer).map(names.person()));
    }

    @Override
    public Optional<PastFile> open(PastLine line) {
        return refused(() -> desks.decided().standing(ticket, line.id()).map(standing -> {
            PastLine now = line(standing.alarm());
            List<PastFile.Told> steps = desks.review().history(ticket, line.id()).stream()
                    .map(this::told)
                    .toList();
            return new PastFile(
                    now,
                    steps,
                    desks.escalations().of(ticket, line.id()),
                    standing.lead().map(RegisterNumber::text),
                    hindrance(line.id()),
                    names.sheets().open(now.item()));
        }));
    }

    private PastFile.Told told(ReviewStep step) {
        return new PastFile.Told(step, names.person().apply(step.person()));
    }

    private String hindrance(AlarmId alarm) {
        if (ticket.person().badge().isBlank()) {
            return "counter.hindered.certificate";
        }
        return desks.office()
                .refusal(ticket, Review.COUNTER, alarm.target())
                .map(why -> switch (why) {
                    case Refusal.NoRole _ -> "counter.hindered.role";
                    case Refusal.OutsideReach _ -> "counter.hindered.reach";
                    default -> "counter.hindered";
                })
                .orElse("");
    }

    @Override
    public Reviewed counter(AlarmId alarm, Verdict verdict, Watched watched, String why) {
        return refused(() -> desks.review().counter(ticket, alarm, verdict, watched, why));
    }

    private static <R> R refused(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
