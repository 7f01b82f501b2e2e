package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.media.link.WorkerState;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.RunningStream;
import org.xunyao.video.doctor.Ward;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.lease.Standing;

/// What the running pipeline knows of its cameras, for the doctor and for the record of minutes.
///
/// @param recorded when the newest usable picture came, by the store, for times before this start
public record StreamWard(Pipeline pipeline, Function<CameraId, Optional<Instant>> recorded) implements Ward {
    /// More than twice between two looks where nobody is on duty, and a group of pictures.
    private static final Duration LATELY = Duration.ofSeconds(30);

    @Override
    public Optional<RunningStream> running(CameraId camera, StreamAddress address) {
        return pipeline.vitals()
                .from(camera, address)
                .filter(_ -> pipeline.knows(camera))
                .flatMap(stream -> pipeline.vitals().running(stream, pipeline.health(stream), scene(stream)));
    }

    @Override
    public Optional<LastGood> good(CameraId camera, StreamAddress address) {
        return pipeline.vitals()
                .good(camera, address)
                .or(() -> recorded.apply(camera).map(at -> new LastGood(at, Optional.empty())));
    }

    /// What is wrong with pictures that come: our own decoder first, for without it nothing else is known.
    /// What was seen of the stream that is shown says nothing of the other.
    private Optional<Cause> scene(CameraStream stream) {
        return switch (pipeline.worker()) {
            case WorkerState.Running _, WorkerState.Starting _ ->
                pipeline.shown(stream.camera()).equals(stream)
                        ? trouble(stream.camera()).map(Trouble::cause)
                        : Optional.empty();
            case WorkerState.Restarting _, WorkerState.Failed _, WorkerState.Stopped _ ->
                Optional.of(Cause.OUR_DECODER);
        };
    }

    /// The address of the stream that is shown, or of the other if only that one was ever started; a
    /// secret, for examinations only.
    public Optional<StreamAddress> address(CameraId camera) {
        if (!pipeline.knows(camera)) {
            return Optional.empty();
        }
        StreamVitals vitals = pipeline.vitals();
        return vitals.address(pipeline.shown(camera))
                .or(() -> Arrays.stream(StreamKind.values())
                        .flatMap(kind -> vitals.address(new CameraStream(camera, kind)).stream())
                        .findFirst());
    }

    /// How a camera's stream stands now.
    public StreamHealth stream(CameraId camera) {
        return pipeline.health(camera).stream();
    }

    /// What is wrong with the pictures that come, and since when.
    public Optional<Trouble> trouble(CameraId camera) {
        return pipeline.health(camera).trouble().map(scene -> new Trouble(cause(scene.kind()), scene.since()));
    }

    /// Pictures that come and show nothing of use.
    public record Trouble(Cause cause, Instant since) {}

    /// The cause by which people are told of it.
    private static Cause cause(SceneTrouble.Kind kind) {
        return switch (kind) {
            case FROZEN -> Cause.FROZEN;
            case COVERED -> Cause.COVERED;
            case DARK -> Cause.DARK;
            case MOVED -> Cause.MOVED;
            case BLURRED -> Cause.BLURRED;
            case BROKEN -> Cause.BROKEN_DATA;
            case TOO_LARGE, NO_PLACE -> Cause.OUR_DECODER;
        };
    }

    /// What this second of a camera was, and whether anything of its stream came.
    public OwnLine.Second second(CameraId camera) {
        StreamHealth stream = stream(camera);
        return new OwnLine.Second(
                now(camera), stream instanceof StreamHealth.Live || stream instanceof StreamHealth.Late);
    }

    /// What this second of a camera was. Pictures that nobody here looks at, because the worker is gone or
    /// another station watches, are not known to be usable.
    public Minute now(CameraId camera) {
        WallHealth health = pipeline.health(camera);
        return switch (health.stream()) {
            case StreamHealth.Idle _, StreamHealth.Connecting _ -> Minute.UNKNOWN;
            case StreamHealth.Down down -> Minute.down(down.why());
            case StreamHealth.Stalled _ -> Minute.STALLED;
            case StreamHealth.Live _, StreamHealth.Late _ -> seen(camera, health);
        };
    }

    private Minute seen(CameraId camera, WallHealth health) {
        if (!(pipeline.worker() instanceof WorkerState.Running)
                || !(pipeline.standing(camera) instanceof Standing.Ours)) {
            return Minute.UNKNOWN;
        }
        return health.trouble()
                .map(trouble -> switch (trouble.kind()) {
                    case FROZEN -> Minute.FROZEN;
                    case COVERED -> Minute.COVERED;
                    case DARK -> Minute.DARK;
                    case MOVED -> Minute.MOVED;
                    case BLURRED -> Minute.BLURRED;
                    // Whose fault it is cannot be told from here.
                    case BROKEN, TOO_LARGE, NO_PLACE -> Minute.UNKNOWN;
                })
                .orElseGet(() -> pipeline.looked(camera, LATELY) ? Minute.USABLE : Minute.UNKNOWN);
    }
}
