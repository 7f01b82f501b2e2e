package org.xunyao.app.cameras.desk;

import java.util.List;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.model.Examined;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Doctor;
import org.xunyao.video.doctor.Progress;

/// Has the stream doctor try an address before it is registered (测试连接).
///
/// @param desk records who had what examined
/// @param doctor masks every secret in what it says
public record AskedDoctor(OnlineDesk desk, Ticket.OfPerson ticket, Doctor doctor, StreamWords words)
        implements CamerasAtDesks.ConnectionTest {
    @Override
    public Examined examine(CameraCode code, StreamAddress address) {
        var camera = new CameraId(code.text());
        desk.examine(ticket, camera);
        Diagnosis found = doctor.examine(camera, address, Progress.unfollowed());
        List<String> proof = found.proof().stream().map(words::proof).toList();
        return switch (found) {
            case Diagnosis.Sound _ -> new Examined(true, words.of("doctor.sound"), proof);
            case Diagnosis.Stopped _ -> new Examined(false, words.of("doctor.stopped"), proof);
            case Diagnosis.Ill ill ->
                new Examined(
                        false,
                        words.cause(ill.cause()) + " · " + words.action(ill.remedy()) + " · "
                                + words.addressee(ill.remedy().addressee()),
                        proof);
        };
    }
}
