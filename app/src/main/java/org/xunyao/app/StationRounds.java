package org.xunyao.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.clock.ClockRound;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.online.OnlineRounds;
import org.xunyao.app.patrol.keep.PatrolKeeper;
import org.xunyao.app.sales.ward.SalesWard;
import org.xunyao.app.watch.DutyRounds;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DiskRoom;

/// What the station does by itself: watches the clock and the disk, seals the head of the audit chain
/// every hour, writes each day and each minute of the duty ledger and each minute of the cameras, checks all evidence
/// every week.
final class StationRounds implements AutoCloseable {
    private static final Ticket CHECKPOINT = Ticket.ofRule("checkpoint/1");
    private static final Ticket SCRUB = Ticket.ofRule("scrub/1");
    private static final Ticket.OfRule LAPSE = new Ticket.OfRule("patrol-lapse/1");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration CLOCK = Duration.ofSeconds(5);
    private static final Duration DISK = Duration.ofSeconds(10);
    /// The wall has its pictures by then.
    private static final Duration PAPER = Duration.ofSeconds(20);
    private static final Duration ZONES = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Surroundings surroundings;
    private final Desks desks;
    private final LedgerRounds ledger;
    private final DutyRounds duty;
    private final OnlineRounds online;
    private final Followed followed;
    private final Rounds looking = new Rounds();
    private final Rounds rounds = new Rounds();
    private final Rounds copying = new Rounds();
    private final Rounds selling = new Rounds();
    private final AtomicReference<Optional<DiskRoom>> room = new AtomicReference<>(Optional.empty());

    /// What may change at any time, here or at another station.
    ///
    /// @param moved reads which cameras are turned away
    /// @param zones reads what is drawn
    /// @param sales reads exports of tills
    /// @param daily adds up what rules by the day go by
    record Followed(Runnable moved, Runnable zones, SalesWard sales, Runnable daily) {}

    /// @param ledger writes the days of the duty ledger
    /// @param duty writes the minutes of the posts
    /// @param online writes the minutes of the cameras
    StationRounds(
            Surroundings surroundings,
            Desks desks,
            LedgerRounds ledger,
            DutyRounds duty,
            OnlineRounds online,
            Followed followed) {
        this.followed = followed;
        this.surroundings = surroundings;
        this.desks = desks;
        this.ledger = ledger;
        this.duty = duty;
        this.online = online;
    }

    void start() {
        var disk = surroundings.disk();
        var clock = new ClockRound(surroundings.clock(), desks.audit().clock());
        rounds.add("clock", Duration.ZERO, CLOCK, clock);
        rounds.add("disk", Duration.ZERO, DISK, () -> room.set(Optional.of(disk.look())));
        rounds.add("reserve", CLOCK, MINUTE, disk::keepReserve);
        rounds.add("checkpoint", HOUR, HOUR, () -> checkpoint(Cause.HOURLY));
        rounds.add("moved", CLOCK, CLOCK, followed.moved());
        rounds.add("zones", ZONES, ZONES, followed.zones());
        rounds.add("ledger", MINUTE, MINUTE, ledger);
        rounds.add("duty", duty.every(), duty.every(), duty);
        rounds.add("daily", MINUTE, MINUTE, followed.daily());
        rounds.add("patrol", CLOCK, desks.supervision().patrol().rules().looks().batch(), patrol());
        rounds.add("patrol-lapse", MINUTE, HOUR, this::lapse);
        rounds.add("escalation", CLOCK, ZONES, desks.reviews().escalating().ward());
        rounds.add("terms", MINUTE, HOUR, desks.terms()::note);
        rounds.add("identity", CLOCK, HOUR, desks.supervision().identity().round());
        rounds.add("seal", CLOCK, MINUTE, desks.keeping().seal());
        looking.add("online", SECOND, SECOND, online::look);
        rounds.add("online-write", online.every(), online.every(), online::write);
        selling.add("sales", CLOCK, followed.sales().every(), followed.sales());
        copying.add("first paper", PAPER, HOUR, desks.casework().firstPaper());
        copying.add("backup", MINUTE, MINUTE, desks.custody().rounds());
        copying.add("scrub", HOUR, HOUR, this::scrub);
    }

    private PatrolKeeper patrol() {
        return desks.supervision().patrol().keeper();
    }

    /// What is left of the disk; nothing before the first look.
    Optional<DiskRoom> room() {
        return room.get();
    }

    /// Free percents below which the machine takes nothing more.
    double stopsBelow() {
        return surroundings.disk().limits().stopPercent();
    }

    /// Seals the head of the audit chain.
    ///
    /// @throws FaultException `KEY-…`, `SIGN-…`, `STORE-…`
    CheckpointDesk.Made checkpoint(Cause cause) {
        return desks.audit().screen().checkpoints().make(CHECKPOINT, cause);
    }

    /// Some at a time, so that nobody waits for it.
    private void lapse() {
        var lapse = desks.supervision().patrol().reading().lapse();
        if (lapse.due(LAPSE)) {
            lapse.lapse(LAPSE);
        }
    }

    private void scrub() {
        var scrub = desks.keeping().scrub();
        if (scrub.isDue(SCRUB, desks.keeping().every())) {
            desks.keeping().scrubbing().run(SCRUB, done -> {});
        }
    }

    @Override
    public void close() {
        looking.close();
        selling.close();
        rounds.close();
        copying.close();
        patrol().close();
        online.close();
        duty.close();
        ledger.close();
    }
}
