package org.xunyao.app.playback.bookmark;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunyao.supervision.bookmark.Bookmark;

/// What bookmarks need of the station, in one person's name.
///
/// @param me the audit's name of the person
/// @param sets whether he may set some
/// @param ids of new ones
public record BookmarkPorts(Kept kept, String me, boolean sets, Supplier<UUID> ids) {
    /// A bookmark and whether there is film of its moment still.
    public record Listed(Bookmark bookmark, boolean film) {}

    /// Port: where they are kept. Called off the JavaFX thread.
    public interface Kept {
        /// One's own and shared ones of cameras that this person may watch, the newest moments first; none
        /// if he may not look.
        ///
        /// @throws org.xunyao.kernel.FaultException `STORE-…` or `CACHE-…`
        List<Listed> all();

        /// Adds one or replaces that of its id.
        ///
        /// @throws org.xunyao.kernel.FaultException `STORE-…` or `BOOKMARK-…`; then nothing was saved
        void save(Bookmark bookmark);

        /// Takes one's own away.
        ///
        /// @throws org.xunyao.kernel.FaultException as for {@link #save}
        void delete(UUID id);
    }
}
