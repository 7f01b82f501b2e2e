package org.xunyao.bench.people;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a value of any type for a call whose permission alone matters: what is known is taken as it is,
/// the rest is the plainest value of its kind.
final class Maker {
    private static final int DEEPEST = 6;

    private final Map<Class<?>, @Nullable Object> known = new HashMap<>();

    /// From now on this is the value of that type.
    void know(Class<?> type, @Nullable Object value) {
        known.put(type, value);
    }

    /// A value, or null where none can be made.
    @Nullable
    Object make(Class<?> type) {
        return make(type, 0);
    }

    private @Nullable Object make(Class<?> type, int depth) {
        if (known.containsKey(type)) {
            return known.get(type);
        }
        Optional<Object> plain = plain(type);
        if (plain.isPresent() || depth > DEEPEST) {
            return plain.orElse(null);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed() && type.isInterface()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .map(one -> make(one, depth + 1))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
            });
        }
        if (!type.getName().startsWith("org.xunyao")) {
            return null;
        }
        return type.isRecord() ? record(type, depth) : object(type, depth);
    }

    private static Optional<Object> plain(Class<?> type) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(int.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(boolean.class, true),
                Map.entry(double.class, 1.0),
                Map.entry(float.class, 1f),
                Map.entry(String.class, "x"),
                Map.entry(UUID.class, new UUID(0x7000L, 0x8000000000000000L)),
                Map.entry(Instant.class, Instant.parse("2026-11-20T00:00:00Z")),
                Map.entry(LocalDate.class, LocalDate.of(2026, 11, 20)),
                Map.entry(Duration.class, Duration.ofSeconds(1)),
                Map.entry(Path.class, Path.of("nothing")),
                Map.entry(InputStream.class, new ByteArrayInputStream(new byte[] {1})),
                Map.entry(byte[].class, new byte[] {1}),
                Map.entry(char[].class, new char[] {'x'}),
                Map.entry(List.class, List.of()),
                Map.entry(Set.class, Set.of()),
                Map.entry(java.util.Collection.class, List.of()),
                Map.entry(Map.class, Map.of()),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(OptionalInt.class, OptionalInt.empty()),
                Map.entry(OptionalLong.class, OptionalLong.empty()));
        return Optional.ofNullable(values.get(type));
    }

    private @Nullable Object record(Class<?> type, int depth) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return called(type.getDeclaredConstructor(types), depth);
        } catch (NoSuchMethodException never) {
            throw new IllegalStateException(never);
        }
    }

    private @Nullable Object object(Class<?> type, int depth) {
        return Arrays.stream(type.getDeclaredConstructors())
                .sorted(Comparator.comparing(Constructor::getParameterCount, Comparator.reverseOrder()))
                .map(one -> called(one, depth))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Null if the constructor refuses plain values: then the call goes without.
    @Nullable
    Object called(Constructor<?> constructor, int depth) {
        Object[] values = Arrays.stream(constructor.getParameterTypes())
                .map(type -> make(type, depth + 1))
                .toArray();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException refused) {
            return null;
        }
    }
}
