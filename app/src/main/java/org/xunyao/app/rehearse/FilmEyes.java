package org.xunyao.app.rehearse;

import java.util.List;
import org.xunyao.media.link.SecondLook;
import org.xunyao.video.AccessUnit;

/// Looks at pieces of a film with the detector, once in each second.
interface FilmEyes extends AutoCloseable {
    /// Looks.
    ///
    /// @param piece in coding order, the first a key unit
    SecondLook look(List<AccessUnit> piece);

    @Override
    void close();
}
