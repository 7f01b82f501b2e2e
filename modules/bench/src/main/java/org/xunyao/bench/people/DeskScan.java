package org.xunyao.bench.people;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xunyao.access.Office;

/// Finds the desks on the class path: classes of the domain whose constructor takes the Office.
final class DeskScan {
    private static final List<String> NOT_DOMAIN =
            List.of("org.xunyao.app", "org.xunyao.bench", "org.xunyao.demo", "org.xunyao.ui", "org.xunyao.store");

    private DeskScan() {}

    /// The desks, by name.
    static List<Class<?>> desks() {
        var found = new TreeMap<String, Class<?>>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            names(Path.of(place)).forEach(name -> desk(name).ifPresent(desk -> found.put(name, desk)));
        }
        return List.copyOf(found.values());
    }

    /// The public methods of a desk, by name.
    static List<Method> methods(Class<?> desk) {
        return Arrays.stream(desk.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    /// The constructor with the most parameters that takes the Office.
    static Optional<Constructor<?>> constructor(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> Arrays.asList(one.getParameterTypes()).contains(Office.class))
                .max(Comparator.comparing(Constructor::getParameterCount));
    }

    private static Optional<Class<?>> desk(String name) {
        try {
            Class<?> type = Class.forName(name, false, DeskScan.class.getClassLoader());
            boolean desk = !type.isRecord()
                    && Modifier.isPublic(type.getModifiers())
                    && NOT_DOMAIN.stream().noneMatch(name::startsWith)
                    && constructor(type).isPresent();
            return desk ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError notLoaded) {
            return Optional.empty();
        }
    }

    private static List<String> names(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return classes(place);
            }
            if (place.getFileName() != null
                    && place.getFileName().toString().startsWith("xunyao-")
                    && Files.exists(place)) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    return classes(jar.getPath("/"));
                }
            }
            return List.of();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<String> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            var names = new ArrayList<String>();
            files.forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("org/xunyao/") && name.endsWith(".class") && !name.contains("$")) {
                    names.add(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            });
            return names;
        }
    }
}
