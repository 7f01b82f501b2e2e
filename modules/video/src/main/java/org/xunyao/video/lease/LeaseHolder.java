package org.xunyao.video.lease;

/// Who holds a lease: a run of the program at a station (持有者). Two stations that were given one name by
/// mistake are two holders, and so are two runs of one station.
///
/// @param station as people call it, 1..80 characters
/// @param run tells this run from every other, letters and digits
public record LeaseHolder(String station, String run) {
    private static final char MARK = '#';
    private static final int LONGEST = 80;

    /// Refuses what would not fit into a row.
    public LeaseHolder {
        if (station.isBlank() || station.length() > LONGEST || !run.matches("[0-9A-Za-z]{1,16}")) {
            throw new IllegalArgumentException("holder " + station + MARK + run);
        }
    }

    /// As it stands in the row of a lease.
    public String text() {
        return station + MARK + run;
    }

    /// The name of the station in such a text.
    public static String stationOf(String text) {
        int mark = text.lastIndexOf(MARK);
        return mark < 1 ? text : text.substring(0, mark);
    }
}
