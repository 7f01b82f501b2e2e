package org.xunyao.app.map;

/// Which shops the map shows.
public enum MapFilter {
    /// All of them.
    ALL,
    /// Those with a camera that gives nothing of use.
    BAD,
    /// Those where an alarm waits.
    ALARMS,
    /// Those with an open lead.
    LEADS,
    /// Those without a place.
    UNPLACED;

    /// Whether a shop belongs to it.
    public boolean takes(MapShop shop) {
        return switch (this) {
            case ALL -> true;
            case BAD -> shop.state().bad();
            case ALARMS -> !shop.alarms().isEmpty();
            case LEADS -> shop.leads() > 0;
            case UNPLACED -> shop.place().isEmpty();
        };
    }

    /// The one after it, and the first after the last.
    MapFilter next() {
        return switch (this) {
            case ALL -> BAD;
            case BAD -> ALARMS;
            case ALARMS -> LEADS;
            case LEADS -> UNPLACED;
            case UNPLACED -> ALL;
        };
    }
}
