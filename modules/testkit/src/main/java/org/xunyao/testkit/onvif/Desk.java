package org.xunyao.testkit.onvif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// What a simulated device does with a question. It reads with namespaces, as real ones do.
final class Desk {
    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final int TRIES = 5;

    private final SimulatedDevice like;
    private final Motion motion;
    private final Supplier<OnvifFault> fault;
    private final Supplier<String> base;
    private final TokenCheck token;
    private final HttpDigest digest;
    private final AtomicInteger refused = new AtomicInteger();

    /// An answer and what is done before it goes out.
    record Reply(int status, String text, String order, Optional<String> challenge, Runnable work) {
        static Reply of(int status, String text, String order) {
            return new Reply(status, text, order, Optional.empty(), () -> {});
        }
    }

    Desk(SimulatedDevice like, Motion motion, Supplier<OnvifFault> fault, Supplier<String> base) {
        this.like = like;
        this.motion = motion;
        this.fault = fault;
        this.base = base;
        this.token = new TokenCheck(like.user(), like.password());
        this.digest =
                new HttpDigest(like.user(), like.password(), UUID.randomUUID().toString());
    }

    int refused() {
        return refused.get();
    }

    Reply reply(byte[] question, @Nullable String authorization) {
        Document document;
        try {
            document = read(question);
        } catch (IOException | SAXException senseless) {
            return Reply.of(400, Answers.fault("WellFormed", "no"), "");
        }
        Optional<Element> body = order(document);
        if (body.isEmpty()) {
            return Reply.of(400, Answers.fault("WellFormed", "no"), "");
        }
        String order = body.get().getLocalName();
        if (!order.equals("GetSystemDateAndTime") || like.door() == SimulatedDevice.Door.SHUT) {
            Optional<Reply> shut = shut(document, authorization, order);
            if (shut.isPresent()) {
                return shut.get();
            }
        }
        motion.count(order);
        return done(order, body.get());
    }

    private Optional<Reply> shut(Document document, @Nullable String authorization, String order) {
        boolean broken = fault.get() == OnvifFault.WRONG_PASSWORD || refused.get() >= TRIES;
        if (like.door() != SimulatedDevice.Door.TOKEN) {
            boolean asked = authorization != null;
            boolean digests = like.door() != SimulatedDevice.Door.BASIC;
            boolean good = digests && authorization != null && digest.opens(authorization);
            if (good && !broken) {
                return Optional.empty();
            }
            if (asked) {
                refused.incrementAndGet();
            }
            String challenge = digests ? digest.challenge() : "Basic realm=\"sim onvif\"";
            return Optional.of(new Reply(401, "", order, Optional.of(challenge), () -> {}));
        }
        if (!broken && token.opens(document, now())) {
            return Optional.empty();
        }
        refused.incrementAndGet();
        return Optional.of(Reply.of(400, Answers.fault("NotAuthorized", "no"), order));
    }

    private Instant now() {
        return OnvifDevice.TIME.now().plus(like.ahead());
    }

    private Reply done(String order, Element body) {
        boolean turns = fault.get() != OnvifFault.NO_PTZ;
        String small = body.getTextContent().contains("sub") ? "-sub" : "";
        return switch (order) {
            case "GetSystemDateAndTime" -> good(order, Answers.time(now().atZone(OnvifDevice.TIME.zone())));
            case "GetCapabilities" -> good(order, Answers.capabilities(base.get(), turns));
            case "GetServices" -> good(order, Answers.services(base.get(), turns));
            case "GetProfiles" -> good(order, Answers.profiles(turns));
            case "GetStreamUri" -> good(order, Answers.stream(stream() + small));
            case "GetPresets" -> good(order, Answers.presets(motion.presets()));
            default -> turns ? turned(order, body) : Reply.of(500, Answers.fault("ActionNotSupported", "no"), order);
        };
    }

    private String stream() {
        return fault.get() == OnvifFault.ELSEWHERE ? "rtsp://10.9.9.9:554/evil" : like.stream();
    }

    private Reply turned(String order, Element body) {
        return switch (order) {
            case "ContinuousMove" -> {
                String velocity = velocity(body);
                Duration atMost = fault.get() == OnvifFault.DEAF ? Duration.ofDays(1) : timeout(body);
                yield new Reply(
                        200,
                        Answers.envelope("<tptz:ContinuousMoveResponse/>"),
                        order,
                        Optional.empty(),
                        () -> motion.move(velocity, atMost, OnvifDevice.TIME.nanoTime()));
            }
            case "Stop" -> {
                if (fault.get() != OnvifFault.DEAF) {
                    motion.stop(OnvifDevice.TIME.nanoTime());
                }
                yield good(order, "<tptz:StopResponse/>");
            }
            case "GetStatus" -> good(order, Answers.status(motion.moving(OnvifDevice.TIME.nanoTime())));
            case "GotoPreset" -> to(order, "preset " + text(body, "PresetToken"));
            case "GotoHomePosition" -> to(order, "home");
            case "SetPreset" ->
                good(
                        order,
                        "<tptz:SetPresetResponse><tptz:PresetToken>" + motion.remember(text(body, "PresetName"))
                                + "</tptz:PresetToken></tptz:SetPresetResponse>");
            case "RemovePreset" ->
                motion.forget(text(body, "PresetToken"))
                        ? good(order, "<tptz:RemovePresetResponse/>")
                        : Reply.of(400, Answers.fault("InvalidArgVal", "NoToken"), order);
            default -> Reply.of(500, Answers.fault("ActionNotSupported", "no"), order);
        };
    }

    private Reply to(String order, String place) {
        motion.at(place);
        return good(order, "<tptz:" + order + "Response/>");
    }

    private static Reply good(String order, String body) {
        return Reply.of(200, Answers.envelope(body), order);
    }

    /// Without a time of the order the device turns for a minute.
    private static Duration timeout(Element body) {
        try {
            return Duration.parse(text(body, "Timeout"));
        } catch (DateTimeParseException none) {
            return Duration.ofMinutes(1);
        }
    }

    private static String velocity(Element body) {
        var turn = (Element) body.getElementsByTagNameNS("*", "PanTilt").item(0);
        var zoom = (Element) body.getElementsByTagNameNS("*", "Zoom").item(0);
        return turn.getAttribute("x") + " " + turn.getAttribute("y") + " " + zoom.getAttribute("x");
    }

    private static String text(Element body, String name) {
        var found = body.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Optional<Element> order(Document document) {
        var bodies = document.getElementsByTagNameNS(SOAP, "Body");
        if (bodies.getLength() == 1) {
            for (Node node = bodies.item(0).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    return Optional.of(element);
                }
            }
        }
        return Optional.empty();
    }

    private static Document read(byte[] question) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(question));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
