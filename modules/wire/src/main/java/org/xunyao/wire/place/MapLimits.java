package org.xunyao.wire.place;

/// How much of a map's file is read at most; one that has more is refused whole.
///
/// @param bytes of the file
/// @param depth of nested lists and objects
/// @param numbers in the whole file, two for each point
/// @param features on the map
/// @param nameLength characters of a name
public record MapLimits(int bytes, int depth, int numbers, int features, int nameLength) {
    /// 8 MiB, 12 levels, 400,000 numbers, 5,000 features, names of 100 characters.
    public static final MapLimits USUAL = new MapLimits(8 << 20, 12, 400_000, 5_000, 100);
}
