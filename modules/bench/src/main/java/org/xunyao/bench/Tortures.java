package org.xunyao.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.bench.audit.MillionLinks;
import org.xunyao.bench.audit.TamperTorture;
import org.xunyao.bench.backup.RestoreDrill;
import org.xunyao.bench.clock.ClockTorture;
import org.xunyao.bench.crash.ControlTorture;
import org.xunyao.bench.crash.KillTorture;
import org.xunyao.bench.crash.PowerCutTorture;
import org.xunyao.bench.disk.FailingDiskTorture;
import org.xunyao.bench.disk.FullDiskTorture;
import org.xunyao.bench.disk.LostVolumeTorture;
import org.xunyao.bench.million.MillionTorture;
import org.xunyao.bench.people.DoorTorture;
import org.xunyao.bench.people.PowersTorture;
import org.xunyao.bench.sealing.RowFileTorture;
import org.xunyao.bench.secrets.ResidueTorture;
import org.xunyao.bench.shared.SharedTorture;
import org.xunyao.bench.shared.WayOutTorture;
import org.xunyao.bench.station.SaveRate;
import org.xunyao.bench.text.HostileText;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.upgrade.UpgradeTorture;

/// Every torture that `./run bench` knows.
final class Tortures {
    private static final List<Torture> ALL = List.of(
            new KillTorture(),
            new PowerCutTorture(),
            new ControlTorture(),
            new FullDiskTorture(),
            new FailingDiskTorture(),
            new LostVolumeTorture(),
            new RowFileTorture(),
            new ClockTorture(),
            new RestoreDrill(),
            new UpgradeTorture(),
            new DoorTorture(),
            new PowersTorture(),
            new TamperTorture(),
            new HostileText(),
            new MillionLinks(),
            new ResidueTorture(),
            new SharedTorture(),
            new WayOutTorture(),
            new SaveRate(),
            new MillionTorture());

    private Tortures() {}

    /// The torture of that name.
    static Optional<Torture> of(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The names, for a person who mistyped one.
    static String names() {
        return ALL.stream().map(Torture::id).collect(Collectors.joining(", "));
    }
}
