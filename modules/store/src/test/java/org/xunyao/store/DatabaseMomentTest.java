package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.backup.DatabaseMoment;

class DatabaseMomentTest {
    private static final String LONG_NAME = "x".repeat(200);

    @TempDir
    Path folder;

    private Station station;
    private Path scratch;
    private Path far;

    @BeforeEach
    void open() {
        station = Station.open(folder.resolve("data"));
        scratch = folder.resolve("scratch");
        far = down(folder.resolve("far"), 17);
    }

    @AfterEach
    void close() throws IOException {
        Path stuck = down(scratch, 5).resolve("far");
        if (Files.exists(stuck)) {
            Files.move(stuck, folder.resolve("far"));
        }
        station.close();
    }

    @Test
    void theCopyIsGoneAfterwards() {
        assertThat(moment().<Integer>read(connection -> 7)).isEqualTo(7);
        assertThat(scratch).doesNotExist();
    }

    @Test
    void whatWasReadStandsAlthoughTheCopyCannotBeRemoved() {
        assertThat(moment().<Integer>read(connection -> {
                    hinderRemoval();
                    return 7;
                }))
                .isEqualTo(7);
        assertThat(scratch).exists();
    }

    @Test
    void whatWentWrongIsToldAndNotThatTheCopyCannotBeRemoved() {
        assertThatThrownBy(() -> moment().read(connection -> {
                    hinderRemoval();
                    throw new SQLException("no such row", "02000");
                }))
                .hasMessageStartingWith("BACKUP-DATABASE");
    }

    private DatabaseMoment moment() {
        return new DatabaseMoment(station.store().backupSource("s", "p", () -> new byte[0]), scratch);
    }

    /// A path that is longer than the system takes cannot be removed by its name, not even by root.
    private void hinderRemoval() {
        try {
            Files.createDirectories(far);
            Path deep = Files.createDirectories(down(scratch, 5));
            Files.move(folder.resolve("far"), deep.resolve("far"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Path down(Path from, int levels) {
        Path deep = from;
        for (int i = 0; i < levels; i++) {
            deep = deep.resolve(LONG_NAME);
        }
        return deep;
    }
}
