package org.xunyao.video.cache;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One file of kept film: whole groups, chained (录像分段).
///
/// @param groups those before the first that is torn or foreign
/// @param wholeBytes how much of the file they are; what lies behind is lost
public record Segment(List<FilmGroup> groups, long wholeBytes) {
    /// Copies the list.
    public Segment {
        groups = List.copyOf(groups);
    }

    /// Reads a file, up to its last whole group.
    public static Segment read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        List<FilmGroup> groups = new ArrayList<>();
        Optional<byte[]> before = Optional.empty();
        Optional<FilmGroup> next = FilmGroup.read(in, before);
        while (next.isPresent()) {
            groups.add(next.get());
            before = next.map(FilmGroup::link);
            next = FilmGroup.read(in, before);
        }
        return new Segment(groups, in.position());
    }
}
