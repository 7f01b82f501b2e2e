package org.xunyao.ingest.onvif;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.http.HttpPost;
import org.xunyao.ingest.net.Credentials;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.device.DeviceFault;

/// Questions and answers with one camera. A password that is refused is not tried a second time, but for
/// the one answer to a question of HTTP Digest; Basic is never answered, for it would give the password
/// away.
final class Talk {
    private static final String SOAP = "application/soap+xml; charset=utf-8";
    private static final Duration NONE = Duration.ZERO;

    private final Clock clock;
    private final OnvifLimits limits;
    private final StreamAddress device;
    private final Duration ahead;
    private final String number;

    private Talk(Clock clock, OnvifLimits limits, StreamAddress device, Duration ahead, String number) {
        this.clock = clock;
        this.limits = limits;
        this.device = device;
        this.ahead = ahead;
        this.number = number;
    }

    /// Asks for the camera's time, which needs no password, and for which the token is made. One that asks
    /// for a password even so is taken to have our time.
    static Talk begin(Clock clock, OnvifLimits limits, StreamAddress device) throws DeviceException {
        Talk first = new Talk(clock, limits, device, NONE, "");
        HttpPost.Answer answer = first.send(device, new Credentials(device), "<tds:GetSystemDateAndTime/>", false);
        Duration ahead = answer.status() == 401
                ? NONE
                : time(first.read(answer, false))
                        .map(there -> Duration.between(clock.now(), there))
                        .orElse(NONE);
        return new Talk(clock, limits, device, ahead, answer.from());
    }

    /// How far its clock is ahead of ours.
    Duration ahead() {
        return ahead;
    }

    /// Which addresses in its answers are its own.
    SameMachine machine() {
        return new SameMachine(device, number);
    }

    StreamAddress device() {
        return device;
    }

    OnvifLimits limits() {
        return limits;
    }

    /// Asks a service.
    ///
    /// @param service at the same machine and port
    /// @param question whose texts are escaped already
    /// @return what stands in the body of the answer
    Element ask(StreamAddress service, String question) throws DeviceException {
        var credentials = new Credentials(service);
        HttpPost.Answer answer = send(service, credentials, question, true);
        if (answer.status() == 401 && digest(answer.questions()) && credentials.take(digests(answer))) {
            answer = send(service, credentials, question, true);
        }
        return read(answer, true);
    }

    private HttpPost.Answer send(StreamAddress service, Credentials credentials, String question, boolean signed)
            throws DeviceException {
        Optional<StreamAddress> login = signed ? Optional.of(service) : Optional.empty();
        String text = Envelope.of(question, login, clock.now().plus(ahead));
        try {
            return new HttpPost(clock, limits.http(), limits.body()).send(service, credentials, SOAP, text);
        } catch (StreamException failed) {
            throw DeviceException.of(failed);
        }
    }

    private static boolean digest(List<String> questions) {
        return questions.stream().anyMatch(Talk::isDigest);
    }

    private static List<String> digests(HttpPost.Answer answer) {
        return answer.questions().stream().filter(Talk::isDigest).toList();
    }

    private static boolean isDigest(String question) {
        return question.toLowerCase(Locale.ROOT).startsWith("digest");
    }

    private Element read(HttpPost.Answer answer, boolean signed) throws DeviceException {
        int status = answer.status();
        if (status == 401 || status == 403) {
            throw new DeviceException(DeviceFault.WRONG_PASSWORD, "status " + status);
        }
        if (status >= 300 && status < 400) {
            throw new DeviceException(DeviceFault.ELSEWHERE, "status " + status);
        }
        if (status == 404 || status == 405 || status == 410 || status == 415 || status == 501) {
            throw new DeviceException(DeviceFault.NO_ONVIF, "status " + status);
        }
        if (status != 200 && status != 400 && status != 500) {
            throw new DeviceException(DeviceFault.REFUSED, "status " + status);
        }
        Element body = envelope(answer)
                .child("Body")
                .orElseThrow(() ->
                        new DeviceException(status == 200 ? DeviceFault.NO_ONVIF : DeviceFault.REFUSED, "no SOAP"));
        @Nullable Element fault = body.child("Fault").orElse(null);
        if (fault != null) {
            throw new DeviceException(fault(fault), "SOAP fault" + (signed ? "" : " without a login"));
        }
        if (status != 200) {
            throw new DeviceException(DeviceFault.REFUSED, "status " + status);
        }
        return body.children().isEmpty() ? body : body.children().getFirst();
    }

    private Element envelope(HttpPost.Answer answer) throws DeviceException {
        try {
            return new XmlReader(limits).read(answer.body());
        } catch (DeviceException senseless) {
            throw answer.status() == 200 ? senseless : new DeviceException(DeviceFault.REFUSED, senseless);
        }
    }

    private static DeviceFault fault(Element fault) {
        String code = words(fault);
        if (code.contains("NotAuthorized") || code.contains("FailedAuthentication")) {
            return DeviceFault.WRONG_PASSWORD;
        }
        return code.contains("ActionNotSupported") || code.contains("PTZNotSupported") || code.contains("NoPTZProfile")
                ? DeviceFault.NO_PTZ
                : DeviceFault.REFUSED;
    }

    private static String words(Element fault) {
        var all = new StringBuilder();
        Optional<Element> code = fault.child("Code");
        while (code.isPresent()) {
            all.append(code.get().text("Value")).append(' ');
            code = code.get().child("Subcode");
        }
        return all.toString();
    }

    private static Optional<Instant> time(Element answer) {
        Optional<Element> utc = answer.at("SystemDateAndTime", "UTCDateTime");
        return utc.flatMap(Talk::instant);
    }

    private static Optional<Instant> instant(Element utc) {
        try {
            return Optional.of(LocalDateTime.of(
                            number(utc, "Date", "Year"),
                            number(utc, "Date", "Month"),
                            number(utc, "Date", "Day"),
                            number(utc, "Time", "Hour"),
                            number(utc, "Time", "Minute"),
                            Math.min(59, number(utc, "Time", "Second")))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException senseless) {
            return Optional.empty();
        }
    }

    private static int number(Element utc, String... way) {
        return utc.number(way).orElse(-1);
    }
}
