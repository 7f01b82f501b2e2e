package org.xunyao.media.protocol;

import java.util.List;
import org.xunyao.video.Box;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.found.ZoneFinds;

/// What the worker tells the station. The worker parses hostile bytes, so each record checks itself and
/// the station still compares unit numbers with what it sent.
public sealed interface ToStation {
    /// The worker has its libraries and waits for cameras.
    ///
    /// @param engine name and version of what decodes, at most 64 printable ASCII characters
    /// @param detector name of the detector, empty when there is none
    record Ready(String engine, String detector) implements ToStation {
        /// Refuses text that could not stand in a log line.
        public Ready {
            Limits.word("engine", engine);
            Limits.word("detector", detector);
        }
    }

    /// One look of the detector; the picture lies somewhere in the window of access units.
    ///
    /// @param opening the stamp that came with {@link ToWorker.Open}: units of all cameras count from 0, so
    ///     without it a look of one that left its place could pass for a look of the next
    /// @param persons at most 200 boxes inside the unit square
    /// @param zones what was counted in the zones that were compared
    /// @param finds what was found in the zones with tasks
    record Seen(
            int camera,
            int opening,
            long firstUnit,
            long lastUnit,
            boolean usable,
            String why,
            List<Box> persons,
            String detector,
            String modelSha256,
            Counted zones,
            Finds finds)
            implements ToStation {
        /// Copies the boxes and refuses impossible ones.
        public Seen {
            Limits.camera(camera);
            Limits.range("firstUnit", firstUnit, 0, Long.MAX_VALUE);
            Limits.range("lastUnit", lastUnit, firstUnit, Long.MAX_VALUE);
            Limits.word("why", why);
            Limits.word("detector", detector);
            Limits.word("modelSha256", modelSha256);
            Limits.range("persons", persons.size(), 0, Limits.MAX_PERSONS);
            persons = List.copyOf(persons);
            persons.forEach(Limits::box);
        }
    }

    /// What was counted in the zones of a {@link ToWorker.Compare}, in its order.
    ///
    /// @param revision the one that came with them
    /// @param counts as many as there were zones, or none when nothing was compared
    record Counted(int revision, List<CellCount> counts) {
        /// Nothing was compared.
        public static final Counted NONE = new Counted(0, List.of());

        /// Copies the list and refuses what is too much.
        public Counted {
            Limits.range("counts", counts.size(), 0, CellZone.MOST);
            counts = List.copyOf(counts);
        }
    }

    /// What was found in the zones with tasks of a {@link ToWorker.Compare}.
    ///
    /// @param revision the one that came with them
    /// @param texts at most 16
    /// @param wears at most 16
    record Finds(int revision, List<TextAt> texts, List<WearAt> wears) {
        /// Nothing was looked for.
        public static final Finds NONE = new Finds(0, List.of(), List.of());

        /// Copies the lists and refuses what is too much.
        public Finds {
            Limits.range("texts", texts.size(), 0, ZoneFinds.MOST);
            Limits.range("wears", wears.size(), 0, ZoneFinds.MOST);
            texts = List.copyOf(texts);
            wears = List.copyOf(wears);
        }
    }

    /// What was read in a zone.
    ///
    /// @param zone its place among those with tasks, 0..15
    record TextAt(int zone, TextReading reading) {
        /// Refuses a zone that cannot exist.
        public TextAt {
            Limits.range("zone", zone, 0, ZoneFinds.MOST - 1);
        }
    }

    /// Who wears what in a zone.
    ///
    /// @param zone its place among those with tasks, 0..15
    record WearAt(int zone, WearCount count) {
        /// Refuses a zone that cannot exist.
        public WearAt {
            Limits.range("zone", zone, 0, ZoneFinds.MOST - 1);
        }
    }

    /// A zone's baseline was learnt, as {@link ToWorker.Compare} had asked; it is not asked for again.
    ///
    /// @param opening the stamp that came with {@link ToWorker.Open}
    /// @param revision the one that came with the zones
    /// @param zone its place among them, 0..15
    record Learnt(int camera, int opening, int revision, int zone, CellSketch sketch) implements ToStation {
        /// Refuses a zone that cannot exist.
        public Learnt {
            Limits.camera(camera);
            Limits.range("zone", zone, 0, CellZone.MOST - 1);
        }
    }

    /// A still picture asked for by {@link ToWorker.Snap}.
    ///
    /// @param opening the stamp that came with {@link ToWorker.Open}
    /// @param jpeg at most 8 MiB less the header; not decoded in the station before it has been checked
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    record Still(int camera, int opening, long firstUnit, long lastUnit, byte[] jpeg) implements ToStation {
        /// Refuses a wrong window and anything that does not begin as a JPEG does.
        public Still {
            Limits.camera(camera);
            Limits.range("firstUnit", firstUnit, 0, Long.MAX_VALUE);
            Limits.range("lastUnit", lastUnit, firstUnit, Long.MAX_VALUE);
            Limits.jpeg(jpeg);
        }
    }

    /// One picture of a second look.
    ///
    /// @param request the number of the {@link ToWorker.Examine} it answers
    /// @param unit exact number of the access unit that was decoded
    /// @param pts its cameraTime in 90 kHz ticks, as the station gave it
    /// @param usable false when nothing may be concluded
    /// @param why one word for why not usable, else empty
    /// @param persons at most 200 boxes inside the unit square
    /// @param zones what was counted in the zones of the question, or none
    /// @param finds what was found in the zones with tasks of the question
    record Looked(
            long request,
            long unit,
            long pts,
            boolean usable,
            String why,
            List<Box> persons,
            List<CellCount> zones,
            Finds finds)
            implements ToStation {
        /// Copies the lists and refuses impossible ones.
        public Looked {
            Limits.range("request", request, 0, Long.MAX_VALUE);
            Limits.range("unit", unit, 0, Long.MAX_VALUE);
            Limits.word("why", why);
            Limits.range("persons", persons.size(), 0, Limits.MAX_PERSONS);
            persons = List.copyOf(persons);
            persons.forEach(Limits::box);
            Limits.range("zones", zones.size(), 0, CellZone.MOST);
            zones = List.copyOf(zones);
        }
    }

    /// The still of a sealed access unit, at true size.
    ///
    /// @param request the number of the {@link ToWorker.Examine} it answers
    /// @param unit exact number of the access unit that was decoded
    /// @param jpeg at most 8 MiB less the header
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    record Developed(long request, long unit, byte[] jpeg) implements ToStation {
        /// Refuses anything that does not begin as a JPEG does.
        public Developed {
            Limits.range("request", request, 0, Long.MAX_VALUE);
            Limits.range("unit", unit, 0, Long.MAX_VALUE);
            Limits.jpeg(jpeg);
        }
    }

    /// A second look has ended.
    ///
    /// @param request the number of the {@link ToWorker.Examine} it answers
    /// @param pictures how many pictures were decoded, 0..4000
    /// @param code empty, or why it could not be done, such as `MEDIA-CANNOT-DECODE`
    /// @param detector name of the detector that looked
    /// @param modelSha256 digest of its weights, empty for OpenCV's own
    /// @param threshold least score that counted as a person, 0..1
    record Examined(long request, int pictures, String code, String detector, String modelSha256, double threshold)
            implements ToStation {
        /// Nothing of what was sent could be decoded.
        public static final String CANNOT_DECODE = "MEDIA-CANNOT-DECODE";
        /// Decoding was stopped at a limit.
        public static final String TOO_MUCH = "MEDIA-EXAMINE-LIMIT";

        /// Refuses text that could not stand in a log line.
        public Examined {
            Limits.range("request", request, 0, Long.MAX_VALUE);
            Limits.range("pictures", pictures, 0, Limits.MAX_UNITS);
            Limits.word("code", code);
            Limits.word("detector", detector);
            Limits.word("modelSha256", modelSha256);
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("threshold");
            }
        }
    }

    /// A unit of a sealed film was given to the decoder; if it has a picture, that lies in the shared
    /// memory now.
    ///
    /// @param opening the stamp that came with {@link ToWorker.Film}
    /// @param unit number of the unit
    /// @param pictures how many pictures came out because of it: 0 for a damaged one, mostly 1
    record Played(int camera, int opening, long unit, int pictures) implements ToStation {
        /// Refuses what no decoder gives.
        public Played {
            Limits.camera(camera);
            Limits.range("unit", unit, 0, Long.MAX_VALUE);
            Limits.range("pictures", pictures, 0, 64);
        }
    }

    /// Something is broken.
    ///
    /// @param camera the camera's place, or {@link Limits#WHOLE_WORKER}
    /// @param opening the stamp that came with {@link ToWorker.Open}, 0 for the whole worker
    /// @param code such as `MEDIA-NO-LIBVLC`
    record Fault(int camera, int opening, String code) implements ToStation {
        /// No libVLC on this machine.
        public static final String NO_LIBVLC = "MEDIA-NO-LIBVLC";
        /// libVLC refused our options.
        public static final String LIBVLC_REFUSED = "MEDIA-LIBVLC-REFUSED";
        /// FFmpeg's library cannot be loaded.
        public static final String NO_FFMPEG = "MEDIA-NO-FFMPEG";
        /// OpenCV's native library cannot be loaded.
        public static final String NO_OPENCV = "MEDIA-NO-OPENCV";
        /// The shared memory is not what the command line says.
        public static final String BAD_MEMORY = "MEDIA-BAD-MEMORY";
        /// The detector cannot run; pictures still come.
        public static final String NO_DETECTOR = "MEDIA-NO-DETECTOR";
        /// A decoder could not be started; only this camera is dark.
        public static final String PLAYER = "MEDIA-PLAYER";

        /// Something that no single camera is to blame for.
        public static Fault ofWorker(String code) {
            return new Fault(Limits.WHOLE_WORKER, 0, code);
        }

        /// Refuses codes that are no codes.
        public Fault {
            if (camera != Limits.WHOLE_WORKER) {
                Limits.camera(camera);
            }
            if (!code.matches("[A-Z][A-Z0-9-]{2,39}")) {
                throw new IllegalArgumentException("code");
            }
        }
    }
}
