package org.xunyao.worker.command;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;
import org.xunyao.video.Box;
import org.xunyao.vision.I420;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.face.BlazeFace;
import org.xunyao.vision.face.Face;
import org.xunyao.vision.face.FacePoint;

/// Finds faces of any size in a picture: over all of it, and over the upper body of each person, because the
/// model sees none that is under a tenth of what it is given.
final class FaceSearch {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 8192;
    private static final double UPPER_BODY = 0.5;
    private static final double ABOVE = 0.1;
    private static final double BESIDE = 0.2;
    private static final double AROUND = 0.3;
    private static final double HEAD = 0.3;
    private static final double HEAD_ABOVE = 0.05;
    private static final double HEAD_BESIDE = 0.1;

    private final BlazeFace finder;
    private final PersonDetector detector;

    /// Both stay the caller's.
    FaceSearch(BlazeFace finder, PersonDetector detector) {
        this.finder = finder;
        this.detector = detector;
    }

    /// Faces, largest first, each once.
    List<Face> faces(Mat bgr) {
        return faces(bgr, persons(bgr));
    }

    /// What hides every head: each face with as much around it as hair and chin take, and of a person whose face is not
    /// found all of where a head is.
    List<HeadArea> heads(Mat bgr) {
        List<Box> persons = persons(bgr);
        var areas = new ArrayList<HeadArea>();
        for (Face face : faces(bgr, persons)) {
            var area = new HeadArea(
                    face.x() / bgr.cols(),
                    face.y() / bgr.rows(),
                    (face.x() + face.width()) / bgr.cols(),
                    (face.y() + face.height()) / bgr.rows());
            areas.add(area.grown(AROUND));
        }
        List<HeadArea> faces = List.copyOf(areas);
        for (Box person : persons) {
            HeadArea head = head(person);
            if (faces.stream().noneMatch(head::holdsMiddleOf)) {
                areas.add(head);
            }
        }
        return areas;
    }

    private static HeadArea head(Box person) {
        return new HeadArea(
                person.x() - HEAD_BESIDE * person.width(),
                person.y() - HEAD_ABOVE * person.height(),
                person.x() + (1 + HEAD_BESIDE) * person.width(),
                person.y() + HEAD * person.height());
    }

    private List<Face> faces(Mat bgr, List<Box> persons) {
        var all = new ArrayList<>(finder.find(bgr));
        for (Box person : persons) {
            all.addAll(within(bgr, person));
        }
        all.sort(Comparator.comparingDouble(Face::score).reversed());
        var once = new ArrayList<Face>();
        for (Face face : all) {
            if (once.stream().noneMatch(other -> same(other, face))) {
                once.add(face);
            }
        }
        once.sort(Comparator.comparingDouble(Face::width).reversed());
        return once;
    }

    private static boolean inside(Face face, double x, double y, double width, double height) {
        double centreX = face.x() + face.width() / 2;
        double centreY = face.y() + face.height() / 2;
        return centreX >= x && centreX <= x + width && centreY >= y && centreY <= y + height;
    }

    private static boolean same(Face a, Face b) {
        return inside(a, b.x(), b.y(), b.width(), b.height()) || inside(b, a.x(), a.y(), a.width(), a.height());
    }

    private List<Face> within(Mat bgr, Box person) {
        int left = (int) Math.max(0, (person.x() - BESIDE * person.width()) * bgr.cols());
        int top = (int) Math.max(0, (person.y() - ABOVE * person.height()) * bgr.rows());
        int right = (int) Math.min(bgr.cols(), (person.x() + (1 + BESIDE) * person.width()) * bgr.cols());
        int bottom = (int) Math.min(bgr.rows(), (person.y() + UPPER_BODY * person.height()) * bgr.rows());
        if (right - left < SMALLEST || bottom - top < SMALLEST) {
            return List.of();
        }
        Mat part = bgr.submat(new Rect(left, top, right - left, bottom - top));
        try {
            return finder.find(part).stream()
                    .map(face -> new Face(
                            face.x() + left,
                            face.y() + top,
                            face.width(),
                            face.height(),
                            face.score(),
                            face.points().stream()
                                    .map(point -> new FacePoint(point.x() + left, point.y() + top))
                                    .toList()))
                    .toList();
        } finally {
            part.release();
        }
    }

    private List<Box> persons(Mat bgr) {
        int width = bgr.cols() & ~1;
        int height = bgr.rows() & ~1;
        if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
            return List.of();
        }
        Mat even = bgr.submat(new Rect(0, 0, width, height));
        Mat planes = new Mat();
        try {
            Imgproc.cvtColor(even, planes, Imgproc.COLOR_BGR2YUV_I420);
            byte[] bytes = new byte[width * height * 3 / 2];
            planes.get(0, 0, bytes);
            ByteBuffer direct =
                    ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
            return detector.persons(I420.packed(direct, width, height));
        } finally {
            even.release();
            planes.release();
        }
    }
}
