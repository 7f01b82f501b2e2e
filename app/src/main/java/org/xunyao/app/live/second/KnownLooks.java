package org.xunyao.app.live.second;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.media.link.SecondLook.Look;
import org.xunyao.media.link.SecondLook.Seen;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.kind.Tampered;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ZoneFinds;

/// What was seen ahead in key pictures (预看): a look is taken again only for the very same bytes, by the same
/// detector, and where it depends on no other picture of its film. Any thread.
final class KnownLooks {
    /// Two minutes of key pictures.
    private static final int MOST = 60;

    private final Map<CameraId, Known> cameras = new ConcurrentHashMap<>();

    /// @param digests SHA-256 of the bytes by the number of their unit
    private record Known(Seen seen, Map<Long, byte[]> digests) {
        boolean holds(AccessUnit unit) {
            byte[] digest = digests.get(unit.number());
            return digest != null && MessageDigest.isEqual(digest, digest(unit));
        }
    }

    /// What is known of these pictures, for that condition.
    Optional<Seen> of(List<AccessUnit> keys, Condition condition) {
        Known known = cameras.get(keys.getFirst().camera());
        if (known == null || condition instanceof Tampered) {
            return Optional.empty();
        }
        var same = keys.stream().filter(known::holds).map(AccessUnit::number).collect(Collectors.toSet());
        List<Look> looks = known.seen().looks().stream()
                .filter(look -> same.contains(look.unit()))
                .toList();
        return looks.isEmpty() ? Optional.empty() : Optional.of(with(known.seen(), looks));
    }

    /// Keeps what was seen in these pictures, the newest of them.
    void keep(List<AccessUnit> keys, Seen seen) {
        List<Look> alone = seen.looks().stream().filter(KnownLooks::isAlone).toList();
        var digests = new HashMap<Long, byte[]>();
        keys.forEach(unit -> digests.put(unit.number(), digest(unit)));
        cameras.merge(seen.camera(), new Known(with(seen, alone), digests), KnownLooks::newest);
    }

    /// What was kept of a camera is not needed any more.
    void forget(CameraId camera) {
        cameras.remove(camera);
    }

    /// One film, looked at in two parts.
    ///
    /// @return nothing if two detectors looked
    static Optional<Seen> joined(Seen one, Seen other) {
        return alike(one, other) ? Optional.of(with(one, merged(one, other))) : Optional.empty();
    }

    private static Known newest(Known before, Known fresh) {
        if (!alike(before.seen(), fresh.seen())) {
            return fresh;
        }
        List<Look> all = merged(before.seen(), fresh.seen());
        List<Look> looks = all.subList(Math.max(0, all.size() - MOST), all.size());
        var digests = new HashMap<>(before.digests());
        digests.putAll(fresh.digests());
        digests.keySet().retainAll(looks.stream().map(Look::unit).toList());
        return new Known(with(fresh.seen(), looks), digests);
    }

    private static List<Look> merged(Seen one, Seen other) {
        var byUnit = new TreeMap<Long, Look>();
        Stream.of(one, other).flatMap(seen -> seen.looks().stream()).forEach(look -> byUnit.put(look.unit(), look));
        return List.copyOf(byUnit.values());
    }

    private static Seen with(Seen seen, List<Look> looks) {
        return new Seen(seen.camera(), looks, looks.size(), seen.detector(), seen.modelSha256(), seen.threshold());
    }

    private static boolean alike(Seen one, Seen other) {
        return one.detector().equals(other.detector())
                && one.modelSha256().equals(other.modelSha256())
                && Double.compare(one.threshold(), other.threshold()) == 0;
    }

    /// What is found in zones is found over several pictures.
    private static boolean isAlone(Look look) {
        return look.zones().isEmpty() && look.found().equals(ZoneFinds.NONE);
    }

    private static byte[] digest(AccessUnit unit) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(unit.bytes());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
