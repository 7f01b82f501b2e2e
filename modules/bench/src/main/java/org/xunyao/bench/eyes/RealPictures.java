package org.xunyao.bench.eyes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Photographs and films that nobody here made: of Debian's opencv-doc, and of the test data beside
/// the clone.
///
/// @param shared folder of the test data; need not be there
record RealPictures(Path shared) {
    private static final Path DEBIAN = Path.of("/usr/share/doc/opencv-doc/examples");
    /// Seconds of the film; its people stand elsewhere each time.
    private static final String FILM_SECOND = "20";
    private static final List<String> SCENES = List.of(
            "data/aero1.jpg",
            "data/aloeL.jpg",
            "data/baboon.jpg",
            "data/basketball1.png",
            "data/board.jpg",
            "data/box_in_scene.png",
            "data/building.jpg",
            "data/butterfly.jpg",
            "data/cards.png",
            "data/ela_original.jpg",
            "data/fruits.jpg",
            "data/graf1.png",
            "data/home.jpg",
            "data/left01.jpg",
            "data/leuvenA.jpg",
            "data/licenseplate_motion.jpg",
            "data/messi5.jpg",
            "data/rubberwhale1.png",
            "data/smarties.png",
            "data/squirrel_cls.jpg",
            "data/stuff.jpg",
            "hfs/data/000.jpg",
            "hfs/data/001.jpg",
            "hfs/data/002.jpg");
    /// On these nothing was ever chosen.
    private static final List<String> FRESH = List.of(
            "alphamat/input_images/plant.jpg",
            "data/aero3.jpg",
            "data/apple.jpg",
            "data/chicky_512.png",
            "data/graf3.png",
            "data/leuvenB.jpg",
            "data/right07.jpg",
            "data/starry_night.jpg",
            "data/sudoku.png",
            "text/scenetext01.jpg",
            "text/scenetext02.jpg",
            "text/scenetext03.jpg",
            "text/scenetext04.jpg",
            "text/scenetext05.jpg",
            "text/scenetext06.jpg");
    /// Many things side by side, as on a shelf.
    private static final List<String> SHELVES = List.of(
            "data/cards.png", "data/fruits.jpg", "data/smarties.png", "data/stuff.jpg", "data/box_in_scene.png");

    /// The test data beside the clone.
    static RealPictures beside(Path root) {
        return new RealPictures(root.resolveSibling("shared/testdata"));
    }

    /// The pedestrian film.
    static Path film() {
        return DEBIAN.resolve("data/vtest.avi");
    }

    /// Scenes as a camera might watch them, those that are there.
    List<Canvas> scenes() throws IOException {
        List<Canvas> scenes = of(SCENES);
        scenes.addAll(labels());
        for (int person = 1; person <= 8; person++) {
            add(scenes, shared.resolve("faces/p" + person + "/1.png"));
        }
        if (Files.exists(film())) {
            scenes.add(new Canvas("vtest.avi", filmPicture()));
        }
        return scenes;
    }

    /// Pictures of goods side by side, those that are there.
    List<Canvas> shelves() throws IOException {
        List<Canvas> shelves = of(SHELVES);
        shelves.addAll(labels());
        return shelves;
    }

    /// Pictures on which no rule was chosen, those that are there.
    List<Canvas> fresh() throws IOException {
        return of(FRESH);
    }

    private List<Canvas> labels() throws IOException {
        List<Canvas> labels = new ArrayList<>();
        add(labels, shared.resolve("labels/cn-01.jpg"));
        add(labels, shared.resolve("labels/cn-02.jpg"));
        return labels;
    }

    private static List<Canvas> of(List<String> names) throws IOException {
        List<Canvas> found = new ArrayList<>();
        for (String name : names) {
            add(found, DEBIAN.resolve(name));
        }
        return found;
    }

    private static void add(List<Canvas> to, Path file) throws IOException {
        if (Files.exists(file)) {
            to.add(new Canvas(file.getFileName().toString(), read(file)));
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new IOException(file.getFileName() + " is no picture");
        }
        return picture;
    }

    private static BufferedImage filmPicture() throws IOException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-nostdin",
                        "-ss",
                        FILM_SECOND,
                        "-i",
                        film().toString(),
                        "-frames:v",
                        "1",
                        "-f",
                        "image2pipe",
                        "-c:v",
                        "png",
                        "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(ffmpeg.getInputStream().readAllBytes()));
        if (picture == null) {
            throw new IOException("ffmpeg gave no picture of the film");
        }
        return picture;
    }
}
