package org.xunyao.app.people.matrix;

import java.time.LocalDate;

/// Whether a role may do an action today (权限格).
public sealed interface PowerCell {
    /// It may.
    ///
    /// @param reach how far
    /// @param from since when
    /// @param source the provision or the design it rests on
    /// @param verified whether somebody has checked the source
    record Granted(Reach reach, LocalDate from, String source, boolean verified) implements PowerCell {}

    /// It may not.
    ///
    /// @param reason of `withheld.REASON` in the bundle
    record Withheld(String reason) implements PowerCell {}

    /// How far a power reaches.
    enum Reach {
        /// 本人经办.
        OWN,
        /// 本辖区.
        AREA,
        /// 全部.
        ANY
    }
}
