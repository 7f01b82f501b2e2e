package org.xunyao.bench.station;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.xunyao.crypto.BouncyDigester;

/// The classes of this class path as the Java machine had them after one life of a station, kept in a file
/// (JEP 483, JEP 514). A station starts from it in a third of the time. The machine itself refuses a cache
/// that does not fit its class path and then starts as it always did.
///
/// @param classPath only of archives, for the machine takes no folders into a cache
/// @param options empty while there is no cache
record WarmClasses(String classPath, List<String> options) {
    private static final String CACHE = "classes.aot";
    private static final String READY = "ready";
    private static final String LIFE = "life.txt";
    private static final int KEPT = 4;
    private static final int KEY_DIGITS = 16;
    private static final int SAVES = 40;
    private static final int MINUTES = 3;

    /// The cache kept in a folder. The first to ask makes it; who asks meanwhile in another process goes without.
    ///
    /// @throws IOException if the folder cannot be used
    static WarmClasses under(Path folder) throws IOException {
        List<Path> places = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        Path home = folder.resolve(key(places));
        if (!Files.exists(home.resolve(READY))) {
            claim(folder, home, places);
        }
        return Files.exists(home.resolve(READY))
                ? new WarmClasses(
                        joined(archives(places, home)), List.of("-XX:AOTCache=" + home.resolve(CACHE), "-Xlog:disable"))
                : new WarmClasses(joined(places), List.of());
    }

    private static void claim(Path folder, Path home, List<Path> places) throws IOException {
        Files.createDirectories(home);
        try (var claim = FileChannel.open(home.resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = claim.tryLock()) {
            if (lock != null && !Files.exists(home.resolve(LIFE))) {
                removeOldest(folder);
                make(home, places);
            }
        }
    }

    private static void make(Path home, List<Path> places) throws IOException {
        List<Path> archives = archives(places, home);
        for (int i = 0; i < places.size(); i++) {
            if (Files.isDirectory(places.get(i))) {
                pack(places.get(i), archives.get(i));
            }
        }
        live(home, joined(archives));
        remove(home.resolve("station"));
    }

    /// One life of a station: it makes its database, saves, and ends.
    private static void live(Path home, String classPath) throws IOException {
        var words = new ArrayList<>(ChildJava.bare(home));
        words.addAll(List.of(
                "-XX:AOTCacheOutput=" + home.resolve(CACHE),
                "-Xlog:disable",
                "-cp",
                classPath,
                WriterMain.class.getName(),
                home.resolve("station").toString(),
                Sabotage.NONE.name(),
                Integer.toString(SAVES),
                "1"));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(LIFE).toFile())
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (Files.exists(home.resolve(CACHE)) && process.exitValue() == 0) {
            new CarelessFiles().replace(home.resolve(READY), new byte[0]);
        }
    }

    private static List<Path> archives(List<Path> places, Path home) {
        var archives = new ArrayList<Path>();
        for (int i = 0; i < places.size(); i++) {
            Path place = places.get(i);
            archives.add(Files.isDirectory(place) ? home.resolve("folder" + i + ".jar") : place);
        }
        return archives;
    }

    private static void pack(Path folder, Path archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes);
                Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
        new CarelessFiles().replace(archive, bytes.toByteArray());
    }

    /// Changes whenever a class of the class path does.
    private static String key(List<Path> places) throws IOException {
        var text = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place)) {
                all.filter(Files::isRegularFile).sorted().forEach(file -> text.append(stamp(file)));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new BouncyDigester().digest(bytes).sha256().substring(0, KEY_DIGITS);
    }

    private static String stamp(Path file) {
        try {
            return "\n" + file + " " + Files.size(file) + " " + made(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String joined(List<Path> places) {
        return String.join(
                File.pathSeparator, places.stream().map(Path::toString).toList());
    }

    private static void removeOldest(Path folder) throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> all = Files.list(folder)) {
            newestFirst = all.sorted(Comparator.comparing(WarmClasses::made).reversed())
                    .toList();
        }
        for (Path one : newestFirst.stream().skip(KEPT).toList()) {
            remove(one);
        }
    }

    private static FileTime made(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
