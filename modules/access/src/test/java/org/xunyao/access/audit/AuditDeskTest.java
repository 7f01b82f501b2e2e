package org.xunyao.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.room.MemoryAudit;
import org.xunyao.access.room.MemoryStation;

class AuditDeskTest {
    private static final Action WORK = new Action("test.work");

    private final Room room = new Room();
    private final Office office = room.office(Stream.of(
            MemoryStation.grant("AUDIT_ADMIN", AuditDesk.CHECK),
            MemoryStation.grant("AUDIT_ADMIN", CheckpointDesk.MAKE),
            MemoryStation.grant("RULE", LedgerDigest.DIGEST),
            MemoryStation.grant("WORKER", WORK)));
    private final AuditShelf shelf = MemoryAudit.shelf("test-1", room);
    private final Stick stick = new Stick();
    private final CheckpointDesk checkpoints = new CheckpointDesk(office, shelf, new PaperSeal(), List.of(stick), room);
    private final Ticket admin = MemoryStation.ticket(1, "郑", "", "AUDIT_ADMIN");
    private final Ticket worker = MemoryStation.ticket(2, "李", "", "WORKER");

    @Test
    void aLookCostsWhatWasAddedAndStillSeesTheMarkDisappear() {
        work(20);
        AuditDesk desk = desk();
        assertThat(desk.check(admin)).isEqualTo(new AuditDesk.Chain(20, OptionalLong.empty()));
        work(5);
        room.cut(link -> link.sequence() == 3);
        assertThat(desk.check(admin))
                .as("what was found whole is not read again")
                .isEqualTo(chain(25));
        room.cut(link -> link.sequence() > 22);
        assertThat(desk.check(admin)).isEqualTo(new AuditDesk.Chain(24, OptionalLong.of(25)));
        assertThat(desk.verify(admin, List.of(), (links, of) -> {}).bad())
                .contains(new ChainFinding.Bad(3, 3, Flaw.MISSING));
    }

    @Test
    void theFirstLookOfAProcessBeginsAtTheNewestCheckpoint() {
        work(20);
        checkpoints.make(admin, Cause.HOURLY);
        work(5);
        room.cut(link -> link.sequence() == 3);
        assertThat(desk().check(admin)).isEqualTo(chain(26));
        room.cut(link -> link.sequence() >= 20);
        assertThat(desk().check(admin).broken()).hasValue(20);
    }

    @Test
    void aCheckpointNamesTheHeadAndLiesInTheRowAndOnTheStick() {
        work(7);
        CheckpointDesk.Made made = checkpoints.make(admin, Cause.SIGN_OUT);
        Checkpoint point = made.saved().result().checkpoint();
        assertThat(point.sequence()).isEqualTo(7);
        assertThat(point.head()).isEqualTo(room.links().get(6).digest());
        assertThat(made.anchors()).containsExactly(new CheckpointDesk.Anchored("stick", Optional.empty()));
        assertThat(CheckpointText.readAll(stick.read()).whole())
                .containsExactly(made.saved().result());
        assertThat(room.links().getLast().action()).isEqualTo("audit.checkpoint");
        assertThat(room.links().getLast().target()).isEqualTo(new Target("checkpoint", "7"));
    }

    @Test
    void aStickThatIsOutIsToldAndTheCheckpointIsKept() {
        work(3);
        stick.out = true;
        CheckpointDesk.Made made = checkpoints.make(admin, Cause.HOURLY);
        assertThat(made.anchors()).containsExactly(new CheckpointDesk.Anchored("stick", Optional.of("ANCHOR-DISK")));
        assertThat(desk().checkpoints(admin, 1, 10))
                .containsExactly(made.saved().result());
    }

    @Test
    void aTornBlockInAnAnchorFileHidesNoOther() throws IOException {
        work(3);
        checkpoints.make(admin, Cause.HOURLY);
        byte[] torn = "xunyao-checkpoint 1\nstation test-1\nsequ".getBytes(StandardCharsets.UTF_8);
        stick.append(torn);
        stick.append("\n".getBytes(StandardCharsets.UTF_8));
        checkpoints.make(admin, Cause.HOURLY);
        CheckpointText.Blocks blocks = CheckpointText.readAll(stick.read());
        assertThat(blocks.torn()).isEqualTo(1);
        assertThat(blocks.whole())
                .extracting(one -> one.checkpoint().sequence())
                .containsExactly(3L, 4L);
    }

    @Test
    void theWholeCheckComparesWithWhatLiesOutside() {
        work(30);
        checkpoints.make(admin, Cause.HOURLY);
        var appraisal =
                new AuditAppraisal(desk(), (content, cms) -> new SealCheck.Worth.Good("k", "lanxi"), List.of(stick));
        assertThat(appraisal.of(admin, (links, of) -> {}).sound()).isTrue();
        room.cut(link -> link.sequence() > 10);
        assertThat(appraisal.of(admin, (links, of) -> {}).chain().bad())
                .contains(new ChainFinding.Bad(11, 30, Flaw.TRUNCATED));
    }

    @Test
    void theWholeCheckTellsHowFarItIsAndStopsWhenAsked() {
        work(2_500);
        var heard = new ArrayList<Long>();
        assertThatThrownBy(() -> desk().verify(admin, List.of(), (links, of) -> {
                    heard.add(links);
                    if (links >= 2_000) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).containsExactly(1_000L, 2_000L);
    }

    @Test
    void whoMayNotCheckOrSignIsRefusedAndTheRefusalIsRecorded() {
        work(1);
        assertThatThrownBy(() -> desk().check(worker)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> checkpoints.make(worker, Cause.DEMAND)).isInstanceOf(RefusedException.class);
        assertThat(room.links()).extracting(link -> link.outcome()).containsExactly("done", "refused", "refused");
        assertThat(stick.read()).isEmpty();
    }

    @Test
    void aDayOfTheLedgerIsOneRowThatNamesItsDigest() {
        var desk = new LedgerDigest(office, shelf);
        Ticket rule = Ticket.ofRule("ledger/1");
        assertThat(desk.last(rule)).isEmpty();
        LocalDate day = LocalDate.of(2026, 11, 21);
        Instant from = Instant.parse("2026-11-20T16:00:00Z");
        String sm3 = "5".repeat(64);
        desk.record(rule, new LedgerDigest.Stretch(day, from, from.plusSeconds(86_400), 8_640, sm3));
        assertThat(room.links().getLast().target())
                .isEqualTo(
                        new Target("ledger", "2026-11-21/" + sm3 + "/8640/2026-11-20T16:00:00Z/2026-11-21T16:00:00Z"));
        assertThat(desk.last(rule)).contains(day);
    }

    @Test
    void daysOfWhichTheLedgerCannotSpeakAreCalledNotSeen() {
        var desk = new LedgerDigest(office, shelf);
        Ticket rule = Ticket.ofRule("ledger/1");
        LocalDate day = LocalDate.of(2026, 11, 21);
        desk.unseen(rule, day, day);
        assertThat(room.links().getLast().target()).isEqualTo(new Target("ledger", "2026-11-21/not-seen"));
        room.now = room.now.plusSeconds(1);
        desk.unseen(rule, day.plusDays(1), day.plusDays(9));
        assertThat(room.links().getLast().target()).isEqualTo(new Target("ledger", "2026-11-22..2026-11-30/not-seen"));
        assertThat(desk.last(rule)).contains(day.plusDays(9));
        assertThatThrownBy(() -> desk.unseen(admin, day, day)).isInstanceOf(RefusedException.class);
    }

    private AuditDesk desk() {
        return new AuditDesk(office, shelf, room.chain);
    }

    private static AuditDesk.Chain chain(long length) {
        return new AuditDesk.Chain(length, OptionalLong.empty());
    }

    private void work(int times) {
        for (int i = 0; i < times; i++) {
            office.perform(worker, WORK, new Target("thing", "1"), tx -> 1);
        }
    }

    private static final class Room extends MemoryStation {
        Room() {
            super(Instant.parse("2026-11-20T02:00:00Z"));
        }
    }

    private static final class Stick implements AnchorFile {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean out;

        @Override
        public String place() {
            return "stick";
        }

        @Override
        public void append(byte[] block) throws IOException {
            if (out) {
                throw new IOException("out");
            }
            bytes.writeBytes(block);
        }

        @Override
        public byte[] read() {
            return bytes.toByteArray();
        }
    }

    private static final class PaperSeal implements Seal {
        @Override
        public String keyId() {
            return "k";
        }

        @Override
        public byte[] sign(byte[] content, Instant claimed) {
            return new byte[] {1, 2, 3};
        }
    }
}
