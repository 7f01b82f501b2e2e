package org.xunyao.ingest.onvif;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.video.device.FoundDevice;

/// What a device says in XML, as an answer and to the question who is there.
public final class OnvifXmlFuzz {
    private static final OnvifLimits LIMITS = OnvifLimits.USUAL;
    private static final byte[] MACHINE = {10, 0, 0, 1};

    private OnvifXmlFuzz() {}

    /// Tries one input.
    ///
    /// @param input the answer
    public static void fuzzerTestOneInput(byte[] input) throws UnknownHostException {
        Element envelope;
        try {
            envelope = new XmlReader(LIMITS).read(input);
        } catch (DeviceException refused) {
            return;
        }
        Contract.require(counted(envelope, LIMITS.depth()) <= LIMITS.elements(), "elements");
        List<FoundDevice> devices =
                Probe.devices(envelope, new InetSocketAddress(InetAddress.getByAddress(MACHINE), 3702));
        for (FoundDevice device : devices) {
            Contract.require(device.host().equals("10.0.0.1"), "another machine");
            device.service()
                    .ifPresent(service -> Contract.require(
                            service.host().equals("10.0.0.1")
                                    && service.scheme().equals("http"),
                            "elsewhere"));
        }
    }

    private static int counted(Element element, int depth) {
        Contract.require(depth > 0, "depth");
        Contract.require(element.text().length() <= LIMITS.text(), "text");
        element.attributes().values().forEach(value -> Contract.require(value.length() <= LIMITS.text(), "attribute"));
        return 1
                + element.children().stream()
                        .mapToInt(child -> counted(child, depth - 1))
                        .sum();
    }
}
