package org.xunyao.ingest.onvif;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceAnswer.Done;
import org.xunyao.video.device.DeviceFault;
import org.xunyao.video.ptz.Ptz;
import org.xunyao.video.ptz.PtzMove;
import org.xunyao.video.ptz.PtzPreset;
import org.xunyao.video.ptz.Turning;

/// Turns one camera (ONVIF PTZ service of version 2).
///
/// @param service where it is turned
/// @param profile the profile that turns, escaped
record OnvifPtz(Talk talk, StreamAddress service, String profile) implements Ptz {
    private static final int NAME = 60;

    /// Finds out whether it turns.
    static Ptz open(Talk talk) throws DeviceException {
        Services services = Services.of(talk);
        StreamAddress turns = services.ptz().orElseThrow(() -> new DeviceException(DeviceFault.NO_PTZ, "no service"));
        Services.Profile profile = services.profiles().stream()
                .filter(Services.Profile::turns)
                .findFirst()
                .orElseThrow(() -> new DeviceException(DeviceFault.NO_PTZ, "no profile"));
        return new OnvifPtz(talk, turns, Envelope.escaped(profile.token()));
    }

    @Override
    public DeviceAnswer<Done> move(PtzMove move, Duration atMost) {
        return done(
                "ContinuousMove",
                "<tptz:Velocity><tt:PanTilt x=\"" + speed(move.pan()) + "\" y=\"" + speed(move.tilt())
                        + "\"/><tt:Zoom x=\"" + speed(move.zoom()) + "\"/></tptz:Velocity><tptz:Timeout>" + atMost
                        + "</tptz:Timeout>");
    }

    @Override
    public DeviceAnswer<Done> stop() {
        return done("Stop", "<tptz:PanTilt>true</tptz:PanTilt><tptz:Zoom>true</tptz:Zoom>");
    }

    @Override
    public DeviceAnswer<Turning> turning() {
        return OnvifDevices.answer(() -> {
            Element answer = ask("GetStatus", "");
            List<String> said = List.of(
                    answer.text("PTZStatus", "MoveStatus", "PanTilt"), answer.text("PTZStatus", "MoveStatus", "Zoom"));
            return said.contains("MOVING") ? Turning.TURNS : said.contains("IDLE") ? Turning.STANDS : Turning.UNSAID;
        });
    }

    @Override
    public DeviceAnswer<List<PtzPreset>> presets() {
        return OnvifDevices.answer(() -> ask("GetPresets", "").all("Preset").stream()
                .filter(preset -> !preset.attributes().getOrDefault("token", "").isEmpty())
                .limit(talk.limits().presets())
                .map(preset ->
                        new PtzPreset(preset.attributes().getOrDefault("token", ""), Cleaned.text(preset.text("Name"))))
                .toList());
    }

    @Override
    public DeviceAnswer<Done> go(PtzPreset preset) {
        return done("GotoPreset", token(preset));
    }

    @Override
    public DeviceAnswer<Done> home() {
        return done("GotoHomePosition", "");
    }

    @Override
    public DeviceAnswer<PtzPreset> remember(String name) {
        if (name.isBlank() || name.length() > NAME) {
            throw new IllegalArgumentException("a name has 1 to " + NAME + " characters");
        }
        return OnvifDevices.answer(() -> {
            Element answer = ask("SetPreset", "<tptz:PresetName>" + Envelope.escaped(name) + "</tptz:PresetName>");
            return new PtzPreset(answer.text("PresetToken"), name);
        });
    }

    @Override
    public DeviceAnswer<Done> forget(PtzPreset preset) {
        return done("RemovePreset", token(preset));
    }

    private static String token(PtzPreset preset) {
        return "<tptz:PresetToken>" + Envelope.escaped(preset.token()) + "</tptz:PresetToken>";
    }

    private static String speed(double part) {
        return String.format(Locale.ROOT, "%.2f", part);
    }

    private DeviceAnswer<Done> done(String order, String more) {
        return OnvifDevices.answer(() -> {
            ask(order, more);
            return Done.DONE;
        });
    }

    private Element ask(String order, String more) throws DeviceException {
        String tag = "tptz:" + order;
        return talk.ask(
                service,
                "<" + tag + "><tptz:ProfileToken>" + profile + "</tptz:ProfileToken>" + more + "</" + tag + ">");
    }
}
