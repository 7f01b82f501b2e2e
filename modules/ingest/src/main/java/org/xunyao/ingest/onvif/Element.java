package org.xunyao.ingest.onvif;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One element of an answer. Namespaces are not looked at: makers disagree on prefixes and versions, and
/// nothing here has the same name in two of them.
///
/// @param name without prefix
/// @param attributes by name without prefix
/// @param text between its children, stripped
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {
    Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The first child of that name.
    Optional<Element> child(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).findFirst();
    }

    /// The children of that name.
    List<Element> all(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).toList();
    }

    /// What stands at the end of that way.
    Optional<Element> at(String... way) {
        Optional<Element> here = Optional.of(this);
        for (String step : way) {
            here = here.flatMap(element -> element.child(step));
        }
        return here;
    }

    /// The text at the end of that way, or nothing.
    String text(String... way) {
        return at(way).map(Element::text).orElse("");
    }

    /// A number at the end of that way, or nothing that is no whole number from 0 to 999 999.
    Optional<Integer> number(String... way) {
        String digits = text(way);
        return digits.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
