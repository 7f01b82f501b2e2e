package org.xunyao.app.patrol.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.app.patrol.reading.ReadingPorts;
import org.xunyao.app.patrol.reading.StillPixels;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Ids;
import org.xunyao.supervision.reading.AgreementDesk;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.supervision.reading.FirstReading;
import org.xunyao.supervision.reading.ReadingDesk;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.video.CameraId;

/// Fills the ports of readings for one person.
record ReadingAtDesks(ReadingDesks desks, Office office, Ticket.OfPerson ticket, Ids ids)
        implements ReadingPorts.First, ReadingPorts.Second {
    /// @param cover what must be hidden of a camera's pictures
    ReadingPorts ports(Function<CameraId, Cover> cover) {
        boolean leads = office.offers(ticket, AgreementDesk.LOOK) && office.offers(ticket, AgreementDesk.SETTLE);
        return new ReadingPorts(
                offered(ReadingDesk.ANSWER).map(part -> part),
                offered(ReadingDesk.REREAD).map(part -> part),
                leads ? Optional.of(new Leading(desks.agreement(), ticket)) : Optional.empty(),
                desks.rules().least(),
                cover);
    }

    private Optional<ReadingAtDesks> offered(Action action) {
        return office.offers(ticket, action) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void answer(UUID patrol, long look, CameraId camera, Answer answer, Optional<StillPixels> still) {
        var reading = new FirstReading(ids.next(), patrol, look, camera, answer);
        desks.readings().answer(ticket, reading, still.map(ReadingAtDesks::jpeg));
    }

    @Override
    public List<Unread> due() {
        return desks.readings().due(ticket);
    }

    @Override
    public ByteBuffer picture(UUID id) {
        return desks.readings().picture(ticket, id);
    }

    @Override
    public void answer(UUID id, Answer answer) {
        desks.readings().second(ticket, id, answer);
    }

    /// The leader's part.
    private record Leading(AgreementDesk desk, Ticket.OfPerson ticket) implements ReadingPorts.Leader {
        @Override
        public List<Month> months() {
            return desk.months(ticket);
        }

        @Override
        public List<Dispute> disputes() {
            return desk.disputes(ticket);
        }

        @Override
        public ByteBuffer picture(UUID id) {
            return desk.picture(ticket, id);
        }

        @Override
        public void answer(UUID id, Answer answer) {
            desk.settle(ticket, id, answer);
        }
    }

    private static ByteBuffer jpeg(StillPixels still) {
        var numbers = new int[still.width() * still.height()];
        still.argb().duplicate().get(numbers);
        var image = new BufferedImage(still.width(), still.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, still.width(), still.height(), numbers, 0, still.width());
        var bytes = new ByteArrayOutputStream();
        // The writer's own way with a stream is a file in the folder for temporary ones.
        try (var memory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "jpeg", memory);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
