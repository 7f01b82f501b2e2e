package org.xunyao.app.papers;

import java.time.LocalDateTime;
import java.util.List;
import org.xunyao.app.papers.onsite.OnsiteMatter;
import org.xunyao.app.papers.onsite.OnsitePorts;
import org.xunyao.kernel.FaultException;

/// A station that remembers in memory, and whose time a test sets.
final class OnsiteShop implements OnsitePorts {
    static final OnsiteMatter CASE = new OnsiteMatter(PaperBench.CASE, "2026-0003　澜溪县䶮康大药房");
    static final OnsiteMatter LEAD =
            new OnsiteMatter("lead:00000000-0000-0001-0000-000000000003", "2026-0008　澜溪县城关镇百姓大药房");
    static final OnsiteMatter SITTING =
            new OnsiteMatter("summary:00000000-0000-0001-0000-000000000004", "澜溪县溪山路惠民大药房有限公司");

    LocalDateTime time = LocalDateTime.of(2026, 11, 20, 11, 25);
    boolean on;
    boolean diskFull;
    List<OnsiteMatter> matters = List.of(CASE, LEAD, SITTING);

    @Override
    public LocalDateTime now() {
        return time;
    }

    @Override
    public boolean kept() {
        return on;
    }

    @Override
    public void keep(boolean now) {
        if (diskFull) {
            throw new FaultException("DISK-FULL", "test");
        }
        on = now;
    }

    @Override
    public List<OnsiteMatter> matters() {
        return matters;
    }
}
