package org.xunyao.media.protocol;

import java.util.List;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.task.TaskZone;

/// What the station tells the worker. `camera` is always the index 0..103 of the place in the
/// shared memory.
public sealed interface ToWorker {
    /// A camera takes a place; what was there before is closed.
    ///
    /// @param opening stamp of this opening, written beside every picture of it; a reader refuses
    ///     pictures of another
    /// @param width true width in pixels from the sequence parameter set, 16..3840
    /// @param height true height in pixels, 16..3840
    /// @param tileWidth width of the picture wanted, 2..3840
    /// @param tileHeight height of the picture wanted, 2..3840
    record Open(int camera, int opening, CameraId id, Codec codec, int width, int height, int tileWidth, int tileHeight)
            implements ToWorker {
        /// Refuses sizes no camera has.
        public Open {
            Limits.camera(camera);
            Limits.range("width", width, 16, FrameMap.MAX_SIDE);
            Limits.range("height", height, 16, FrameMap.MAX_SIDE);
            Limits.range("tileWidth", tileWidth, 2, FrameMap.MAX_SIDE);
            Limits.range("tileHeight", tileHeight, 2, FrameMap.MAX_SIDE);
        }
    }

    /// A camera leaves its place.
    record Close(int camera) implements ToWorker {
        /// Refuses a place that cannot exist.
        public Close {
            Limits.camera(camera);
        }
    }

    /// The stream begins anew; the player forgets what it holds.
    record Reset(int camera) implements ToWorker {
        /// Refuses a place that cannot exist.
        public Reset {
            Limits.camera(camera);
        }
    }

    /// One coded picture.
    ///
    /// @param opening the stamp that came with {@link Open}; a unit of another opening is let go
    /// @param number the access unit's number, 0 or more
    /// @param key whether decoding can start here
    /// @param shown whether its picture goes to the screen, or only helps to decode those that follow, as
    ///     when a new worker gets the last group again
    /// @param pts presentation time, 90 kHz ticks, 0 or more
    /// @param bytes NAL units behind start codes (ITU-T H.264 Annex B), at most 8 MiB less the header
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    record Unit(int camera, int opening, long number, boolean key, boolean shown, long pts, byte[] bytes)
            implements ToWorker {
        /// Bytes of the message beside the coded ones.
        static final int HEADER = 22;

        /// Refuses units that are empty or longer than a frame.
        public Unit {
            Limits.camera(camera);
            Limits.range("number", number, 0, Long.MAX_VALUE);
            Limits.range("pts", pts, 0, Long.MAX_VALUE);
            Limits.range("bytes", bytes.length, 1, Limits.MAX_PAYLOAD - HEADER);
        }
    }

    /// How often the detector looks at a camera.
    ///
    /// @param intervalMillis 0 = never, else 100..10000; 10 s is the longest a post may go unseen
    record Looking(int camera, int intervalMillis) implements ToWorker {
        /// Refuses intervals outside the range.
        public Looking {
            Limits.camera(camera);
            if (intervalMillis != 0) {
                Limits.range("intervalMillis", intervalMillis, 100, 10_000);
            }
        }
    }

    /// The zones of a camera whose cells are compared with their baselines from now on, and those in which
    /// something is to be found out; those before are forgotten.
    ///
    /// @param revision comes back with every answer, so that counts of other zones are told from these
    /// @param zones at most 16, none to compare nothing
    /// @param tasks at most 16
    record Compare(int camera, int revision, List<CellZone> zones, List<TaskZone> tasks) implements ToWorker {
        /// Copies the list and refuses what is too much.
        public Compare {
            Limits.camera(camera);
            Limits.range("zones", zones.size(), 0, CellZone.MOST);
            Limits.range("tasks", tasks.size(), 0, ZoneFinds.MOST);
            zones = List.copyOf(zones);
            tasks = List.copyOf(tasks);
        }
    }

    /// Please send a still of the next picture at true size.
    record Snap(int camera) implements ToWorker {
        /// Refuses a place that cannot exist.
        public Snap {
            Limits.camera(camera);
        }
    }

    /// A piece of the sealed access units to be decoded again, in order; answers come with the same
    /// request number.
    ///
    /// @param request chosen by the station, 0 or more
    /// @param everyMillis least time between two looks, 1..60000; 0 = none
    /// @param still number of the unit of which a still is wanted; -1 = none
    /// @param last whether this piece is the last one
    /// @param zones of the last piece: those whose cells are compared in each picture that is looked at
    /// @param tasks of the last piece: zones in which something is to be found out
    /// @param units at least one, in the order of decoding
    record Examine(
            long request,
            Codec codec,
            int everyMillis,
            long still,
            boolean last,
            List<CellZone> zones,
            List<TaskZone> tasks,
            List<Coded> units)
            implements ToWorker {
        /// Copies the list and refuses what is too much.
        public Examine {
            Limits.range("request", request, 0, Long.MAX_VALUE);
            Limits.range("everyMillis", everyMillis, 0, 60_000);
            Limits.range("still", still, -1, Long.MAX_VALUE);
            Limits.range("zones", zones.size(), 0, CellZone.MOST);
            Limits.range("tasks", tasks.size(), 0, ZoneFinds.MOST);
            Limits.range("units", units.size(), 1, Limits.MAX_UNITS);
            zones = List.copyOf(zones);
            tasks = List.copyOf(tasks);
            units = List.copyOf(units);
        }
    }

    /// An access unit as it was received and sealed.
    ///
    /// @param number the access unit's number, 0 or more
    /// @param pts cameraTime in 90 kHz ticks
    /// @param bytes NAL units behind start codes (ITU-T H.264 Annex B)
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    record Coded(long number, long pts, byte[] bytes) {
        /// Bytes of a piece beside the coded ones.
        static final int HEADER = 20;

        /// Refuses units that are empty or longer than a frame.
        public Coded {
            Limits.range("number", number, 0, Long.MAX_VALUE);
            Limits.range("bytes", bytes.length, 1, Limits.MAX_PAYLOAD - 64);
        }
    }

    /// A place shows sealed film (回放) and no camera; what was there before is closed. No detector ever
    /// looks at its pictures.
    ///
    /// @param opening stamp of this opening, as that of {@link Open}
    /// @param width largest width of a picture, 16..3840; the film keeps its proportions inside
    /// @param height largest height of a picture, 16..3840
    record Film(int camera, int opening, Codec codec, int width, int height) implements ToWorker {
        /// Refuses sizes no screen has.
        public Film {
            Limits.camera(camera);
            Limits.range("width", width, 16, FrameMap.MAX_SIDE);
            Limits.range("height", height, 16, FrameMap.MAX_SIDE);
        }
    }

    /// One unit of a sealed film, decoded at once and answered by {@link ToStation.Played}.
    ///
    /// @param fresh whether the decoder forgets everything before it, as for a key unit after a jump
    /// @param shown whether its picture goes to the screen, or only helps to decode those that follow
    record Play(int camera, boolean fresh, boolean shown, Coded unit) implements ToWorker {
        /// Refuses a place that cannot exist.
        public Play {
            Limits.camera(camera);
        }
    }

    /// Please end.
    record Exit() implements ToWorker {}
}
