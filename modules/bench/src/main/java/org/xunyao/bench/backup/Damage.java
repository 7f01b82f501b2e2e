package org.xunyao.bench.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Damages one file of a target and mends it again.
///
/// @param files everything a backup consists of
record Damage(List<Path> files) {
    /// Where the engine of this process says which copies it started.
    private static final Path ENGINE_LOG = Path.of("derby.log");

    /// All files of a target.
    static Damage of(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            return new Damage(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /// Every second flip hits the archive, the others any file, so that small files get their share.
    Path any(Random random) {
        List<Path> archives = files.stream()
                .filter(file -> file.toString().endsWith(".xybak"))
                .toList();
        List<Path> from = random.nextBoolean() ? archives : files;
        return from.get(random.nextInt(from.size()));
    }

    /// Changes one byte to another value.
    ///
    /// @return changes it back
    static Mending flip(Path file, Random random) throws IOException {
        long size = Files.size(file);
        // Half of the flips hit the first kilobytes, where the header is.
        long place = random.nextBoolean() ? random.nextLong(size) : random.nextLong(Math.min(size, 2_048));
        byte mask = (byte) (1 + random.nextInt(255));
        change(file, place, mask);
        return () -> change(file, place, mask);
    }

    private static void change(Path file, long place, byte mask) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, place);
            one.put(0, (byte) (one.get(0) ^ mask)).rewind();
            channel.write(one, place);
        }
    }

    /// Cuts the end off.
    static Mending cut(Path file, Random random) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(whole.length));
        }
        return () -> put(file, whole);
    }

    /// Takes it away.
    static Mending remove(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        return () -> put(file, whole);
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var portion = ByteBuffer.wrap(bytes);
            while (portion.hasRemaining()) {
                channel.write(portion);
            }
        }
    }

    /// The files of a folder that must not change, each with a digest of its bytes.
    static List<String> fingerprint(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(ENGINE_LOG))
                    .sorted()
                    .toList()) {
                lines.add(folder.relativize(one) + " " + java.util.Arrays.hashCode(Files.readAllBytes(one)));
            }
        }
        return lines;
    }

    /// Undoes a damage.
    @FunctionalInterface
    interface Mending {
        void mend() throws IOException;
    }
}
