package org.xunyao.app.zone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.task.NamedTask;

/// What several ask to be found out in the zones of a camera, told together (区域任务汇总): the worker knows one list
/// of each camera. Any thread may call.
public final class TaskSum {
    private final BiConsumer<CameraId, List<NamedTask>> follows;
    private final Map<CameraId, Map<String, List<NamedTask>>> asked = new LinkedHashMap<>();

    /// @param follows finds all this out in zones of a camera, and nothing else, from now on
    public TaskSum(BiConsumer<CameraId, List<NamedTask>> follows) {
        this.follows = follows;
    }

    /// Where one of those who ask says what.
    ///
    /// @param who its own word
    public BiConsumer<CameraId, List<NamedTask>> of(String who) {
        return (camera, tasks) -> ask(who, camera, tasks);
    }

    private synchronized void ask(String who, CameraId camera, List<NamedTask> tasks) {
        Map<String, List<NamedTask>> all = asked.computeIfAbsent(camera, _ -> new TreeMap<>());
        all.put(who, List.copyOf(tasks));
        follows.accept(
                camera,
                all.values().stream()
                        .flatMap(List::stream)
                        .limit(ZoneFinds.MOST)
                        .toList());
    }
}
