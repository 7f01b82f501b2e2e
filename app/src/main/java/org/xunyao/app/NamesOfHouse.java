package org.xunyao.app;

import org.xunyao.access.PersonId;
import org.xunyao.app.audit.desk.AuditAtDesks;
import org.xunyao.app.evidence.desk.EvidenceAtDesks;
import org.xunyao.video.CameraId;

/// What people call cameras, persons and actors today.
///
/// @param people asked at every name, so that a new colleague has one at once
record NamesOfHouse(Places places, AuditAtDesks.Names people) implements EvidenceAtDesks.Names {
    @Override
    public String camera(String code) {
        var camera = new CameraId(code);
        String point = places.point(camera);
        return point.isEmpty() ? places.shop(camera) : places.shop(camera) + " " + point;
    }

    @Override
    public String person(PersonId id) {
        return actor("person:" + id.value());
    }

    @Override
    public String actor(String actor) {
        return people.byActor().getOrDefault(actor, actor);
    }
}
