package org.xunyao.video.looks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.ZoneReading;

/// How readings of zones stand in a block of looks: names once, then four bytes a reading.
final class ReadingForm {
    private ReadingForm() {}

    static void write(DataOutputStream out, List<ZoneReading> readings, List<String> names) throws IOException {
        List<ZoneReading> named = readings.stream()
                .filter(reading -> names.contains(reading.zone()))
                .limit(CellZone.MOST)
                .toList();
        out.writeByte(named.size());
        for (ZoneReading reading : named) {
            out.writeByte(names.indexOf(reading.zone()));
            out.writeByte(reading.count().cells());
            out.writeByte(reading.count().changed());
            out.writeByte(reading.count().unknown());
        }
    }

    static List<String> names(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }

    /// @throws IllegalArgumentException when a reading is none
    static List<ZoneReading> read(DataInputStream in, List<String> names) throws IOException {
        int count = in.readUnsignedByte();
        if (count > CellZone.MOST) {
            throw new IOException(count + " readings");
        }
        List<ZoneReading> readings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int name = in.readUnsignedByte();
            if (name >= names.size()) {
                throw new IOException("name " + name);
            }
            var cells = new CellCount(in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte());
            readings.add(new ZoneReading(names.get(name), cells));
        }
        return readings;
    }
}
