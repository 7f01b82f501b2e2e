package org.xunyao.ingest.onvif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceFault;
import org.xunyao.video.device.MediaProfile;

/// What a camera offers, and at which paths.
///
/// @param media where it tells of its streams
/// @param ptz where it is turned, if it can be
record Services(Talk talk, StreamAddress media, Optional<StreamAddress> ptz) {
    private static final String MEDIA = "http://www.onvif.org/ver10/media/wsdl";
    private static final String PTZ = "http://www.onvif.org/ver20/ptz/wsdl";
    private static final int WIDEST = 16_384;

    /// One profile as the camera tells it.
    ///
    /// @param turns whether it has a configuration for turning
    record Profile(String token, Element element, boolean turns) {}

    /// Asks which services there are.
    static Services of(Talk talk) throws DeviceException {
        Element capabilities;
        try {
            capabilities = talk.ask(
                    talk.device(), "<tds:GetCapabilities><tds:Category>All</tds:Category></tds:GetCapabilities>");
        } catch (DeviceException refused) {
            if (refused.fault() != DeviceFault.REFUSED && refused.fault() != DeviceFault.NO_PTZ) {
                throw refused;
            }
            return listed(talk);
        }
        String media = capabilities.text("Capabilities", "Media", "XAddr");
        String ptz = capabilities.text("Capabilities", "PTZ", "XAddr");
        return found(talk, media, ptz);
    }

    /// Newer cameras have only a list.
    private static Services listed(Talk talk) throws DeviceException {
        Element answer = talk.ask(
                talk.device(),
                "<tds:GetServices><tds:IncludeCapability>false</tds:IncludeCapability></tds:GetServices>");
        return found(talk, listed(answer, MEDIA), listed(answer, PTZ));
    }

    private static String listed(Element answer, String namespace) {
        return answer.all("Service").stream()
                .filter(service -> service.text("Namespace").equals(namespace))
                .map(service -> service.text("XAddr"))
                .findFirst()
                .orElse("");
    }

    private static Services found(Talk talk, String media, String ptz) throws DeviceException {
        if (media.isEmpty()) {
            throw new DeviceException(DeviceFault.NO_ONVIF, "no streams");
        }
        SameMachine machine = talk.machine();
        StreamAddress there = machine.service(media)
                .orElseThrow(() -> new DeviceException(DeviceFault.ELSEWHERE, "service of another machine"));
        if (ptz.isEmpty()) {
            return new Services(talk, there, Optional.empty());
        }
        StreamAddress turns = machine.service(ptz)
                .orElseThrow(() -> new DeviceException(DeviceFault.ELSEWHERE, "service of another machine"));
        return new Services(talk, there, Optional.of(turns));
    }

    /// Its profiles, as many as are read.
    List<Profile> profiles() throws DeviceException {
        Element answer = talk.ask(media, "<trt:GetProfiles/>");
        return answer.all("Profiles").stream()
                .limit(talk.limits().profiles())
                .filter(profile ->
                        !profile.attributes().getOrDefault("token", "").isEmpty())
                .map(profile -> new Profile(
                        profile.attributes().getOrDefault("token", ""),
                        profile,
                        profile.child("PTZConfiguration").isPresent()))
                .toList();
    }

    /// Its streams, the largest first.
    List<MediaProfile> streams(List<Profile> profiles) throws DeviceException {
        List<MediaProfile> streams = new ArrayList<>();
        for (Profile profile : profiles) {
            if (profile.element().child("VideoEncoderConfiguration").isPresent()) {
                streams.add(stream(profile));
            }
        }
        streams.sort(Comparator.comparingInt(
                one -> -one.size().map(size -> size.width() * size.height()).orElse(0)));
        return streams;
    }

    private MediaProfile stream(Profile profile) throws DeviceException {
        Element answer = talk.ask(
                media,
                "<trt:GetStreamUri><trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport>"
                        + "<tt:Protocol>RTSP</tt:Protocol></tt:Transport></trt:StreamSetup><trt:ProfileToken>"
                        + Envelope.escaped(profile.token()) + "</trt:ProfileToken></trt:GetStreamUri>");
        Element coder = profile.element().child("VideoEncoderConfiguration").orElse(profile.element());
        return new MediaProfile(
                Cleaned.text(profile.token()),
                Cleaned.text(profile.element().text("Name")),
                Cleaned.text(coder.text("Encoding")),
                size(coder),
                coder.number("RateControl", "FrameRateLimit").orElse(0),
                talk.machine().stream(answer.text("MediaUri", "Uri")));
    }

    private static Optional<PictureSize> size(Element coder) {
        int width = coder.number("Resolution", "Width").orElse(0);
        int height = coder.number("Resolution", "Height").orElse(0);
        return width > 0 && height > 0 && width <= WIDEST && height <= WIDEST
                ? Optional.of(new PictureSize(width, height))
                : Optional.empty();
    }
}
