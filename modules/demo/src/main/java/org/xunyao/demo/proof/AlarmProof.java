package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The film behind an alarm: FFmpeg's tools, which know nothing of the station, see the same pictures.
///
/// @param files where they lie
public record AlarmProof(Findings findings, Foreign foreign, Scratch scratch, EvidenceFiles files, Tables tables) {
    private static final String SIZE = "640x360";

    /// Looks at clip and still of an alarm.
    ///
    /// @throws IOException if a program is missing
    public void prove(Tables.Row alarm) throws IOException {
        clip(alarm, "first_clip_id");
        if (!alarm.text("last_clip_id").isEmpty()) {
            clip(alarm, "last_clip_id");
        }
        still(alarm);
    }

    private void clip(Tables.Row alarm, String which) throws IOException {
        ClipParts clip = ClipParts.of(file(alarm.text(which)));
        Path film = scratch.put("clip.h264", clip.film());
        Foreign.Answer seen = foreign.run(List.of(
                "ffprobe",
                "-v",
                "error",
                "-f",
                "h264",
                "-count_frames",
                "-show_entries",
                "stream=codec_name,width,height,nb_read_frames",
                "-of",
                "csv=p=0:s=x",
                film.toString()));
        findings.say(
                seen.lastLine().equals("h264x" + SIZE + "x" + clip.units())
                        && clip.camera().equals(alarm.text("camera")),
                "ffprobe decodes the %s of camera %s to “%s”; its index counts %d pictures"
                        .formatted(
                                which.replace("_id", "").replace('_', ' '),
                                clip.camera(),
                                seen.lastLine(),
                                clip.units()));
    }

    private void still(Tables.Row alarm) throws IOException {
        Foreign.Answer seen = foreign.run(List.of(
                "ffprobe",
                "-v",
                "error",
                "-f",
                "jpeg_pipe",
                "-show_entries",
                "stream=codec_name,width,height",
                "-of",
                "csv=p=0:s=x",
                file(alarm.text("still_id")).toString()));
        Tables.Row row = tables.only("evidence", "id", alarm.text("still_id"));
        boolean derived = row.text("derived_from").equals(alarm.text("first_clip_id"));
        findings.say(
                seen.line().equals("mjpegx" + SIZE) && row.text("media_type").equals("image/jpeg") && derived,
                "ffprobe reads the alarm's still as “" + seen.line() + "”; its row says " + row.text("media_type")
                        + (derived ? " made from the first clip" : ""));
    }

    private Path file(String evidence) {
        return files.file(tables.only("evidence", "id", evidence).text("sha256"));
    }
}
