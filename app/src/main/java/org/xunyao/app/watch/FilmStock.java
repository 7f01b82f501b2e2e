package org.xunyao.app.watch;

import org.xunyao.video.Ring;

/// Where a watch has its film from.
///
/// @param ring of its camera; it must hold more than the plan's film, that before it included
/// @param memory what all watches may keep of it together
public record FilmStock(Ring ring, WatchMemory memory) {}
