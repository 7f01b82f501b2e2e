package org.xunyao.wire.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.registry.place.CountyMap.Kind;
import org.xunyao.wire.SampleCounty;

class GeoJsonTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../.."), "resources");
    private static final Path SHIPPED = RESOURCES.resolve("map").resolve("county.geojson");

    private final GeoJson reader = new GeoJson();

    @Test
    void theSampleCountyHasEverythingAMapNeedsAndSaysThatItIsInvented() {
        CountyMap map = reader.read(SHIPPED);
        assertThat(map.verified()).isFalse();
        assertThat(map.source()).contains("虚构");
        assertThat(map.features())
                .extracting(CountyMap.Feature::kind)
                .contains(Kind.COUNTY, Kind.TOWNSHIP, Kind.RIVER, Kind.ROAD, Kind.PLACE)
                .doesNotContain(Kind.OTHER);
        assertThat(map.features().stream()
                        .filter(feature -> feature.kind() == Kind.COUNTY)
                        .findFirst()
                        .orElseThrow()
                        .area())
                .isTrue();
        assertThat(map.points()).isGreaterThan(500);
    }

    @Test
    void theShopsOfTheSampleStandInsideItsCountyAndOneHasNoPlace() {
        CountyMap.Feature county = reader.read(SHIPPED).features().getFirst();
        var shops = new SampleCounty(RESOURCES.resolve("sample")).pharmacies();
        assertThat(shops.stream().filter(shop -> shop.place().isEmpty())).hasSize(1);
        shops.stream()
                .flatMap(shop -> shop.place().stream())
                .forEach(place ->
                        assertThat(inside(county, place)).as("%s", place).isTrue());
    }

    private static boolean inside(CountyMap.Feature area, GeoPoint place) {
        boolean in = false;
        var ring = area.lines().getFirst();
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint from = ring.get(i - 1);
            GeoPoint to = ring.get(i);
            boolean crosses = (from.latitude() > place.latitude()) != (to.latitude() > place.latitude());
            double at = from.longitude()
                    + (place.latitude() - from.latitude())
                            / (to.latitude() - from.latitude())
                            * (to.longitude() - from.longitude());
            in = in != (crosses && place.longitude() < at);
        }
        return in;
    }

    @Test
    void everyGeometryOfAMapIsReadAndWhatHasNoneIsLeftOut() {
        CountyMap map = read("""
                {"type":"FeatureCollection","name":" 甲县 ","crs":{"any":[1]},"features":[
                 {"type":"Feature","properties":{"kind":"place","name":"甲"},
                  "geometry":{"type":"Point","coordinates":[118.5,29.5,12.0]}},
                 {"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}},
                 {"type":"Feature","properties":{},
                  "geometry":{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}},
                 {"type":"Feature","properties":{"kind":"township"},
                  "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
                 {"type":"Feature","properties":{"kind":"county"},
                  "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}},
                 {"type":"Feature","properties":{},"geometry":null}]}
                """);
        assertThat(map.name()).isEqualTo("甲县");
        assertThat(map.features())
                .extracting(CountyMap.Feature::kind)
                .containsExactly(Kind.PLACE, Kind.OTHER, Kind.OTHER, Kind.TOWNSHIP, Kind.COUNTY);
        assertThat(map.features()).extracting(CountyMap.Feature::area).containsExactly(false, false, false, true, true);
        assertThat(map.points()).isEqualTo(1 + 2 + 4 + 4 + 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[7]}",
                "{\"type\":\"FeatureCollection\",\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"Topology\",\"objects\":{}}",
                "FEATURE {\"type\":\"Polygon\",\"coordinates\":[]}",
                "FEATURE {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
                "FEATURE {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}",
                "FEATURE {\"type\":\"LineString\",\"coordinates\":[[0,0]]}",
                "FEATURE {\"type\":\"Point\",\"coordinates\":[0]}",
                "FEATURE {\"type\":\"Point\",\"coordinates\":[\"0\",0]}",
                "FEATURE {\"type\":\"Point\",\"coordinates\":[181,0]}",
                "FEATURE {\"type\":\"Point\",\"coordinates\":[0,1e999]}",
                "FEATURE {\"type\":\"Point\",\"coordinates\":[0,NaN]}",
                "FEATURE {\"type\":\"GeometryCollection\",\"geometries\":[]}",
                "FEATURE {\"type\":\"Point\",\"coordinates\":{\"0\":1}}",
                "FEATURE {}",
            })
    void whatIsNoMapIsRefusedWholeInOneSentence(String text) {
        String whole = text.startsWith("FEATURE ")
                ? "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + text.substring("FEATURE ".length()) + "}]}"
                : text;
        assertThatThrownBy(() -> read(whole)).isInstanceOf(FaultException.class).hasMessageStartingWith("MAP-BAD");
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefusedBeforeAnythingIsBuilt() {
        var small = new GeoJson(new MapLimits(2_000, 12, 40, 3, 10));
        assertThatThrownBy(() -> small.read(new byte[2_001])).hasMessageStartingWith("MAP-TOO-LARGE");
        String points = "[0,0],".repeat(30) + "[0,0]";
        assertThatThrownBy(() -> small.read(collection(points))).hasMessageStartingWith("MAP-TOO-LARGE");
        assertThatThrownBy(() -> reader.read(bytes("[".repeat(100_000)))).hasMessageStartingWith("MAP-BAD");
        assertThatThrownBy(() -> reader.read(collection("[" + "9".repeat(10_000) + ",0],[0,0]")))
                .hasMessageStartingWith("MAP-BAD");
        assertThatThrownBy(() ->
                        read("{\"type\":\"FeatureCollection\",\"name\":\"" + "长".repeat(101) + "\",\"features\":[]}"))
                .hasMessageStartingWith("MAP-BAD");
    }

    @Test
    void noCutNorScatteredByteOfTheSampleDoesMoreThanRefuseIt() throws IOException {
        byte[] good = Files.readAllBytes(SHIPPED);
        var chance = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            byte[] bad = Arrays.copyOf(good, round % 3 == 0 ? chance.nextInt(good.length) : good.length);
            for (int hit = 0; hit < 4 && bad.length > 0; hit++) {
                bad[chance.nextInt(bad.length)] = (byte) chance.nextInt(256);
            }
            try {
                assertThat(reader.read(bad).features()).isNotEmpty();
            } catch (FaultException refused) {
                assertThat(refused.code()).startsWith("MAP-");
            }
        }
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> reader.read(Path.of("no-such.geojson"))).hasMessageStartingWith("MAP-MISSING");
    }

    private CountyMap read(String text) {
        return reader.read(bytes(text));
    }

    private static byte[] collection(String points) {
        return bytes("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + points + "]}}]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
