package org.xunyao.worker.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelStore;
import org.xunyao.player.Picture;
import org.xunyao.player.film.FilmReader;
import org.xunyao.video.Box;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.track.TrackLimits;
import org.xunyao.vision.track.Tracker;
import org.xunyao.worker.Eyes;
import org.xunyao.worker.Planes;

/// `./run detect FILM --out FILE.csv [--tracks]`: every person in every picture of a film.
public final class DetectMain {
    private static final int DONE = 0;
    private static final int CANNOT = 2;
    /// Far below what the pipeline takes for a person: whoever measures wants the whole curve.
    private static final double LEAST = 0.05;
    private static final double NANOS = 1e9;
    private static final String USAGE = "用法 usage: ./run detect FILM --out FILE.csv [--tracks]";

    private DetectMain() {}

    /// Writes lines of `frame,x,y,w,h,score`: frame from 1 on, the box in pixels of the film's true
    /// size from the upper left corner, score from 0.05 on. With `--tracks` a column `track` more: the
    /// number of whom the tracker takes for one person, empty where it takes the box for nobody's.
    /// Exit code 0, or 2 with one sentence.
    public static void main(String[] words) {
        int status = DONE;
        try {
            System.out.println(run(words));
        } catch (UsageException wrong) {
            System.err.println(wrong.getMessage());
            status = CANNOT;
        }
        // Not exit: threads of native libraries need no farewell.
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    /// Does it and says in one line what was done.
    static String run(String[] words) throws UsageException {
        boolean tracks = words.length == 4 && words[3].equals("--tracks");
        if ((words.length != 3 && !tracks) || !words[1].equals("--out")) {
            throw new UsageException(USAGE);
        }
        Path film = path(words[0]);
        Path out = path(words[2]);
        if (!Files.isRegularFile(film) || !Files.isReadable(film)) {
            throw new UsageException("没有这个影片，或者不能读取 / There is no such film, or it cannot be read: " + film);
        }
        Path folder = out.toAbsolutePath().getParent();
        boolean taken = Files.exists(out) && !Files.isRegularFile(out);
        if (folder == null || !Files.isDirectory(folder) || taken) {
            throw new UsageException("结果不能写到这里 / The result cannot be written here: " + out);
        }
        if (Files.exists(out) && same(film, out)) {
            throw new UsageException("结果不能写到影片上 / The result would overwrite the film: " + out);
        }
        try {
            return detect(film, out, tracks);
        } catch (FaultException e) {
            throw new UsageException(sentence(e));
        } catch (IOException e) {
            throw new UsageException("结果没有写成 / The result could not be written: " + out);
        }
    }

    private static boolean same(Path film, Path out) throws UsageException {
        try {
            return Files.isSameFile(film, out);
        } catch (IOException e) {
            throw new UsageException("结果不能写到这里 / The result cannot be written here: " + out);
        }
    }

    private static Path path(String word) throws UsageException {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException("不是文件名 / This is no file name: " + word);
        }
    }

    private static String detect(Path film, Path out, boolean tracks) throws IOException {
        OpenCv.load();
        Optional<Path> models = Optional.ofNullable(System.getenv(ModelStore.FOLDER_VARIABLE))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        try (FilmReader reader = new FilmReader(film);
                PersonDetector detector = Eyes.detector(models, LEAST);
                CsvFile table = new CsvFile(out)) {
            var tracker = new Tracker(TrackLimits.bundled());
            table.line(tracks ? "frame,x,y,w,h,score,track" : "frame,x,y,w,h,score");
            long frames = 0;
            long persons = 0;
            Optional<Picture> picture = reader.next();
            while (picture.isPresent()) {
                frames++;
                List<Box> found = detector.persons(Planes.of(picture.get()));
                Map<Box, Long> numbers = tracks ? tracked(tracker, found, frames * reader.pictureSeconds()) : Map.of();
                for (Box box : found) {
                    String track = tracks ? "," + (numbers.containsKey(box) ? numbers.get(box) : "") : "";
                    table.line(line(frames, box, picture.get()) + track);
                    persons++;
                }
                picture = reader.next();
            }
            if (frames == 0) {
                throw new FaultException(FilmReader.NO_PICTURES, "none decoded");
            }
            table.finish();
            return String.format(
                    Locale.ROOT,
                    "%s: %d pictures, %d persons, %s >= %.2f",
                    out,
                    frames,
                    persons,
                    detector.name(),
                    detector.threshold());
        }
    }

    private static Map<Box, Long> tracked(Tracker tracker, List<Box> boxes, double seconds) {
        Map<Box, Long> numbers = new HashMap<>();
        tracker.next(boxes, Math.round(seconds * NANOS)).forEach(one -> numbers.put(one.box(), one.track()));
        return numbers;
    }

    private static String line(long frame, Box box, Picture picture) {
        return String.format(
                Locale.ROOT,
                "%d,%.2f,%.2f,%.2f,%.2f,%.4f",
                frame,
                box.x() * picture.width(),
                box.y() * picture.height(),
                box.width() * picture.width(),
                box.height() * picture.height(),
                box.score());
    }

    private static String sentence(FaultException fault) {
        String words = switch (fault.code()) {
            case FilmReader.NO_FILM -> "这个文件不是可以读的影片 / This file is no film that can be read";
            case FilmReader.NO_PICTURES -> "影片里没有能解码的画面 / The film has no pictures that can be decoded";
            case FilmReader.SIZE -> "画面边长不在 16 到 8192 像素之间 / A side of the picture is not between 16 and 8192 pixels";
            default -> "识别没有完成 / The detection could not be done";
        };
        return words + " (" + fault.code() + ")";
    }
}
