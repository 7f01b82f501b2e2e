package org.xunyao.app.live;

import java.util.List;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.supervision.Condition;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;

/// A second look that counts only while the camera is this station's to watch: a lease that ran out while the
/// film was looked at raises nothing here.
///
/// @param look who looks
record AttendedLook(SecondLook look, Attendance attendance) implements SecondLook {
    @Override
    public Answer look(List<AccessUnit> units, Question question) {
        CameraId camera = units.getFirst().camera();
        if (!attendance.holds(camera)) {
            return new Cannot("not this station's camera");
        }
        Answer answer = look.look(units, question);
        return attendance.holds(camera) ? answer : new Cannot("the camera's lease ran out meanwhile");
    }

    @Override
    public void ahead(List<AccessUnit> units, Condition condition) {
        if (attendance.holds(units.getFirst().camera())) {
            look.ahead(units, condition);
        }
    }
}
