package org.xunyao.supervision.reading;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.patrol.Patrols;

/// Where a person says what he sees on patrol, and a second person reads some of the same pictures
/// without knowing what the first said or who he was (判读台). The audit's rows bear no answer. All
/// methods throw {@link RefusedException} if no role of the ticket holds the action.
public final class ReadingDesk {
    /// Saying what one sees on patrol (记所见).
    public static final Action ANSWER = new Action("patrol.answer");

    /// Reading pictures again that others read first (盲法复读).
    public static final Action REREAD = new Action("patrol.reread");

    static final String KIND = "reading";

    /// A picture of a tile is far smaller.
    private static final int MOST_BYTES = 1 << 20;

    private static final int MOST = 500;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Target DUE = new Target(KIND, "due");

    private final Office office;
    private final Readings readings;
    private final Patrols patrols;
    private final Digester digester;
    private final Clock clock;
    private final ReadingRules rules;

    /// @param patrols whose looks are read
    public ReadingDesk(
            Office office, Readings readings, Patrols patrols, Digester digester, Clock clock, ReadingRules rules) {
        this.office = office;
        this.readings = readings;
        this.patrols = patrols;
        this.digester = digester;
        this.clock = clock;
        this.rules = rules;
    }

    /// Keeps what the operator says of what stands before him. The picture is kept only if the lot
    /// falls on it; its SM3 stands in the audit either way, so that the row does not tell.
    ///
    /// @param picture JPEG of what stood on the screen, 1 MiB at most; none if it may not be kept
    /// @return the identifier
    /// @throws FaultException `READING-CLOSED` if this person has no such patrol under way,
    ///     `READING-DONE` if     this look has an answer, `READING-LARGE`
    public Saved<UUID> answer(Ticket.OfPerson ticket, FirstReading reading, Optional<ByteBuffer> picture) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        String sm3 = picture.map(this::sm3).orElse("");
        var target = new Target(KIND, reading.id() + "/" + sm3);
        return office.perform(ticket, ANSWER, target, tx -> {
            requireSmall(picture);
            boolean under = patrols.find(tx, reading.patrol())
                    .filter(kept -> kept.end().isEmpty())
                    .filter(kept -> kept.run().person().equals(ticket.actor()))
                    .isPresent();
            if (!under) {
                throw new FaultException("READING-CLOSED", "patrol " + reading.patrol());
            }
            Optional<ByteBuffer> drawn = picture.filter(seen -> rules.draws(reading.id()));
            if (!readings.add(tx, reading, new Reading<>(ticket.actor(), reading.answer(), now), drawn, sm3)) {
                throw new FaultException("READING-DONE", "look " + reading.look());
            }
            return reading.id();
        });
    }

    /// What this person may read a second time now, in an order drawn for the day and the person.
    public List<Unread> due(Ticket.OfPerson ticket) {
        LocalDate today = clock.today();
        return office.look(ticket, REREAD, DUE, tx -> {
            var all = new ArrayList<>(readings.unread(tx, ticket.actor(), MOST));
            Collections.shuffle(
                    all, new Random(today.toEpochDay() * SPREAD ^ ticket.actor().hashCode()));
            return List.copyOf(all);
        });
    }

    /// The picture of one that is due for this person.
    ///
    /// @throws FaultException `READING-GONE` if it is not due any more, `READING-CHANGED` if it
    ///     is not the     picture that was read first
    public ByteBuffer picture(Ticket.OfPerson ticket, UUID id) {
        return office.look(ticket, REREAD, target(id), tx -> {
            KeptReading kept = open(tx, id);
            requireOther(kept, ticket);
            return whole(readings, digester, tx, kept);
        });
    }

    /// Adds the second reading.
    ///
    /// @throws FaultException `READING-GONE` if it is not due any more
    /// @throws RefusedException also for the person that read it first
    public Saved<UUID> second(Ticket.OfPerson ticket, UUID id, Answer answer) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return office.perform(ticket, REREAD, target(id), tx -> {
            requireOther(open(tx, id), ticket);
            readings.second(tx, id, new Reading<>(ticket.actor(), answer, now));
            return id;
        });
    }

    /// @throws FaultException `READING-GONE`, `READING-CHANGED`
    static ByteBuffer whole(Readings readings, Digester digester, Tx tx, KeptReading kept) {
        ByteBuffer picture = readings.picture(tx, kept.id()).orElseThrow(() -> gone(kept.id()));
        if (!digester.sm3(bytes(picture)).equals(kept.sm3())) {
            throw new FaultException("READING-CHANGED", "picture of " + kept.id());
        }
        return picture;
    }

    static FaultException gone(UUID id) {
        return new FaultException("READING-GONE", "reading " + id);
    }

    static Target target(UUID id) {
        return new Target(KIND, id.toString());
    }

    private KeptReading open(Tx tx, UUID id) {
        return readings.find(tx, id)
                .filter(kept ->
                        kept.finished() && kept.pictured() && kept.second().isEmpty())
                .orElseThrow(() -> gone(id));
    }

    private static void requireOther(KeptReading kept, Ticket.OfPerson ticket) {
        if (kept.first().person().equals(ticket.actor())) {
            throw new RefusedException(REREAD, new Refusal.MakerIsApprover());
        }
    }

    private static void requireSmall(Optional<ByteBuffer> picture) {
        if (picture.filter(seen -> seen.remaining() > MOST_BYTES).isPresent()) {
            throw new FaultException("READING-LARGE", "picture over 1 MiB");
        }
    }

    private String sm3(ByteBuffer picture) {
        return digester.sm3(bytes(picture));
    }

    private static byte[] bytes(ByteBuffer picture) {
        var bytes = new byte[picture.remaining()];
        picture.duplicate().get(bytes);
        return bytes;
    }
}
