package org.xunyao.app;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.Desks;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostTables;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.Pharmacy;

/// The posts that this station watches today (岗位布防), and what of its list could not be used. A row that
/// makes no sense leaves its post unwatched and says so; it never keeps the station from starting.
///
/// @param refused codes, each once
record WatchedPosts(List<Post> posts, Set<String> refused) {
    private static final System.Logger LOG = System.getLogger(WatchedPosts.class.getName());
    private static final Ticket START = Ticket.ofRule("start/1");

    /// Reads the zones in force.
    ///
    /// @param zones the station's list, which may be missing: then nothing is watched
    static WatchedPosts read(Path zones, Desks desks, Clock clock) {
        List<Post> posts = new ArrayList<>();
        Set<String> refused = new LinkedHashSet<>();
        if (Files.exists(zones)) {
            try {
                PostTables.zones(zones, clock.zone()).stream()
                        .filter(row -> row.inForce(clock.today()))
                        .forEach(row -> add(row, desks, clock, posts, refused));
            } catch (FaultException unreadable) {
                refuse(unreadable, refused);
            }
        }
        return new WatchedPosts(List.copyOf(posts), refused);
    }

    private static void add(PostTables.ZoneRow row, Desks desks, Clock clock, List<Post> posts, Set<String> refused) {
        try {
            posts.add(row.post(
                    shop(desks, row.camera().code()).id(), desks.supervision().rows(), clock.today()));
        } catch (FaultException unusable) {
            refuse(unusable, refused);
        }
    }

    private static void refuse(FaultException fault, Set<String> refused) {
        LOG.log(Level.WARNING, "zone not watched", fault);
        refused.add(fault.code());
    }

    private static Pharmacy shop(Desks desks, String camera) {
        return desks.casework()
                .registry()
                .ofCamera(START, new CameraCode(camera))
                .orElseThrow(() -> new FaultException("REGISTRY-NO-SHOP", "camera " + camera));
    }
}
