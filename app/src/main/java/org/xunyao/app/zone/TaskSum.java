package org.xunyao.app.zone;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.task.NamedTask;

/// What several ask to be found out in the zones of a camera, told together (区域任务汇总): the worker knows one list
/// of each camera, of at most 16 zones; what is over is said. Any thread may call.
public final class TaskSum {
    private static final System.Logger LOG = System.getLogger(TaskSum.class.getName());

    private final BiConsumer<CameraId, List<NamedTask>> follows;
    private final Map<CameraId, Map<String, List<NamedTask>>> asked = new LinkedHashMap<>();
    private final Map<CameraId, Set<String>> left = new ConcurrentHashMap<>();

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
        List<NamedTask> wanted = all.values().stream().flatMap(List::stream).toList();
        List<NamedTask> taken = wanted.stream().limit(ZoneFinds.MOST).toList();
        Set<String> over =
                wanted.stream().skip(ZoneFinds.MOST).map(NamedTask::name).collect(Collectors.toUnmodifiableSet());
        if (!over.isEmpty() && !over.equals(left.get(camera))) {
            LOG.log(Level.WARNING, "camera {0}: {1} zones are too many to look into", camera.code(), wanted.size());
        }
        left.put(camera, over);
        follows.accept(camera, taken);
    }

    /// Whether a zone of a camera is left out, because there are more than the worker looks into.
    public boolean leaves(CameraId camera, String zone) {
        return left.getOrDefault(camera, Set.of()).contains(zone);
    }
}
