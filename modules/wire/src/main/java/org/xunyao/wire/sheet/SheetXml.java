package org.xunyao.wire.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the parts of an XLSX file. No document type, no entity, nothing from outside. A formula is the text
/// of the formula, with its sign in front: nothing is reckoned, and nobody is told a stored result for what
/// stands in the cell.
final class SheetXml {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int LAST_COLUMN = 16_384;

    private SheetXml() {}

    /// Which link leads to the first sheet.
    static Optional<String> firstSheet(byte[] book) throws XMLStreamException {
        XMLStreamReader xml = open(book);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                return Optional.ofNullable(xml.getAttributeValue(RELATIONSHIPS, "id"));
            }
        }
        return Optional.empty();
    }

    /// Where links lead, by their names.
    static Map<String, String> links(byte[] part) throws XMLStreamException {
        var links = new HashMap<String, String>();
        XMLStreamReader xml = open(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                Optional<String> id = attribute(xml, "Id");
                Optional<String> target = attribute(xml, "Target");
                if (id.isPresent() && target.isPresent()) {
                    links.put(id.get(), target.get());
                }
            }
        }
        return links;
    }

    /// The strings that cells share.
    static List<String> strings(byte[] part, SheetLimits limits) throws XMLStreamException {
        var strings = new ArrayList<String>();
        XMLStreamReader xml = open(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(runs(xml, "si", limits));
            }
        }
        return strings;
    }

    /// The rows of a sheet.
    static Sheet sheet(byte[] part, List<String> strings, SheetLimits limits) throws XMLStreamException {
        var rows = new ArrayList<Sheet.Row>();
        XMLStreamReader xml = open(part);
        int number = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                number = attribute(xml, "r").map(SheetXml::number).orElse(number + 1);
                Sheet.Row row = SheetFile.row(number, cells(xml, strings, limits), limits);
                if (!row.isEmpty()) {
                    rows.add(row);
                    SheetFile.requireRows(rows.size(), limits);
                }
            }
        }
        return new Sheet(rows);
    }

    private static List<String> cells(XMLStreamReader xml, List<String> strings, SheetLimits limits)
            throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (!ended(xml, "row")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                int column = attribute(xml, "r").map(SheetXml::column).orElse(cells.size());
                if (column >= limits.columns()) {
                    throw SheetFile.large("columns");
                }
                String text = cell(xml, strings, limits);
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, text);
            }
        }
        return cells;
    }

    private static String cell(XMLStreamReader xml, List<String> strings, SheetLimits limits)
            throws XMLStreamException {
        String type = attribute(xml, "t").orElse("n");
        String value = "";
        String formula = "";
        while (!ended(xml, "c")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = text(xml, "v", limits);
                    case "f" -> formula = "=" + text(xml, "f", limits);
                    case "is" -> value = runs(xml, "is", limits);
                    default -> {}
                }
            }
        }
        if (!formula.isEmpty()) {
            return formula;
        }
        return type.equals("s") ? shared(value, strings) : value;
    }

    private static String shared(String index, List<String> strings) {
        int at = number(index.strip());
        if (at < 0 || at >= strings.size()) {
            throw SheetFile.bad("a string is missing", null);
        }
        return strings.get(at);
    }

    /// The text of all `t` below the element, but for the reading aids of Japanese.
    private static String runs(XMLStreamReader xml, String element, SheetLimits limits) throws XMLStreamException {
        var text = new StringBuilder();
        while (!ended(xml, element)) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    text.append(text(xml, "t", limits));
                } else if (xml.getLocalName().equals("rPh")) {
                    runs(xml, "rPh", limits);
                }
                requireLength(text.length(), limits);
            }
        }
        return text.toString();
    }

    private static String text(XMLStreamReader xml, String element, SheetLimits limits) throws XMLStreamException {
        var text = new StringBuilder();
        while (!ended(xml, element)) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
                requireLength(text.length(), limits);
            }
        }
        return text.toString();
    }

    private static void requireLength(int length, SheetLimits limits) {
        if (length > limits.cellLength()) {
            throw SheetFile.large("a cell");
        }
    }

    private static boolean ended(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            throw SheetFile.bad("no number", none);
        }
    }

    /// The column of a cell's name, such as 1 of `B7`.
    private static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            column = column * 26 + (name.charAt(i) - 'A' + 1);
            if (column > LAST_COLUMN) {
                throw SheetFile.large("columns");
            }
        }
        if (column == 0) {
            throw SheetFile.bad("no cell", null);
        }
        return column - 1;
    }

    private static XMLStreamReader open(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing from outside");
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }
}
