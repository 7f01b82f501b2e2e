package org.xunyao.app.cases.list;

import java.util.List;
import org.xunyao.video.wall.ViewOwner;

/// Port: the filters that one person finds. Called off the JavaFX thread.
public interface FilterShelf {
    /// Whose filters there can be, the person first, then the roles.
    List<ViewOwner> owners();

    /// All of those owners, in that order.
    ///
    /// @throws org.xunyao.kernel.FaultException {@link FilterFile#ASIDE} once, if what was kept could not be
    ///     read and lies beside under another name
    List<NamedFilter> kept();

    /// Keeps one; one of the same name and owner is replaced. What it returned survives a power cut.
    ///
    /// @throws org.xunyao.kernel.FaultException {@link FilterFile#REFUSED} if the disk refused, {@link
    ///     FilterFile#FULL} if there are too many
    void keep(NamedFilter filter);

    /// Forgets one.
    ///
    /// @throws org.xunyao.kernel.FaultException {@link FilterFile#REFUSED} if the disk refused
    void drop(NamedFilter filter);

    /// One that keeps nothing.
    static FilterShelf none() {
        return new FilterShelf() {
            @Override
            public List<ViewOwner> owners() {
                return List.of();
            }

            @Override
            public List<NamedFilter> kept() {
                return List.of();
            }

            @Override
            public void keep(NamedFilter filter) {
                throw new UnsupportedOperationException("no place for filters");
            }

            @Override
            public void drop(NamedFilter filter) {
                throw new UnsupportedOperationException("no place for filters");
            }
        };
    }
}
