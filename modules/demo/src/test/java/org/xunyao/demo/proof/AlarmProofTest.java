package org.xunyao.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.testkit.camera.Clip;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.ClipWriter;

class AlarmProofTest {
    private static final int PICTURES = 30;
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    @TempDir
    Path folder;

    private final Findings findings = new Findings();
    private final DurableFiles files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 24);
    private final Tables.Row alarm =
            new Tables.Row(Map.of("camera", "C01", "first_clip_id", "clip", "last_clip_id", "", "still_id", "still"));
    private final List<Tables.Row> rows = new ArrayList<>();

    @BeforeEach
    void seal() throws IOException {
        ffmpeg("-f", "lavfi", "-i", "testsrc=size=640x360:rate=15", "-t", "2", "-c:v", "libx264", "-bf", "0", "a.h264");
        ffmpeg("-i", "a.h264", "-frames:v", "1", "a.jpg");
        evidence("clip", "CLIP", "application/vnd.xunyao.clip", "", clip());
        evidence("still", "STILL", "image/jpeg", "clip", Files.readAllBytes(folder.resolve("a.jpg")));
    }

    @Test
    void ffmpegSeesTheSamePicturesAndCoreutilsTheSameDigests() throws IOException {
        evidenceFiles().prove();
        proof().prove(alarm);
        assertThat(findings.broken()).isZero();
        assertThat(findings.held()).isEqualTo(3);
    }

    @Test
    void aSealedFileThatWasChangedIsFound() throws IOException {
        Path clip = evidenceFiles().file(rows.getFirst().text("sha256"));
        byte[] bytes = Files.readAllBytes(clip);
        bytes[bytes.length - 1] ^= 1;
        Files.write(clip, bytes);
        evidenceFiles().prove();
        assertThat(findings.broken()).isEqualTo(1);
    }

    @Test
    void aClipWithFewerPicturesThanItsIndexSaysIsFound() throws IOException {
        Path clip = evidenceFiles().file(rows.getFirst().text("sha256"));
        byte[] bytes = Files.readAllBytes(clip);
        Files.write(clip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        proof().prove(alarm);
        assertThat(findings.broken()).isEqualTo(1);
    }

    private AlarmProof proof() {
        var scratch = new Scratch(folder.resolve("scratch"), files);
        return new AlarmProof(findings, new Foreign(folder), scratch, evidenceFiles(), tables());
    }

    private EvidenceFiles evidenceFiles() {
        return new EvidenceFiles(findings, new Foreign(folder), folder.resolve("evidence"), tables());
    }

    private Tables tables() {
        return new Tables(Map.of("evidence", rows));
    }

    private void evidence(String id, String kind, String media, String from, byte[] bytes) throws IOException {
        var digests = files.seal(folder.resolve("evidence"), new ByteArrayInputStream(bytes))
                .digests();
        rows.add(new Tables.Row(Map.of(
                "id", id,
                "kind", kind,
                "media_type", media,
                "derived_from", from,
                "sha256", digests.sha256(),
                "sm3", digests.sm3(),
                "byte_size", Long.toString(digests.size()))));
    }

    private byte[] clip() throws IOException {
        List<AccessUnit> units = new ArrayList<>();
        for (Clip.Picture picture : Clip.read(folder.resolve("a.h264")).pictures()) {
            int number = units.size();
            var bytes = new ByteArrayOutputStream();
            for (byte[] nal : picture.nals()) {
                bytes.writeBytes(new byte[] {0, 0, 0, 1});
                bytes.writeBytes(nal);
            }
            units.add(new AccessUnit(
                    new CameraId("C01"),
                    number,
                    Codec.H264,
                    picture.key(),
                    number * 6_000L,
                    NOW.plusMillis(number * 66L),
                    0,
                    bytes.toByteArray()));
        }
        assertThat(units).hasSize(PICTURES);
        return ClipWriter.bytes(new org.xunyao.video.clip.Clip(units));
    }

    private void ffmpeg(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
        all.addAll(List.of(words));
        assertThat(new Foreign(folder).run(all).text()).isEmpty();
    }
}
