package org.xunyao.app.cases.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cases.list.CaseFilter.Scope;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.video.wall.ViewOwner;

/// Filters under a name in their file: whose they are, what replaces what, and a file that cannot be read.
final class FilterFileTest {
    private static final ViewOwner LI = ViewOwner.person("li");
    private static final ViewOwner WANG = ViewOwner.person("wang");
    private static final ViewOwner LEADERS = ViewOwner.role("BUREAU_LEADER");
    private static final CaseFilter LATE =
            new CaseFilter(Scope.WAITING, Optional.of(StageGroup.REVIEW), true, "康民 2026");

    @TempDir
    Path folder;

    @Test
    void eachFindsHisOwnAndThoseOfHisRolesAfterTheNextStart() {
        file(LI, LEADERS).keep(new NamedFilter(LEADERS, "逾期的审核", LATE));
        file(LI, LEADERS).keep(new NamedFilter(LI, "我的", CaseFilter.all().scope(Scope.OWN)));
        file(WANG).keep(new NamedFilter(WANG, "我的", CaseFilter.all()));
        assertThat(file(LI, LEADERS).kept())
                .containsExactly(
                        new NamedFilter(LI, "我的", CaseFilter.all().scope(Scope.OWN)),
                        new NamedFilter(LEADERS, "逾期的审核", LATE));
        assertThat(file(WANG).kept()).hasSize(1);
    }

    @Test
    void aSecondOfTheSameNameReplacesTheFirstAndOneCanBeForgotten() {
        file(LI).keep(new NamedFilter(LI, "我的", CaseFilter.all()));
        file(LI).keep(new NamedFilter(LI, "我的", LATE));
        assertThat(file(LI).kept()).containsExactly(new NamedFilter(LI, "我的", LATE));
        file(LI).drop(new NamedFilter(LI, "我的", LATE));
        assertThat(file(LI).kept()).isEmpty();
    }

    @Test
    void moreThanThereIsRoomForIsRefusedAndNothingIsLost() {
        for (int i = 0; i < FilterFile.MOST; i++) {
            file(LI).keep(new NamedFilter(LI, "视图 " + i, LATE));
        }
        assertThatThrownBy(() -> file(LI).keep(new NamedFilter(LI, "又一个", LATE)))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(FilterFile.FULL));
        assertThat(file(LI).kept()).hasSize(FilterFile.MOST);
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndNeverWrittenOver() throws IOException {
        Path file = folder.resolve("case-views.txt");
        Files.writeString(file, "person:li\t我的\tNOWHERE\t-\t-\t\n");
        assertThatThrownBy(() -> file(LI).kept())
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(FilterFile.ASIDE));
        assertThat(file(LI).kept()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .startsWith("case-views.txt.unreadable-");
        }
    }

    @Test
    void aTabInTheWordsCannotMakeAnotherField() {
        var tabbed = CaseFilter.all().text("康民\tlate\n第二行");
        file(LI).keep(new NamedFilter(LI, "我的", tabbed));
        assertThat(file(LI).kept().getFirst().filter().text()).isEqualTo("康民 late 第二行");
    }

    private FilterFile file(ViewOwner... owners) {
        return new FilterFile(
                folder.resolve("case-views.txt"),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1L << 20),
                new Noon(),
                List.of(owners));
    }

    private static final class Noon implements Clock {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-20T04:00:00Z");
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
