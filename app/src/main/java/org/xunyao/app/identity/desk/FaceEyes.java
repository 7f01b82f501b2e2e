package org.xunyao.app.identity.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.xunyao.supervision.identity.IdentityLimits;
import org.xunyao.video.CameraId;

/// Pictures that a person takes, and what is found in them. Nothing of either is kept here.
///
/// @param cover what is hidden of a camera
/// @param stills pictures of a camera and when they arrived
/// @param burst how pictures are taken in a roll call
/// @param asking made for each question, for what it is made of may be slow to find
public record FaceEyes(
        Function<CameraId, Cover> cover,
        Stills stills,
        Supplier<FaceAsking> asking,
        IdentityLimits.Burst burst,
        Clock clock)
        implements IdentityPorts.Eyes {
    private static final Duration OLDEST = Duration.ofSeconds(15);

    /// Port: pictures that the station holds of a camera.
    public interface Stills {
        /// The newest; empty if there is none.
        Optional<NewestStill.Taken> newest(CameraId camera);

        /// Several since a moment, spread over the time, oldest first.
        ///
        /// @param most over 0
        List<NewestStill.Taken> since(CameraId camera, Instant from, int most);
    }

    @Override
    public IdentityPorts.Taken take(String spot) {
        var camera = new CameraId(spot);
        Cover now = open(camera);
        // A stream that stood still shows who was there, not who is.
        NewestStill.Taken one = stills.newest(camera)
                .filter(newest -> newest.at().isAfter(clock.now().minus(OLDEST)))
                .orElseThrow(() -> new FaultException("IDENTITY-PICTURE", spot));
        return taken(List.of(one), now).getFirst();
    }

    @Override
    public List<IdentityPorts.Taken> several(String spot, Instant since) {
        var camera = new CameraId(spot);
        Cover now = open(camera);
        Instant oldest = clock.now().minus(burst.window());
        List<NewestStill.Taken> all = stills.since(camera, oldest.isBefore(since) ? since : oldest, burst.pictures());
        if (all.isEmpty()) {
            throw new FaultException("IDENTITY-PICTURE", spot);
        }
        return taken(all, now);
    }

    /// What is hidden from people is hidden from the model too; a half-hidden spot is none.
    private Cover open(CameraId camera) {
        Cover now = cover.apply(camera);
        if (now.isUnknown() || !now.hidden().isEmpty()) {
            throw new FaultException("IDENTITY-MASKED", camera.code());
        }
        return now;
    }

    @Override
    public IdentityPorts.Taken read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(FaceCodec.LONGEST + 1));
            return taken(List.of(new NewestStill.Taken(clock.now(), bytes)), Cover.nothing())
                    .getFirst();
        } catch (IOException refused) {
            throw new FaultException("IDENTITY-FILE", "a picture file", refused);
        }
    }

    /// All of them are one question.
    private List<IdentityPorts.Taken> taken(List<NewestStill.Taken> pictures, Cover known) {
        List<byte[]> all = pictures.stream().map(FaceEyes::bytes).toList();
        if (all.stream().anyMatch(bytes -> bytes.length > FaceCodec.LONGEST)) {
            throw new FaultException("IDENTITY-FILE", "longer than " + FaceCodec.LONGEST);
        }
        FaceReport report = asking.get().ask(FaceQuestion.NUMBERS, all);
        if (!report.code().isEmpty()) {
            throw new FaultException(code(report.code()), report.code());
        }
        FaceReport.Figures figures = report.figures();
        var limits = new FaceSet.Limits(
                figures.leastPixels(), figures.same(), figures.other(), figures.otherSamples(), figures.otherSeconds());
        var taken = new ArrayList<IdentityPorts.Taken>();
        for (int i = 0; i < all.size(); i++) {
            FacesFound found = report.pictures().get(i);
            taken.add(new IdentityPorts.Taken(
                    ByteBuffer.wrap(all.get(i)).asReadOnlyBuffer(),
                    known,
                    new FaceSample(pictures.get(i).at(), found(found.state()), found.pixels(), found.numbers()),
                    limits,
                    report.model()));
        }
        return List.copyOf(taken);
    }

    private static byte[] bytes(NewestStill.Taken picture) {
        var bytes = new byte[picture.jpeg().remaining()];
        picture.jpeg().duplicate().get(bytes);
        return bytes;
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
