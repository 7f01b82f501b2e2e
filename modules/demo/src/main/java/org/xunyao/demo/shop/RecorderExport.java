package org.xunyao.demo.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;

/// What an inspector takes along from the demo shop's recorder: ten seconds of film as an exported MP4
/// with the recorder's clock in the picture, and a note beside it that this clock is 44 s slow.
///
/// @param film the exported recording
/// @param note what the shop wrote about it
public record RecorderExport(Path film, Path note) {
    /// How far the recorder's clock is behind.
    public static final Duration SLOW = Duration.ofSeconds(44);

    private static final int SECONDS = 10;
    private static final String PREFIX = "NVR_ch1_main_";
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /// Makes both anew; earlier ones in the folder are deleted.
    ///
    /// @param folder like a memory stick
    /// @param footage clip of camera C01
    /// @throws IOException if ffmpeg refuses; the message is one sentence
    public static RecorderExport make(Path folder, Path footage, Clock clock, DurableFiles files) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        LocalDateTime exported = LocalDateTime.ofInstant(clock.now(), clock.zone());
        LocalDateTime end = exported.minus(SLOW);
        LocalDateTime begin = end.minusSeconds(SECONDS);
        Path film = folder.resolve(PREFIX + COMPACT.format(begin) + "_" + COMPACT.format(end) + ".mp4");
        film(folder, footage, film, begin, clock.zone());
        Path note = folder.resolve("NVR_note.txt");
        files.replace(note, note(film, end, exported).getBytes(StandardCharsets.UTF_8));
        return new RecorderExport(film, note);
    }

    /// The only export in a folder.
    ///
    /// @throws IOException if there is none
    public static Path filmIn(Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*.mp4")) {
            for (Path film : found) {
                return film;
            }
        }
        throw new IOException("There is no recording in " + folder.getFileName() + ".");
    }

    /// When a recording begins by the recorder's clock, from its name.
    public static LocalDateTime begins(Path film) {
        String name = String.valueOf(film.getFileName());
        return LocalDateTime.parse(name.substring(PREFIX.length(), name.lastIndexOf('_')), COMPACT);
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, PREFIX + "*.mp4")) {
            for (Path film : old) {
                Files.delete(film);
            }
        }
    }

    private static void film(Path folder, Path footage, Path film, LocalDateTime begin, ZoneId zone)
            throws IOException {
        long epoch = begin.atZone(zone).toInstant().getEpochSecond();
        long local = epoch + zone.getRules().getOffset(begin).getTotalSeconds();
        Foreign.Answer made = new Foreign(folder)
                .run(List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-y",
                        "-i",
                        footage.toString(),
                        "-t",
                        Integer.toString(SECONDS),
                        "-an",
                        "-vf",
                        "drawtext=font=JetBrains Mono:fontsize=20:fontcolor=white:box=1:boxcolor=black@0.5:x=12:y=12"
                                + ":text='CH01 %{pts\\:gmtime\\:" + local + "}'",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-pix_fmt",
                        "yuv420p",
                        "-movflags",
                        "+faststart",
                        film.toString()));
        if (!made.well()) {
            throw new IOException("ffmpeg could not make the recorder's export: " + made.line());
        }
    }

    private static String note(Path film, LocalDateTime recorder, LocalDateTime china) {
        return """
                录像机导出说明（样例，内容为虚构）
                单位：康民大药房（滨河店）
                设备：硬盘录像机 NVR-4，通道 CH01（处方区）
                导出文件：%s
                导出时录像机时钟：%s
                导出时北京时间：%s
                时钟误差：录像机慢 %d 秒
                """.formatted(film.getFileName(), PLAIN.format(recorder), PLAIN.format(china), SLOW.toSeconds());
    }
}
