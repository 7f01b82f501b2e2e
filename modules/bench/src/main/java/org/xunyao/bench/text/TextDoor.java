package org.xunyao.bench.text;

import java.util.function.Function;

/// A way by which text gets into the store and out again.
///
/// @param name said when something is wrong
/// @param type the record whose texts are tried one after the other
/// @param through saves the record and reads it back in another transaction
record TextDoor(String name, Class<?> type, Function<Record, Object> through) {}
