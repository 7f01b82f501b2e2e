package org.xunyao.video.looks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.video.Observation;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;
import org.xunyao.video.found.ZoneWear;

/// How what was found in zones stands in a block of looks: each wording once, then a few bytes a zone and look.
final class FindForm {
    /// Most wordings of a block. What finds no room is left out, which says that the zone was not read.
    private static final int MOST_WORDINGS = 1_000;

    private static final double SCORE = 255;
    private static final List<TextUse> USES = List.of(TextUse.PLATE, TextUse.LICENCE, TextUse.DISPLAY, TextUse.GOODS);
    private static final List<TextSight> SIGHTS =
            List.of(TextSight.READ, TextSight.HIDDEN, TextSight.SMALL, TextSight.WAITING, TextSight.NO_READER);

    private FindForm() {}

    /// The zones of which something was found.
    static Stream<String> zones(ZoneFinds found) {
        return Stream.concat(
                found.texts().stream().map(ZoneText::zone),
                found.wears().stream().map(ZoneWear::zone));
    }

    /// Writes the wordings.
    ///
    /// @return their places
    static Map<TextReading, Integer> wordings(DataOutputStream out, List<Observation> looks) throws IOException {
        List<TextReading> all = looks.stream()
                .flatMap(look -> look.found().texts().stream())
                .map(text -> wording(text.reading()))
                .distinct()
                .limit(MOST_WORDINGS)
                .toList();
        Map<TextReading, Integer> places = new HashMap<>();
        out.writeShort(all.size());
        for (TextReading wording : all) {
            places.put(wording, places.size());
            out.writeByte(wording.lines().size());
            for (ReadLine line : wording.lines()) {
                out.writeUTF(line.text());
                out.writeByte((int) Math.round(line.score() * SCORE));
            }
            out.writeByte(wording.codes().size());
            for (String code : wording.codes()) {
                out.writeUTF(code);
            }
        }
        return places;
    }

    private static TextReading wording(TextReading reading) {
        return reading.at(TextSight.READ, 0);
    }

    /// Reads the wordings.
    ///
    /// @throws IllegalArgumentException when one is none
    static List<TextReading> wordings(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST_WORDINGS) {
            throw new IOException(count + " wordings");
        }
        List<TextReading> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<ReadLine> lines = new ArrayList<>();
            for (int left = limited(in, TextReading.MOST_LINES); left > 0; left--) {
                lines.add(new ReadLine(in.readUTF(), in.readUnsignedByte() / SCORE));
            }
            List<String> codes = new ArrayList<>();
            for (int left = limited(in, TextReading.MOST_CODES); left > 0; left--) {
                codes.add(in.readUTF());
            }
            all.add(new TextReading(TextSight.READ, 0, lines, codes));
        }
        return all;
    }

    static void write(DataOutputStream out, ZoneFinds found, List<String> names, Map<TextReading, Integer> places)
            throws IOException {
        List<ZoneText> texts = found.texts().stream()
                .filter(text -> names.contains(text.zone()) && places.containsKey(wording(text.reading())))
                .toList();
        out.writeByte(texts.size());
        for (ZoneText text : texts) {
            out.writeByte(names.indexOf(text.zone()));
            out.writeByte(USES.indexOf(text.use()));
            out.writeByte(SIGHTS.indexOf(text.reading().sight()));
            out.writeInt(text.reading().ageSeconds());
            out.writeShort(
                    Optional.ofNullable(places.get(wording(text.reading()))).orElseThrow());
        }
        List<ZoneWear> wears = found.wears().stream()
                .filter(wear -> names.contains(wear.zone()))
                .toList();
        out.writeByte(wears.size());
        for (ZoneWear wear : wears) {
            out.writeByte(names.indexOf(wear.zone()));
            out.writeByte(wear.count().wearing());
            out.writeByte(wear.count().without());
            out.writeByte(wear.count().unknown());
        }
    }

    /// @throws IllegalArgumentException when something found is nothing that can be found
    static ZoneFinds read(DataInputStream in, List<String> names, List<TextReading> wordings) throws IOException {
        List<ZoneText> texts = new ArrayList<>();
        for (int left = limited(in, ZoneFinds.MOST); left > 0; left--) {
            String zone = one(names, in.readUnsignedByte());
            TextUse use = one(USES, in.readUnsignedByte());
            TextSight sight = one(SIGHTS, in.readUnsignedByte());
            int age = in.readInt();
            texts.add(new ZoneText(
                    zone, use, one(wordings, in.readUnsignedShort()).at(sight, age)));
        }
        List<ZoneWear> wears = new ArrayList<>();
        for (int left = limited(in, ZoneFinds.MOST); left > 0; left--) {
            String zone = one(names, in.readUnsignedByte());
            var count = new WearCount(in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte());
            wears.add(new ZoneWear(zone, count));
        }
        return new ZoneFinds(texts, wears);
    }

    private static int limited(DataInputStream in, int most) throws IOException {
        int count = in.readUnsignedByte();
        if (count > most) {
            throw new IOException(count + " of " + most);
        }
        return count;
    }

    private static <T> T one(List<T> of, int place) throws IOException {
        if (place >= of.size()) {
            throw new IOException("place " + place);
        }
        return of.get(place);
    }
}
