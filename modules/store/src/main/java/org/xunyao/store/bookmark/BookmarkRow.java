package org.xunyao.store.bookmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunyao.store.session.Versioned;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.video.CameraId;

/// A row of a bookmark.
@Entity
@Table(name = "replay_bookmark")
class BookmarkRow implements Versioned {
    private static final String BETWEEN = " ";

    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "person")
    String person = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "note")
    String note = "";

    @Column(name = "film_moment")
    Instant moment = Instant.EPOCH;

    @Column(name = "cameras")
    String cameras = "";

    @Column(name = "shared")
    boolean shared;

    static BookmarkRow of(Bookmark bookmark) {
        var row = new BookmarkRow();
        row.id = bookmark.id().toString();
        row.person = bookmark.owner();
        row.name = bookmark.name();
        row.note = bookmark.note();
        row.moment = bookmark.moment();
        // Codes of cameras hold no blank.
        row.cameras = bookmark.cameras().stream().map(CameraId::code).collect(Collectors.joining(BETWEEN));
        row.shared = bookmark.shared();
        return row;
    }

    Bookmark bookmark() {
        List<CameraId> all =
                List.of(cameras.split(BETWEEN)).stream().map(CameraId::new).toList();
        return new Bookmark(UUID.fromString(id), person, name, note, moment, all, shared);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long known) {
        version = known;
    }
}
