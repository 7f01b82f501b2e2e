package org.xunyao.app.cameras.find;

import org.xunyao.access.Ticket;
import org.xunyao.app.house.Surroundings;
import org.xunyao.ingest.onvif.OnvifDevices;
import org.xunyao.ingest.onvif.OnvifLimits;
import org.xunyao.ingest.onvif.WsDiscovery;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.StreamTables;

/// Finding cameras, wired to the network of this machine.
public final class FindRoom {
    private FindRoom() {}

    /// What one person may find.
    ///
    /// @param texts hold the words of 摄像机
    public static FindModel of(
            Surroundings surroundings, CameraDesk desk, Ticket.OfPerson ticket, Tasks tasks, Texts texts) {
        Clock clock = surroundings.clock();
        var tables = new StreamTables(surroundings.arguments().resources().resolve("streams"));
        var ports = new FindAtDesks(
                desk,
                new WsDiscovery(clock),
                new OnvifDevices(clock, OnvifLimits.USUAL),
                tables.ptz(clock.today()).search(),
                ticket);
        return new FindModel(
                ports,
                tasks,
                new FindModel.Names(texts.of("find.title"), texts.of("find.together"), texts.of("find.left")));
    }
}
