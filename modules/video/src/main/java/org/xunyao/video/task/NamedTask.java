package org.xunyao.video.task;

import org.xunyao.video.found.ZoneFinds;

/// A zone in which something is to be found out, with the name that people gave it (任务区域).
///
/// @param name in the plan in force, 1..64 characters
public record NamedTask(String name, TaskZone zone) {
    /// Refuses a zone without a name.
    public NamedTask {
        ZoneFinds.requireName(name);
    }
}
