package org.xunyao.app.identity.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.app.identity.IdentityPorts;
import org.xunyao.app.live.still.NewestStill;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.face.FaceAsking;
import org.xunyao.media.protocol.face.FaceCodec;
import org.xunyao.media.protocol.face.FaceQuestion;
import org.xunyao.media.protocol.face.FaceReport;
import org.xunyao.media.protocol.face.FacesFound;
import org.xunyao.supervision.identity.FaceSample;
import org.xunyao.supervision.identity.FaceSet;
import org.xunyao.video.CameraId;

/// Pictures that a person takes, and what is found in them. Nothing of either is kept here.
///
/// @param cover what is hidden of a camera
/// @param still the newest picture of a camera and when it arrived, empty if there is none
/// @param asking made for each question, for what it is made of may be slow to find
public record FaceEyes(
        Function<CameraId, Cover> cover,
        Function<CameraId, Optional<NewestStill.Taken>> still,
        Supplier<FaceAsking> asking,
        Clock clock)
        implements IdentityPorts.Eyes {
    private static final Duration OLDEST = Duration.ofSeconds(15);

    @Override
    public IdentityPorts.Taken take(String spot) {
        var camera = new CameraId(spot);
        Cover now = cover.apply(camera);
        // What is hidden from people is hidden from the model too; a half-hidden spot is none.
        if (now.isUnknown() || !now.hidden().isEmpty()) {
            throw new FaultException("IDENTITY-MASKED", spot);
        }
        // A stream that stood still shows who was there, not who is.
        NewestStill.Taken one = still.apply(camera)
                .filter(newest -> newest.at().isAfter(clock.now().minus(OLDEST)))
                .orElseThrow(() -> new FaultException("IDENTITY-PICTURE", spot));
        var bytes = new byte[one.jpeg().remaining()];
        one.jpeg().duplicate().get(bytes);
        return taken(bytes, one.at(), now);
    }

    @Override
    public IdentityPorts.Taken read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return taken(in.readNBytes(FaceCodec.LONGEST + 1), clock.now(), Cover.nothing());
        } catch (IOException refused) {
            throw new FaultException("IDENTITY-FILE", "a picture file", refused);
        }
    }

    private IdentityPorts.Taken taken(byte[] bytes, Instant at, Cover known) {
        if (bytes.length > FaceCodec.LONGEST) {
            throw new FaultException("IDENTITY-FILE", "longer than " + FaceCodec.LONGEST);
        }
        FaceReport report = asking.get().ask(FaceQuestion.NUMBERS, List.of(bytes));
        if (!report.code().isEmpty()) {
            throw new FaultException(code(report.code()), report.code());
        }
        FacesFound found = report.pictures().getFirst();
        FaceReport.Figures figures = report.figures();
        return new IdentityPorts.Taken(
                ByteBuffer.wrap(bytes).asReadOnlyBuffer(),
                known,
                new FaceSample(at, found(found.state()), found.pixels(), found.numbers()),
                new FaceSet.Limits(
                        figures.leastPixels(),
                        figures.same(),
                        figures.other(),
                        figures.otherSamples(),
                        figures.otherSeconds()),
                report.model());
    }

    private static String code(String said) {
        return switch (said) {
            case "MODEL-MISSING" -> "IDENTITY-NO-MODEL";
            case "FACES-LOST" -> "IDENTITY-LOST";
            default -> "IDENTITY-MODEL";
        };
    }

    private static FaceSample.Found found(FacesFound.State state) {
        return switch (state) {
            case FACE -> FaceSample.Found.FACE;
            case NONE -> FaceSample.Found.NONE;
            case SEVERAL -> FaceSample.Found.SEVERAL;
            case SMALL -> FaceSample.Found.SMALL;
            case UNREADABLE -> FaceSample.Found.UNREADABLE;
        };
    }
}
