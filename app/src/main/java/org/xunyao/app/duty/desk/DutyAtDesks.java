package org.xunyao.app.duty.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.export.AuditCarrier;
import org.xunyao.app.duty.DutyPorts;
import org.xunyao.app.duty.DutySheet;
import org.xunyao.app.duty.DutyWords;
import org.xunyao.app.duty.PostLine;
import org.xunyao.app.house.Desks;
import org.xunyao.app.online.DutyCare;
import org.xunyao.app.online.StreamCare;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Fills the ports of the screen 在岗台账 in one person's name.
public final class DutyAtDesks implements DutyPorts.Papers {
    private static final int ALARMS = 1_000;

    private final DutyCare care;
    private final StreamCare streams;
    private final Tools tools;
    private final Ticket.OfPerson ticket;
    private final Clock clock;
    private final LedgerAtDesk ledger;

    /// What it works with.
    ///
    /// @param ids for sheets of paper
    /// @param carrier puts files where a person wants them
    /// @param names of people by the audit's name
    /// @param follows has new opening hours followed at once; off the JavaFX thread
    public record Tools(Desks desks, Ids ids, AuditCarrier carrier, UnaryOperator<String> names, Runnable follows) {}

    /// @param care the ledger
    /// @param streams the cameras and hours
    public DutyAtDesks(DutyCare care, StreamCare streams, Tools tools, Ticket.OfPerson ticket, Clock clock) {
        this.care = care;
        this.streams = streams;
        this.tools = tools;
        this.ticket = ticket;
        this.clock = clock;
        this.ledger = new LedgerAtDesk(care, streams, tools.names(), ticket, clock);
    }

    /// The ports.
    ///
    /// @param pick lets the person choose a folder
    /// @param review puts an alarm in front, where the person may review
    public DutyPorts ports(Supplier<Optional<Path>> pick, Optional<Consumer<AlarmId>> review) {
        var office = tools.desks().office();
        return new DutyPorts(
                ledger,
                this,
                review.map(open -> new Alarms(tools.desks().supervision().alarms(), ticket, open)),
                new DutyPorts.Rules(care.rounds().limits(), clock.zone(), clock::now),
                new DutyPorts.Powers(
                        office.offers(ticket, DutyDesk.CORRECT),
                        office.offers(ticket, DutyDesk.LEAVE),
                        office.offers(ticket, DutyDesk.UNDO),
                        office.offers(ticket, DutyDesk.EXPORT)),
                pick,
                office.offers(ticket, RegistryDesk.LOOK)
                        ? Optional.of(new HoursAtDesk(
                                tools.desks().supervision().zones().hours(),
                                office,
                                ticket,
                                tools.follows(),
                                tools.names()))
                        : Optional.empty());
    }

    /// Alarms that wait for a person.
    private record Alarms(AlarmDesk desk, Ticket ticket, Consumer<AlarmId> review) implements DutyPorts.Alarms {
        @Override
        public Optional<AlarmId> of(PostLine post, Instant from, Instant to) {
            return desk.undecided(ticket, Optional.empty(), ALARMS).stream()
                    .map(Alarm.Raised::head)
                    .filter(head -> touches(head.finding(), post, from, to))
                    .map(head -> head.id())
                    .findFirst();
        }

        private static boolean touches(Finding finding, PostLine post, Instant from, Instant to) {
            return finding.camera().equals(post.post().camera())
                    && finding.from().isBefore(to)
                    && finding.to().isAfter(from);
        }

        @Override
        public void open(AlarmId alarm) {
            review.accept(alarm);
        }
    }

    @Override
    public List<Path> month(PostLine post, YearMonth month, Path folder) {
        care.desk().export(ticket, post.post(), month.toString());
        var words = new DutyWords(Texts.of(Language.CHINESE), clock.zone());
        var paper = new DutyPaper(words, care.rounds().limits().unseenMost());
        DutySheet sheet = ledger.sheet(post, month.atDay(1), month.atEndOfMonth());
        String bureau = tools.desks().bureau().name();
        String made =
                words.of("paper.made", words.at(clock.now()), ticket.person().name());
        var page = new PlainSheets.Plain(
                "duty-page",
                words.of("paper.title"),
                bureau,
                clock.now(),
                tools.ids().next(),
                paper.fields(post, month, bureau, sheet, made));
        String camera = post.post().camera().code();
        String stamp = words.at(clock.now()).replaceAll("[^0-9]", "");
        return List.of(
                put(
                        folder.resolve(words.of("paper.file", camera, month.toString(), stamp, "pdf")),
                        streams.sheets().plain(page)),
                put(
                        folder.resolve(words.of("paper.file", camera, month.toString(), stamp, "csv")),
                        paper.csv(post, sheet)));
    }

    private Path put(Path target, byte[] bytes) {
        try {
            tools.carrier().put(target, new ByteArrayInputStream(bytes));
            return target;
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("CARRIER-EXISTS", "the name is taken", taken);
        } catch (IOException refused) {
            throw new FaultException("CARRIER-DISK", "the file was not written", refused);
        }
    }
}
