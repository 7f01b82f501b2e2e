package org.xunyao.ingest.onvif;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;
import org.xunyao.video.device.FoundDevice;

/// The question of WS-Discovery (2005/04) that cameras answer, and their answers.
///
/// @param id of the question; an answer to another one is nobody's
/// @param type that is asked for
record Probe(String id, String type) {
    private static final String NAME = "onvif://www.onvif.org/name/";
    private static final String HARDWARE = "onvif://www.onvif.org/hardware/";
    private static final int MOST_SCOPES = 32;
    private static final int MOST_ADDRESSES = 8;

    /// The question as it is sent.
    String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:w=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\""
                + " xmlns:dn=\"http://www.onvif.org/ver10/network/wsdl\""
                + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\"><e:Header>"
                + "<w:MessageID>" + id + "</w:MessageID>"
                + "<w:To e:mustUnderstand=\"true\">urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>"
                + "<w:Action e:mustUnderstand=\"true\">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe"
                + "</w:Action></e:Header><e:Body><d:Probe><d:Types>" + type
                + "</d:Types></d:Probe></e:Body></e:Envelope>";
    }

    /// Whether the answer is to this question.
    boolean answeredBy(Element envelope) {
        return envelope.text("Header", "RelatesTo").equals(id);
    }

    /// The cameras that an answer tells of: one answer may tell of several places of one machine.
    ///
    /// @param from who sent it
    static List<FoundDevice> devices(Element envelope, InetSocketAddress from) {
        List<FoundDevice> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        envelope.at("Body", "ProbeMatches").stream()
                .flatMap(matches -> matches.all("ProbeMatch").stream())
                .limit(MOST_ADDRESSES)
                .map(match -> device(match, from.getAddress().getHostAddress()))
                .filter(device ->
                        known.add(device.service().map(StreamAddress::url).orElse("")))
                .forEach(found::add);
        return found;
    }

    private static FoundDevice device(Element match, String number) {
        List<String> scopes = Stream.of(match.text("Scopes").split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .limit(MOST_SCOPES)
                .toList();
        return new FoundDevice(
                number,
                service(match.text("XAddrs"), number),
                named(scopes, NAME),
                named(scopes, HARDWARE),
                scopes.stream().map(Cleaned::text).toList());
    }

    /// Only the machine that answered is spoken to.
    private static Optional<StreamAddress> service(String addresses, String number) {
        return Stream.of(addresses.split("\\s+"))
                .limit(MOST_ADDRESSES)
                .map(StreamAddress::read)
                .filter(Reading.Good.class::isInstance)
                .map(good -> ((Reading.Good) good).address())
                .filter(address -> address.scheme().equals("http")
                        && address.user().isEmpty()
                        && address.host().replaceAll("[\\[\\]]", "").equals(number))
                .findFirst();
    }

    private static String named(List<String> scopes, String kind) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(kind))
                .findFirst()
                .map(scope -> Cleaned.part(scope.substring(kind.length())))
                .orElse("");
    }
}
