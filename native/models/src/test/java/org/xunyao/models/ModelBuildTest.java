package org.xunyao.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.models.convert.TfjsToOnnx;

class ModelBuildTest {
    private static final byte[] GRAPH =
            ("{\"modelTopology\":{\"node\":[{\"name\":\"x\",\"op\":\"Placeholder\",\"attr\":"
                            + "{\"shape\":{\"shape\":{\"dim\":[{\"size\":\"1\"},{\"size\":\"3\"},{\"size\":\"32\"},{\"size\":\"32\"}]}}}},"
                            + "{\"name\":\"y\",\"op\":\"LeakyRelu\",\"input\":[\"x\"],\"attr\":{\"alpha\":{\"f\":0.1}}}]},"
                            + "\"weightsManifest\":[{\"weights\":[{\"name\":\"w\",\"shape\":[1],\"dtype\":\"float32\"}]}]}")
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] WEIGHTS =
            ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(1).array();

    @TempDir
    Path folder;

    private byte[] tarball = new byte[0];
    private ModelManifest manifest = new ModelManifest(List.of());
    private final AtomicInteger fetched = new AtomicInteger();

    @BeforeEach
    void aPackageWithASmallModel() throws Exception {
        tarball = tar();
        byte[] onnx = TfjsToOnnx.convert(GRAPH, WEIGHTS, 32, 64, List.of("y"));
        manifest = manifest(Sha256.of(tarball), Sha256.of(onnx), onnx.length);
    }

    private ModelManifest manifest(String tarballDigest, String resultDigest, int bytes) {
        return new ModelManifest(List.of(new ModelRow(
                "small",
                "person",
                "Apache-2.0",
                new ModelRow.Source(
                        "npm",
                        "small",
                        "1.0.0",
                        "small-1.0.0.tgz",
                        tarballDigest,
                        tarball.length,
                        List.of(
                                new ModelRow.Part("package/m.json", GRAPH.length, Sha256.of(GRAPH)),
                                new ModelRow.Part("package/m.bin", WEIGHTS.length, Sha256.of(WEIGHTS)))),
                new ModelRow.Result(ModelRow.Make.TFJS_GRAPH, "small.onnx", bytes, resultDigest, List.of("y")),
                new ModelRow.Input(32, 64, "BGR", List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
                new ModelRow.Thresholds(Map.of("person", 0.4), "test", false))));
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            entry(out, "package/../../escape", new byte[700]);
            entry(out, "package/m.json", GRAPH);
            entry(out, "package/m.bin", WEIGHTS);
            out.write(new byte[1024]);
        }
        return packed.toByteArray();
    }

    private static void entry(GZIPOutputStream out, String name, byte[] content) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(512);
        header.put(name.getBytes(StandardCharsets.UTF_8));
        header.put(124, String.format("%011o", content.length).getBytes(StandardCharsets.US_ASCII));
        out.write(header.array());
        out.write(content);
        out.write(new byte[(512 - content.length % 512) % 512]);
    }

    private PackageClient client() {
        return (source, into) -> {
            fetched.incrementAndGet();
            try {
                Files.write(into.resolve(source.tarball()), tarball);
            } catch (IOException e) {
                throw new ModelException("MODEL-CLIENT", "disk", e);
            }
        };
    }

    private ModelBuild build(Optional<Path> given) {
        return new ModelBuild(manifest, client(), given);
    }

    private void refused(Optional<Path> given, String code) throws IOException {
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> build(given).run(target))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(code));
        try (var left = Files.list(target)) {
            assertThat(left).as("nothing half-made stays").isEmpty();
        }
    }

    @Test
    void makesAMissingModelOnceAndLeavesItAloneAfterwards() throws Exception {
        assertThat(build(Optional.empty()).run(folder)).isEqualTo(1);
        assertThat(new ModelStore(folder, manifest).find("small")).isInstanceOf(ModelAnswer.Found.class);
        assertThat(build(Optional.empty()).run(folder)).isZero();
        assertThat(fetched).hasValue(1);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("small.onnx"));
        }
    }

    @Test
    void aChangedModelIsRefusedByTheStoreAndMadeAgainByTheBuild() throws Exception {
        build(Optional.empty()).run(folder);
        Path file = folder.resolve("small.onnx");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        ModelStore store = new ModelStore(folder, manifest);
        assertThat(store.find("small")).isEqualTo(new ModelAnswer.Refused("MODEL-DIGEST"));
        assertThat(build(Optional.empty()).run(folder)).isEqualTo(1);
        assertThat(store.find("small")).isInstanceOf(ModelAnswer.Found.class);
    }

    @Test
    void aTarballWithAnotherDigestIsRefused() throws Exception {
        tarball[tarball.length - 1] ^= 1;
        refused(Optional.empty(), "MODEL-DIGEST");
    }

    @Test
    void aResultWithAnotherDigestIsRefused() throws Exception {
        manifest = manifest(Sha256.of(tarball), "0".repeat(64), 100);
        refused(Optional.empty(), "MODEL-DIGEST");
    }

    @Test
    void aTruncatedPackageIsRefused() throws Exception {
        tarball = Arrays.copyOf(tarball, tarball.length / 2);
        manifest = manifest(Sha256.of(tarball), "0".repeat(64), 100);
        refused(Optional.empty(), "MODEL-PACKAGE");
    }

    @Test
    void aGivenFolderServesInsteadOfTheRegistry() throws Exception {
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.write(given.resolve("small-1.0.0.tgz"), tarball);
        build(Optional.of(given)).run(folder.resolve("a"));
        Files.copy(folder.resolve("a/small.onnx"), given.resolve("small.onnx"));
        Files.delete(given.resolve("small-1.0.0.tgz"));
        build(Optional.of(given)).run(folder.resolve("b"));

        assertThat(fetched).hasValue(0);
        assertThat(folder.resolve("b/small.onnx")).hasSameBinaryContentAs(folder.resolve("a/small.onnx"));
    }

    @Test
    void aWrongFileInTheGivenFolderIsRefusedAndNotReplacedByAnother() throws Exception {
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.write(given.resolve("small.onnx"), new byte[100]);
        refused(Optional.of(given), "MODEL-DIGEST");
        assertThat(fetched).hasValue(0);
    }

    @Test
    void anotherRegistryClientIsRefused() {
        ModelRow.Source other = new ModelRow.Source("ftp", "x", "1", "x.tgz", "", 0, List.of());
        assertThatThrownBy(() -> new NpmClient().fetch(other, folder))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo("MODEL-CLIENT"));
    }

    @Test
    void aMissingAndAnUnknownModelAreToldApart() {
        ModelStore store = new ModelStore(folder.resolve("nowhere"), manifest);
        assertThat(store.find("small")).isEqualTo(new ModelAnswer.Missing());
        assertThat(store.find("other")).isEqualTo(new ModelAnswer.Refused("MODEL-UNKNOWN"));
    }
}
