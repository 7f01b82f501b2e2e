package org.xunyao.bench.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a record of any type with usual values, but for one text in it that is given. Paths are those of
/// {@link Texts}.
final class Specimen {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final long NODE = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Map<String, Object> usual = new HashMap<>();
    private Map<String, String> hostile = Map.of();
    private long made = System.nanoTime();

    /// From now on components of that type, or of that name and type, have this value.
    void know(String typeOrComponent, Object value) {
        usual.put(typeOrComponent, value);
    }

    /// A record all of whose texts are usual.
    Record make(Class<?> type) {
        return make(type, Map.of());
    }

    /// A record with these texts at these places.
    ///
    /// @throws IllegalArgumentException or another unchecked exception, as the record's constructor throws it
    Record make(Class<?> type, Map<String, String> texts) {
        hostile = texts;
        made++;
        return (Record) record(type, "");
    }

    /// What a method may be called with: its path is `.` and the number of the parameter.
    Object argument(Type type, String name, int number, Map<String, String> texts) {
        hostile = texts;
        return value(type, name, "." + number);
    }

    private Object value(Type type, String name, String path) {
        if (type instanceof ParameterizedType of) {
            return many((Class<?>) of.getRawType(), of.getActualTypeArguments(), name, path);
        }
        var plain = (Class<?>) type;
        String known = plain.getSimpleName() + " " + name;
        if (plain == String.class) {
            String given = hostile.get(path);
            return given == null ? text(known, path) : given;
        }
        if (usual.containsKey(known)) {
            return usual.get(known);
        }
        if (usual.containsKey(plain.getSimpleName()) && !name.equals("id")) {
            return usual.get(plain.getSimpleName());
        }
        return simple(plain, name).orElseGet(() -> composed(plain, path));
    }

    private String text(String known, String path) {
        String[] steps = path.split("\\.", -1);
        String last = "String " + String.join(".", List.of(steps).subList(Math.max(0, steps.length - 2), steps.length));
        Object usually = usual.getOrDefault(last, usual.getOrDefault(known, "文字"));
        return usually.toString().replace("#", Long.toString(made));
    }

    private Object composed(Class<?> type, String path) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed() && type.isInterface()) {
            Class<?>[] ways = type.getPermittedSubclasses();
            return record(
                    Arrays.stream(ways).filter(Specimen::hasText).findFirst().orElse(ways[0]), path);
        }
        return record(type, path);
    }

    private Optional<Object> simple(Class<?> type, String name) {
        boolean late = name.equals("to") || name.equals("expires");
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(int.class, 2026),
                Map.entry(long.class, made),
                Map.entry(boolean.class, true),
                Map.entry(double.class, 0.5),
                Map.entry(UUID.class, new UUID(NODE, VARIANT + made)),
                Map.entry(Instant.class, late ? NOON.plusSeconds(3_600) : NOON),
                Map.entry(LocalDate.class, LocalDate.of(2026, 11, late ? 21 : 20)),
                Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 11, late ? 21 : 20, 9, 0)),
                Map.entry(ZoneOffset.class, ZoneOffset.ofHours(8)),
                Map.entry(Duration.class, Duration.ofMinutes(1)),
                Map.entry(Path.class, Path.of("documents", "aa")));
        return Optional.ofNullable(values.get(type));
    }

    private Object many(Class<?> raw, Type[] of, String name, String path) {
        String known = raw.getSimpleName() + " " + name;
        if (usual.containsKey(known)) {
            return usual.get(known);
        }
        boolean text = Arrays.stream(of).anyMatch(Specimen::hasText);
        if (raw == Optional.class) {
            return text ? Optional.of(value(of[0], name, path)) : Optional.empty();
        }
        if (raw == Set.class) {
            return text || ((Class<?>) of[0]).isEnum() ? Set.of(value(of[0], name, path)) : Set.of();
        }
        if (raw == Map.class) {
            return Map.of(value(of[0], name, path), value(of[1], name, path));
        }
        var list = new ArrayList<Object>();
        if (text) {
            list.add(value(of[0], name, path));
        }
        return list;
    }

    private Object record(Class<?> type, String path) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IllegalStateException("no value of " + type + " at " + path);
        }
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part.getGenericType(), part.getName(), path + "." + part.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }

    /// Whether there is text in values of that type.
    static boolean hasText(Type type) {
        return hasText(type, new HashSet<>());
    }

    private static boolean hasText(@Nullable Type type, Set<Type> seen) {
        if (type == String.class) {
            return true;
        }
        if (type == null || !seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType of) {
            return Arrays.stream(of.getActualTypeArguments()).anyMatch(one -> hasText(one, seen));
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        if (plain.isSealed() && plain.isInterface()) {
            return List.of(plain.getPermittedSubclasses()).stream().anyMatch(one -> hasText(one, seen));
        }
        return plain.isRecord()
                && Arrays.stream(plain.getRecordComponents()).anyMatch(part -> hasText(part.getGenericType(), seen));
    }
}
