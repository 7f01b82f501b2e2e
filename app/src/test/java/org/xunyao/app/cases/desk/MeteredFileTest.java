package org.xunyao.app.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;

final class MeteredFileTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private boolean cancelled;

    @Test
    void itTellsHowFarItIsAndReadsTheWholeFile() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[10]);
        try (var bytes = MeteredFile.open(file, 10, progress())) {
            assertThat(bytes.readNBytes(4)).hasSize(4);
            assertThat(bytes.readAllBytes()).hasSize(6);
        }
        assertThat(told).contains("4/10").endsWith("10/10");
    }

    @Test
    void itIsNotOpenedIfItIsLongerThanAllowed() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[11]);
        assertThatThrownBy(() -> MeteredFile.open(file, 10, progress()))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("INTAKE-TOO-LARGE"));
    }

    @Test
    void aCancelStopsItBetweenTwoReads() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[10]);
        try (var bytes = MeteredFile.open(file, 10, progress())) {
            assertThat(bytes.readNBytes(4)).hasSize(4);
            cancelled = true;
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotTaken() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[10]);
        try (var bytes = MeteredFile.open(file, 100, progress())) {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);
            assertThatThrownBy(bytes::readAllBytes)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("INTAKE-CHANGED"));
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                told.add(done + "/" + total);
            }

            @Override
            public void say(String sentence) {
                told.add(sentence);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
