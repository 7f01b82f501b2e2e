package org.xunyao.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real package through the real client.
class BundledModelsTest {
    private static final List<String> OUTPUTS =
            List.of("PartitionedCall_Add_29", "PartitionedCall_Add_33", "PartitionedCall_Add_37");

    @TempDir
    Path folder;

    private static Optional<Path> given() {
        return Optional.ofNullable(System.getenv(ModelStore.FOLDER_VARIABLE)).map(Path::of);
    }

    private static float[] run(Path model, float[] input) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model.toString());
                OnnxTensor tensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), new long[] {1, 3, 256, 416});
                OrtSession.Result result = session.run(Map.of("input", tensor))) {
            FloatBuffer all = FloatBuffer.allocate(124 * (32 * 52 + 16 * 26 + 8 * 13));
            for (String output : OUTPUTS) {
                all.put(((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer());
            }
            assertThat(all.hasRemaining()).isFalse();
            return all.array();
        }
    }

    @Test
    void theConvertedPackageEqualsTheManifestAndItsOutputsEqualTheReference() throws Exception {
        ModelManifest manifest = ModelManifest.bundled();
        int made = new ModelBuild(manifest, new RegistryClient(), given()).run(folder);
        assertThat(made).isEqualTo(manifest.rows().size());
        for (ModelRow row : manifest.rows()) {
            assertThat(new ModelStore(folder, manifest).find(row.name())).isInstanceOf(ModelAnswer.Found.class);
        }
        Path reference = Path.of(System.getProperty("xunyao.root", "."))
                .resolveSibling("shared/testdata/nanodet_g_256x416.onnx");
        assumeTrue(Files.exists(reference), "the reference file is not beside this clone");
        Random random = new Random(20261122);
        for (int round = 0; round < 2; round++) {
            float[] input = new float[3 * 256 * 416];
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) random.nextGaussian(0, 1.5);
            }
            float[] ours = run(folder.resolve("nanodet_g_256x416.onnx"), input);
            float[] theirs = run(reference, input);
            double worst = 0;
            for (int i = 0; i < ours.length; i++) {
                worst = Math.max(worst, Math.abs(ours[i] - theirs[i]));
            }
            assertThat(worst).isLessThanOrEqualTo(1e-4);
        }
    }

    @Test
    void everyRowSaysLicenceDigestsAndUnverifiedThresholds() throws Exception {
        assertThat(ModelManifest.bundled().rows()).allSatisfy(row -> {
            assertThat(row.licence()).isIn("Apache-2.0", "MIT AND CC0-1.0");
            assertThat(row.result().sha256()).matches("[0-9a-f]{64}");
            assertThat(row.source().sha256()).matches("[0-9a-f]{64}");
            assertThat(row.thresholds().source()).contains("[D]");
            assertThat(row.thresholds().verified()).isFalse();
        });
    }

    @Test
    void aMalformedManifestIsRefusedByCode() {
        for (String json : List.of(
                "", "{}", "{\"models\":[{}]}", "{\"models\":[{\"name\":1,\"task\":\"person\",\"licence\":\"x\"}]}")) {
            assertThatThrownBy(() -> ModelManifest.parse(json.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.code()).isEqualTo("MODEL-MANIFEST"));
        }
    }
}
