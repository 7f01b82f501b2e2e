package org.xunyao.ingest.onvif;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xunyao.video.device.DeviceFault;

/// Reads an answer into elements, within limits: no document types, no entities but the five, nothing
/// fetched.
///
/// @param limits of depth, elements and texts; bytes were counted before
record XmlReader(OnvifLimits limits) {
    /// An element that is not closed yet.
    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<Element> children) {
        Element closed() {
            return new Element(name, attributes, text.toString().strip(), children);
        }
    }

    /// The outermost element.
    ///
    /// @throws DeviceException GARBAGE
    Element read(byte[] answer) throws DeviceException {
        if (answer.length == 0 || answer.length > limits.body()) {
            throw garbage("bytes");
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(answer));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | MissingResourceException refused) {
            // The JDK has no words for some faults of a document type, and says so in this way.
            throw new DeviceException(DeviceFault.GARBAGE, "no XML");
        }
    }

    private Element read(XMLStreamReader xml) throws XMLStreamException, DeviceException {
        Deque<Open> open = new ArrayDeque<>();
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > limits.elements() || open.size() >= limits.depth()) {
                        throw garbage("too many elements");
                    }
                    open.push(opened(xml));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(open, xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.element().children().add(closed);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw garbage("document type");
                default -> {}
            }
        }
        throw garbage("no end");
    }

    private Open opened(XMLStreamReader xml) throws DeviceException {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (value.length() > limits.text()) {
                throw garbage("attribute");
            }
            attributes.put(xml.getAttributeLocalName(i), value);
        }
        return new Open(xml.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
    }

    private void add(Deque<Open> open, XMLStreamReader xml) throws DeviceException {
        Open here = open.peek();
        if (here != null) {
            if (here.text().length() + xml.getTextLength() > limits.text()) {
                throw garbage("text");
            }
            here.text().append(xml.getText());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    private static DeviceException garbage(String what) {
        return new DeviceException(DeviceFault.GARBAGE, what);
    }
}
