package org.xunyao.app.wall.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.NamedView;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.video.wall.WallPlan;
import org.xunyao.video.wall.WallViews;

class WallMemoryTest {
    private static final ViewOwner LI = ViewOwner.person("li");
    private static final WallPlan PLAN = WallPlan.of(WallLayout.FOUR, List.of(new CameraId("C1")));

    @TempDir
    private Path folder;

    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final DurableFiles disk = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20);
    private final List<Runnable> later = new ArrayList<>();

    private Path file() {
        return folder.resolve("wall-views.txt");
    }

    private WallMemory open() {
        return WallMemory.read(file(), disk, later::add, clock);
    }

    @Test
    void changesOfOneMomentAreWrittenTogetherAndTheNewestIsOnTheDisk() {
        WallMemory memory = open();
        for (int i = 0; i < 50; i++) {
            String name = "v" + i;
            memory.change(views -> views.save(LI, new NamedView(name, PLAN)));
        }
        assertThat(later).hasSize(1);
        assertThat(open().now()).as("not yet").isEqualTo(WallViews.NONE);
        later.removeFirst().run();
        assertThat(open().now()).isEqualTo(memory.now());
        memory.change(views -> views);
        assertThat(later).as("nothing changed").isEmpty();
    }

    @Test
    void theEndOfTheProgramWritesWhatIsNotOnTheDiskYet() {
        WallMemory memory = open();
        memory.change(views -> views.save(LI, new NamedView("v", PLAN)));
        memory.flush();
        assertThat(open().now().of(LI)).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideWholeAndSaid() throws IOException {
        byte[] hostile = "xunyao-wall 1\nview person:li FOUR C1 v\nview ../../etc x\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file(), hostile);
        WallMemory memory = open();
        assertThat(memory.now()).isEqualTo(WallViews.NONE);
        assertThat(memory.complaint()).contains(WallMemory.ASIDE);
        assertThat(memory.complaint()).as("said once").isEmpty();
        memory.change(views -> views.save(LI, new NamedView("new", PLAN)));
        memory.flush();
        assertThat(open().now().of(LI)).hasSize(1);
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> aside = all.filter(each -> !each.equals(file())).toList();
            assertThat(aside)
                    .singleElement()
                    .satisfies(each -> assertThat(Files.readAllBytes(each)).isEqualTo(hostile));
        }
    }

    @Test
    void whatIsNoFileOrTooLargeOrNoTextIsSetAsideToo() throws IOException {
        Files.createDirectory(file());
        assertThat(open().complaint()).contains(WallMemory.ASIDE);
        Files.write(file(), new byte[5 << 20]);
        assertThat(open().complaint()).contains(WallMemory.ASIDE);
        Files.write(file(), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(open().complaint()).contains(WallMemory.ASIDE);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).as("all three are still there").hasSize(3);
        }
    }

    @Test
    void aDiskThatRefusesIsSaidAndTheNextWritingHasEverything() {
        var refusing = new Refusing(disk);
        WallMemory memory = WallMemory.read(file(), refusing, Runnable::run, clock);
        memory.change(views -> views.save(LI, new NamedView("one", PLAN)));
        assertThat(memory.complaint()).contains(WallMemory.REFUSED);
        assertThat(memory.now().of(LI)).hasSize(1);
        refusing.full = false;
        memory.change(views -> views.save(LI, new NamedView("two", PLAN)));
        assertThat(open().now().of(LI)).extracting(NamedView::name).containsExactly("one", "two");
    }

    @Test
    void everybodyHasHisOwnAndThoseOfHisRoles() {
        WallMemory memory = open();
        var role = ViewOwner.role("WALL_OPERATOR");
        var li = new Shelf(memory, LI, List.of(role));
        var wang = new Shelf(memory, ViewOwner.person("wang"), List.of(role));
        li.save(LI, "mine", PLAN);
        li.save(role, "ours", PLAN);
        assertThat(wang.views()).extracting(kept -> kept.view().name()).containsExactly("ours");
        assertThat(li.views()).extracting(kept -> kept.view().name()).containsExactly("mine", "ours");
        assertThat(new Shelf(memory, ViewOwner.person("zhao"), List.of()).views())
                .isEmpty();
    }

    private static final class Refusing implements DurableFiles {
        private final DurableFiles disk;
        private boolean full = true;

        Refusing(DurableFiles disk) {
            this.disk = disk;
        }

        @Override
        public Stored seal(Path folder, InputStream bytes) throws IOException {
            return disk.seal(folder, bytes);
        }

        @Override
        public void replace(Path file, byte[] bytes) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            disk.replace(file, bytes);
        }
    }
}
