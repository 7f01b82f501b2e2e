package org.xunyao.bench.station;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The writer as its parent sees it.
public final class WriterProcess implements AutoCloseable {
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Path errors;
    private final BufferedReader lines;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Ack> acks = new ArrayList<>();
    private double openedMillis = -1;
    private String refused = "";
    private boolean ready;
    private boolean done;
    private boolean closed;
    private int acksAfterFault;
    private long saidAt;
    private int saidInTheDark;
    private volatile long diskGone = Long.MAX_VALUE;

    private WriterProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /// How a writer is started.
    ///
    /// @param before words before the command, such as a tracer's
    /// @param options of the Java machine
    /// @param saves how many it makes before it ends by itself
    /// @param triesAfterFault how often it tries again after the first save that failed
    public record Launch(
            List<String> before, List<String> options, Path folder, Sabotage sabotage, int saves, int triesAfterFault) {
        /// A writer that saves until it is killed.
        public static Launch endless(Path folder, Sabotage sabotage) {
            return new Launch(List.of(), List.of(), folder, sabotage, Integer.MAX_VALUE, 3);
        }

        /// One that only looks.
        public static Launch looking(Path folder) {
            return new Launch(List.of(), List.of(), folder, Sabotage.NONE, 0, 1);
        }

        /// The same behind a command, such as a tracer's.
        public Launch behind(List<String> words) {
            return new Launch(words, options, folder, sabotage, saves, triesAfterFault);
        }

        /// The same with options of the Java machine.
        public Launch with(List<String> more) {
            return new Launch(before, more, folder, sabotage, saves, triesAfterFault);
        }

        private List<String> command(Path scratch) throws IOException {
            var words = new ArrayList<>(before);
            words.addAll(ChildJava.words(scratch, options));
            words.addAll(List.of(
                    WriterMain.class.getName(),
                    folder.toString(),
                    sabotage.name(),
                    Integer.toString(saves),
                    Integer.toString(triesAfterFault)));
            return words;
        }
    }

    /// Starts a writer and tells it what was acknowledged.
    ///
    /// @param scratch holds what must not lie on the tortured volume
    public static WriterProcess start(Launch launch, Path scratch, List<Ack> acks) throws IOException {
        Path errors = scratch.resolve("writer.err");
        Process process = new ProcessBuilder(launch.command(scratch))
                .redirectError(errors.toFile())
                .start();
        try (Writer told = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            for (Ack ack : acks) {
                told.write(ack.line() + "\n");
            }
            told.write("END\n");
        }
        return new WriterProcess(process, errors);
    }

    /// Reads until the store is open, refused to open, or the writer ended.
    public void awaitOpened() throws IOException {
        while (openedMillis < 0 && take()) {}
    }

    /// Reads until the writer is ready, refused to open, or ended.
    public void awaitReady() throws IOException {
        while (!ready && take()) {}
    }

    /// Reads until the writer acknowledged so many saves, or ended.
    public void awaitSaves(int saves) throws IOException {
        while (acks.size() < saves && take()) {}
    }

    /// Reads until the writer ended.
    public void awaitEnd() throws IOException, InterruptedException {
        while (take()) {}
        process.waitFor();
    }

    private boolean take() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return false;
        }
        String rest = line.substring(line.indexOf(' ') + 1);
        switch (line.split(" ", 2)[0]) {
            case "OPENED" -> openedMillis = Double.parseDouble(rest);
            case "REFUSED" -> refused = rest;
            case "WRONG" -> wrong.add(rest);
            case "DONE" -> done = true;
            case "FAULT" -> faults.add(rest);
            case "CLOSED" -> closed = true;
            case "READY" -> ready = true;
            case WriterMain.AT -> saidAt = Long.parseLong(rest);
            default -> Ack.of(line).ifPresent(this::acknowledged);
        }
        return true;
    }

    private void acknowledged(Ack ack) {
        acksAfterFault += closed ? 1 : 0;
        if (saidAt >= diskGone) {
            saidInTheDark++;
            return;
        }
        acks.add(ack);
    }

    /// Ends the process as `kill -9` does.
    public void kill() {
        // The process's own method would also close its answers, read or not.
        process.toHandle().destroyForcibly();
    }

    /// Call before the disk goes: what is said from now on, by the clock that all processes share, counts no
    /// more. A machine without power says nothing, while an `fsync` that meets the end of ext4's journal
    /// half-way still says yes for what is thrown away. May be called on any thread.
    public void diskGoes() {
        diskGone = System.nanoTime();
    }

    /// Saves that it called done when the disk was gone.
    public int saidInTheDark() {
        return saidInTheDark;
    }

    /// What it acknowledged so far.
    public List<Ack> acks() {
        return acks;
    }

    /// What it found lost or torn.
    public List<String> wrong() {
        return wrong;
    }

    /// The saves that failed, each with its code.
    public List<String> faults() {
        return faults;
    }

    /// How long opening the store took, or -1 if it never opened.
    public double openedMillis() {
        return openedMillis;
    }

    /// Why the store did not open; empty if it did.
    public String refused() {
        return refused;
    }

    /// How many saves it acknowledged after the first one that failed for good.
    public int acksAfterFault() {
        return acksAfterFault;
    }

    /// Whether a signal ended it.
    public boolean wasKilled() {
        return !process.isAlive() && process.exitValue() == KILLED;
    }

    /// Whether it ended by itself and in order: it made its saves, or said in words why not.
    public boolean endedInOrder() {
        return !process.isAlive() && process.exitValue() == 0 && (done || !refused.isEmpty() || !faults.isEmpty());
    }

    /// Why it did not do what it should, in one line: its findings, why the store did not open, saves
    /// that failed, an exception.
    public String trouble() throws IOException {
        if (!wrong.isEmpty()) {
            return wrong.getFirst();
        }
        try (Stream<String> lines = Files.lines(errors)) {
            String exception = lines.filter(line -> line.contains("Exception") || line.contains("Error"))
                    .findFirst()
                    .orElse("");
            String exit = process.isAlive() ? "still runs" : "exit " + process.exitValue();
            return (refused + " " + faults + " " + exception + " " + exit).strip();
        }
    }

    /// Whether it got as far as saving.
    public boolean isReady() {
        return ready;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
