package org.xunyao.wire.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.kernel.FaultException;

/// Whether the page of a form fits its blanks, before anybody writes with it.
final class FormPage {
    private static final List<String> ATTRIBUTES =
            List.of("data-each", "data-if", "data-lines", "data-text", "data-box");
    /// These are there for every form, every row, and every officer.
    private static final Set<String> ALWAYS = Set.of("bureau", "number", "title", "no", "name", "badge", "unit");

    private FormPage() {}

    /// @throws FaultException `RESOURCE-BAD` if the page is no XML, or names a blank that the form has not
    static void check(Path page, FormSpec spec) {
        Set<String> known = new HashSet<>(ALWAYS);
        for (FormField field : spec.fields()) {
            known.add(field.key());
            field.columns().forEach(column -> known.add(column.key()));
        }
        for (String name : names(page)) {
            int dot = name.indexOf('.');
            if (!known.contains(dot < 0 ? name : name.substring(0, dot))) {
                throw new FaultException("RESOURCE-BAD", page.getFileName() + ": no such field: " + name);
            }
        }
    }

    private static Set<String> names(Path page) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var names = new HashSet<String>();
        try (InputStream in = Files.newInputStream(page)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new FaultException("RESOURCE-BAD", page.getFileName() + ": a document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    name(xml, names);
                }
            }
        } catch (IOException | XMLStreamException unreadable) {
            throw new FaultException("RESOURCE-BAD", page.getFileName() + ": no XML", unreadable);
        }
        return names;
    }

    private static void name(XMLStreamReader xml, Set<String> names) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (ATTRIBUTES.contains(xml.getAttributeLocalName(place))) {
                names.add(xml.getAttributeValue(place));
            }
        }
    }
}
