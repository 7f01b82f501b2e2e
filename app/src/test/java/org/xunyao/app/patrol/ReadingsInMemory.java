package org.xunyao.app.patrol;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.xunyao.app.patrol.reading.ReadingPorts;
import org.xunyao.app.patrol.reading.StillPixels;
import org.xunyao.app.picture.Cover;
import org.xunyao.supervision.reading.Agreement;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.supervision.reading.TwiceRead;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.video.CameraId;

/// The desks of readings without a store.
final class ReadingsInMemory implements ReadingPorts.First, ReadingPorts.Second, ReadingPorts.Leader {
    private static final List<Answer> ANSWERS = List.of(Answer.CLEAR, Answer.DOUBT, Answer.UNREADABLE);
    final List<String> said = new ArrayList<>();
    final List<Optional<StillPixels>> stills = new ArrayList<>();
    final List<Unread> waiting = new ArrayList<>();
    final List<Dispute> open = new ArrayList<>();

    ReadingPorts ports() {
        return new ReadingPorts(Optional.of(this), Optional.of(this), Optional.of(this), 50, camera -> Cover.nothing());
    }

    @Override
    public void answer(UUID patrol, long look, CameraId camera, Answer answer, Optional<StillPixels> still) {
        said.add(look + " " + camera.code() + " " + answer);
        stills.add(still);
    }

    @Override
    public List<Unread> due() {
        return List.copyOf(waiting);
    }

    @Override
    public ByteBuffer picture(UUID id) {
        var image = new BufferedImage(480, 270, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 480 * 270).forEach(at -> image.setRGB(at % 480, at / 480, at % 480 << 8 | 0x40));
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    @Override
    public void answer(UUID id, Answer answer) {
        said.add(id.getLeastSignificantBits() + " " + answer);
        waiting.removeIf(each -> each.id().equals(id));
        open.removeIf(each -> each.id().equals(id));
    }

    @Override
    public List<Month> months() {
        var pairs = IntStream.range(0, 60)
                .mapToObj(at -> new TwiceRead<>(Instant.EPOCH, ANSWERS.get(at % 3), ANSWERS.get(at < 48 ? at % 3 : 0)))
                .toList();
        return List.of(
                new Month(YearMonth.of(2026, 11), Agreement.of(pairs, ANSWERS)),
                new Month(YearMonth.of(2026, 10), Agreement.of(pairs.subList(0, 49), ANSWERS)));
    }

    @Override
    public List<Dispute> disputes() {
        return List.copyOf(open);
    }
}
