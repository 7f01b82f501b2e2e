package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogControlTest {
    @TempDir
    Path database;

    @Test
    void whatAFailedStartMovedOnIsPutBackAndNothingElseIsTouched() throws IOException {
        Path log = Files.createDirectory(database.resolve("log"));
        Path control = write(log.resolve("log.ctrl"), "checkpoint 1");
        Path mirror = write(log.resolve("logmirror.ctrl"), "checkpoint 1");
        Path records = write(log.resolve("log2.dat"), "records");
        LogControl before = LogControl.of(database);
        write(control, "checkpoint 2");
        write(records, "records and more");
        before.putBack();
        assertThat(control).hasContent("checkpoint 1");
        assertThat(mirror).hasContent("checkpoint 1");
        assertThat(records).hasContent("records and more");
    }

    /// The engine came as far as a true checkpoint before the start failed, and removed the log of before.
    @Test
    void nothingIsPutBackThatNamesALogFileWhichIsGone() throws IOException {
        Path log = Files.createDirectory(database.resolve("log"));
        Path control = write(log.resolve("log.ctrl"), "in log2");
        Path mirror = write(log.resolve("logmirror.ctrl"), "in log2");
        Path records = write(log.resolve("log2.dat"), "records");
        LogControl before = LogControl.of(database);
        write(control, "in log3");
        write(mirror, "in log3");
        write(log.resolve("log3.dat"), "records");
        Files.delete(records);
        before.putBack();
        assertThat(control).hasContent("in log3");
        assertThat(mirror).hasContent("in log3");
    }

    @Test
    void aDatabaseThatIsNotThereHasNothingToPutBack() throws IOException {
        LogControl.of(database.resolve("none")).putBack();
        assertThat(database).isEmptyDirectory();
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
