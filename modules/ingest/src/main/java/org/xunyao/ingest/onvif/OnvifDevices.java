package org.xunyao.ingest.onvif;

import java.lang.System.Logger.Level;
import java.util.List;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.Devices;
import org.xunyao.video.ptz.Ptz;
import org.xunyao.video.ptz.PtzPort;

/// Cameras that speak ONVIF: their streams (Profile S, media service of version 1) and whether they turn.
///
/// @param clock for deadlines and for the time of the token
/// @param limits of their answers
public record OnvifDevices(Clock clock, OnvifLimits limits) implements Devices, PtzPort {
    private static final System.Logger LOG = System.getLogger(OnvifDevices.class.getName());

    /// Something that is asked.
    interface Question<T> {
        T ask() throws DeviceException;
    }

    /// The answer as a value; the cause is logged, which holds neither address nor login.
    static <T> DeviceAnswer<T> answer(Question<T> question) {
        try {
            return new DeviceAnswer.Got<>(question.ask());
        } catch (DeviceException refused) {
            LOG.log(Level.DEBUG, "camera: {0}", refused.getMessage());
            return new DeviceAnswer.Refused<>(refused.fault());
        }
    }

    @Override
    public DeviceAnswer<DeviceFacts> ask(StreamAddress service) {
        return answer(() -> {
            Talk talk = Talk.begin(clock, limits, service);
            Services services = Services.of(talk);
            List<Services.Profile> profiles = services.profiles();
            boolean movable = services.ptz().isPresent() && profiles.stream().anyMatch(Services.Profile::turns);
            return new DeviceFacts(services.streams(profiles), movable, talk.ahead());
        });
    }

    @Override
    public DeviceAnswer<Ptz> open(StreamAddress service) {
        return answer(() -> OnvifPtz.open(Talk.begin(clock, limits, service)));
    }
}
