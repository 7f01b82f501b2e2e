package org.xunyao.bench.gauge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.bench.station.CarelessFiles;

/// Another program that takes the same streams.
public enum Peer {
    /// Debian's `motion`: decodes and looks for motion, shows nothing, keeps nothing.
    MOTION {
        @Override
        public List<String> line(List<String> addresses, Path folder) throws IOException {
            Path main = folder.resolve("motion.conf");
            var words = new ArrayList<>(List.of(
                    "daemon off",
                    "setup_mode off",
                    "log_level 4",
                    "webcontrol_port 0",
                    "stream_port 0",
                    "picture_output off",
                    "movie_output off",
                    "width 640",
                    "height 360",
                    "framerate 15"));
            for (int i = 0; i < addresses.size(); i++) {
                Path camera = folder.resolve("camera" + i + ".conf");
                keep(camera, "camera_id " + (i + 1) + "\nnetcam_url " + addresses.get(i) + "\n");
                words.add("camera " + camera);
            }
            keep(main, String.join("\n", words) + "\n");
            return List.of("motion", "-n", "-c", main.toString());
        }
    },
    /// A mosaic of GStreamer's compositor in a window of 1920×1080.
    GSTREAMER {
        @Override
        public List<String> line(List<String> addresses, Path folder) {
            int side = (int) Math.ceil(Math.sqrt(addresses.size()));
            int width = WIDTH / side;
            int height = HEIGHT / side;
            var mix = new StringBuilder("compositor name=mix background=black");
            var sources = new StringBuilder();
            for (int i = 0; i < addresses.size(); i++) {
                mix.append(" sink_%d::xpos=%d sink_%d::ypos=%d".formatted(i, i % side * width, i, i / side * height));
                sources.append((" rtspsrc location=%s protocols=tcp latency=0 ! rtph264depay ! h264parse ! avdec_h264"
                                + " max-threads=1 ! videoscale ! video/x-raw,width=%d,height=%d ! queue ! mix.sink_%d")
                        .formatted(addresses.get(i), width, height, i));
            }
            String line = mix + " ! video/x-raw,width=" + WIDTH + ",height=" + HEIGHT + ",framerate=15/1"
                    + " ! videoconvert ! ximagesink sync=false" + sources;
            var words = new ArrayList<>(List.of("gst-launch-1.0", "-q"));
            words.addAll(List.of(line.split(" +", -1)));
            return words;
        }
    };

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    /// The command that starts it.
    ///
    /// @param addresses of the streams
    /// @param folder for its settings
    public abstract List<String> line(List<String> addresses, Path folder) throws IOException;

    private static void keep(Path file, String words) throws IOException {
        new CarelessFiles().replace(file, words.getBytes(StandardCharsets.UTF_8));
    }
}
