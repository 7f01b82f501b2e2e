package org.xunyao.app.patrol.reading;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunyao.app.picture.Cover;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.video.CameraId;

/// What readings ask of the desks, for the person who is signed in; each part for those who may.
/// Every call but `cover` asks the store.
///
/// @param least pairs below which no agreement is told
/// @param cover what must be hidden of a camera's pictures now; answers from memory
public record ReadingPorts(
        Optional<First> first,
        Optional<Second> second,
        Optional<Leader> leader,
        int least,
        Function<CameraId, Cover> cover) {
    /// Saying what one sees on patrol.
    public interface First {
        /// Keeps an answer.
        ///
        /// @param look number of the look that goes on
        /// @param still what stood on the screen; none if it may not be kept
        void answer(UUID patrol, long look, CameraId camera, Answer answer, Optional<StillPixels> still);
    }

    /// A picture and an answer to it.
    public interface Reader {
        /// The picture, JPEG.
        ByteBuffer picture(UUID id);

        /// Keeps the answer.
        void answer(UUID id, Answer answer);
    }

    /// Reading again.
    public interface Second extends Reader {
        /// What is due for this person, in the order of the day.
        List<Unread> due();
    }

    /// Agreement and what does not agree.
    public interface Leader extends Reader {
        /// The months, the newest first.
        List<Month> months();

        /// What is to be settled.
        List<Dispute> disputes();
    }
}
