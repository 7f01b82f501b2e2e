package org.xunyao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.clock.ClockNotesOfJumps;
import org.xunyao.documents.forms.SampleFacts;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockJumps;

class ClockNotesTest {
    private static final Instant START = Instant.parse("2026-11-22T01:02:03Z");
    private static final Facts NOTICE =
            SampleFacts.notice("执业药师不在岗", Optional.of(LocalDate.of(2026, 12, 1)), "崇阳县人民政府");

    private final WritingRoom room = new WritingRoom();
    private final Noted jumps = new Noted();
    private final List<Stamp> stamps = new ArrayList<>();
    private final Drafting drafting = new Drafting(
            room.office,
            room,
            room,
            DocumentKinds.installed(),
            new Drafting.Press(
                    (kind, facts, stamp) -> {
                        stamps.add(stamp);
                        return stamp.toString().getBytes(StandardCharsets.UTF_8);
                    },
                    room,
                    new Issuer("崇阳县市场监督管理局", "崇", Path.of("documents")),
                    new ClockNotesOfJumps(
                            jumps,
                            new ClockNotesOfJumps.Phrases("应为{before}，显示{after}。", "另有{count}次。"),
                            SystemClock.CHINA)),
            room);

    @Test
    void theNextDocumentThatIsIssuedTellsOfTheJumpAndTheOneAfterDoesNot() {
        jumps.all.add(new ClockJump(START, START.minusSeconds(86_400)));
        issue(1);
        issue(2);
        assertThat(stamps.getFirst().notes()).containsExactly("应为2026年11月22日9时2分3秒，显示2026年11月21日9时2分3秒。");
        assertThat(stamps.getLast().notes()).isEmpty();
        assertThat(jumps.toldIn).containsExactly(new UUID(0, 1));
    }

    @Test
    void manyJumpsAreSummedUpLatestFirst() {
        for (int i = 1; i <= 5; i++) {
            jumps.all.add(new ClockJump(START, START.plusSeconds(1_000L * i)));
        }
        issue(1);
        assertThat(stamps.getFirst().notes()).hasSize(4).last().isEqualTo("另有2次。");
        assertThat(stamps.getFirst().notes().getFirst()).contains("10时25分23秒");
    }

    @Test
    void aDraftWithFlawsTellsOfNothingYet() {
        jumps.all.add(new ClockJump(START, START.plusSeconds(1_000)));
        drafting.save(WritingRoom.INSPECTOR, id(1), "case:1", SampleFacts.notice("", Optional.empty(), ""));
        assertThat(drafting.issue(WritingRoom.INSPECTOR, id(1)).result()).isInstanceOf(IssueResult.Incomplete.class);
        assertThat(jumps.toldIn).isEmpty();
        issue(2);
        assertThat(stamps.getFirst().notes()).hasSize(1);
    }

    @Test
    void sentencesThatLeaveOutTheTimesAreRefused() {
        assertThatThrownBy(() -> new ClockNotesOfJumps.Phrases("跳变{before}", "另有{count}次"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void issue(long number) {
        drafting.save(WritingRoom.INSPECTOR, id(number), "case:1", NOTICE);
        assertThat(drafting.issue(WritingRoom.INSPECTOR, id(number)).result()).isInstanceOf(IssueResult.Done.class);
    }

    private static DocumentId id(long number) {
        return new DocumentId(new UUID(0, number));
    }

    private static final class Noted implements ClockJumps {
        final List<ClockJump> all = new ArrayList<>();
        final List<UUID> toldIn = new ArrayList<>();

        @Override
        public void add(Tx tx, UUID id, ClockJump jump) {
            all.add(jump);
        }

        @Override
        public List<ClockJump> untold(Tx tx) {
            return List.copyOf(all);
        }

        @Override
        public void tell(Tx tx, UUID document) {
            toldIn.add(document);
            all.clear();
        }
    }
}
