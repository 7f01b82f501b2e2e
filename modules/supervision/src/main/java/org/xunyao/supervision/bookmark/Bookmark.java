package org.xunyao.supervision.bookmark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.NamedView;

/// A moment of film under a name (书签). It keeps no film: whether there still is any shows when one goes
/// there.
///
/// @param owner the audit's name of who set it
/// @param name as that of a {@link NamedView}
/// @param note what else is to be known, up to {@value #LONGEST_NOTE} characters, may be empty
/// @param moment by this station's clock, as the film came
/// @param cameras 1..{@value #MOST}, the one in front first
/// @param shared whether others who may watch these cameras see it
public record Bookmark(
        UUID id, String owner, String name, String note, Instant moment, List<CameraId> cameras, boolean shared) {
    /// Characters of a note.
    public static final int LONGEST_NOTE = 200;

    /// Cameras of one bookmark.
    public static final int MOST = 4;

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if name, note or cameras do not fit
    public Bookmark {
        cameras = List.copyOf(cameras);
        boolean line = note.codePoints().noneMatch(Character::isISOControl);
        if (!NamedView.fits(name) || !line || note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new IllegalArgumentException("name or note of a bookmark");
        }
        if (cameras.isEmpty() || cameras.size() > MOST) {
            throw new IllegalArgumentException(cameras.size() + " cameras of a bookmark");
        }
    }

    /// The same, seen by others or by its owner alone.
    public Bookmark shared(boolean others) {
        return new Bookmark(id, owner, name, note, moment, cameras, others);
    }
}
