package org.xunyao.app.signin;

import java.util.List;
import org.xunyao.ui.control.Fact;

/// What anybody at the door may know of the station: no shop, no case, no list of names.
///
/// @param office whose station it is, and which
/// @param facts data, backup, network, video, time, law data
/// @param foot version, licence, certificate
public record StationCard(String office, List<Fact> facts, String foot) {
    /// Copies the facts.
    public StationCard {
        facts = List.copyOf(facts);
    }
}
