package org.xunyao.media.protocol.face;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.media.protocol.ProtocolException;

/// Writes and reads question and answer. Each side bounds what it takes before it takes it.
public final class FaceCodec {
    /// Most pictures of a question.
    public static final int MOST_PICTURES = 8;
    /// Most faces of a picture.
    public static final int MOST_PLACES = 1_000;
    /// Longest picture, in bytes.
    public static final int LONGEST = 8 << 20;

    private static final int ASKED = 0x58594651;
    private static final int ANSWERED = 0x58594641;
    private static final int NUMBERS = 128;
    private static final int LARGEST = 1 << 16;

    private FaceCodec() {}

    /// The head of a question.
    ///
    /// @param pictures how many follow
    public record Asked(FaceQuestion question, int pictures) {}

    /// Writes a question.
    ///
    /// @throws IllegalArgumentException for too many or too long pictures
    public static void ask(OutputStream to, FaceQuestion question, List<byte[]> pictures) throws IOException {
        if (pictures.isEmpty()
                || pictures.size() > MOST_PICTURES
                || pictures.stream().anyMatch(each -> each.length > LONGEST)) {
            throw new IllegalArgumentException(pictures.size() + " pictures");
        }
        var out = new DataOutputStream(to);
        out.writeInt(ASKED);
        out.writeUTF(question.name());
        out.writeByte(pictures.size());
        for (byte[] picture : pictures) {
            out.writeInt(picture.length);
            out.write(picture);
        }
        out.flush();
    }

    /// Reads the head of a question.
    ///
    /// @return the pictures follow, which {@link #picture} gives one by one
    public static Asked asked(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != ASKED) {
            throw new ProtocolException("no question about faces");
        }
        FaceQuestion question = known(FaceQuestion.class, in.readUTF());
        int pictures = in.readUnsignedByte();
        if (pictures < 1 || pictures > MOST_PICTURES) {
            throw new ProtocolException(pictures + " pictures");
        }
        return new Asked(question, pictures);
    }

    /// Reads the next picture of a question.
    public static byte[] picture(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new ProtocolException("a picture of " + length + " bytes");
        }
        byte[] picture = new byte[length];
        in.readFully(picture);
        return picture;
    }

    /// Writes an answer.
    public static void answer(OutputStream to, FaceReport report) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(ANSWERED);
        out.writeUTF(report.code());
        FaceReport.Figures figures = report.figures();
        out.writeInt(figures.leastPixels());
        out.writeDouble(figures.same());
        out.writeDouble(figures.other());
        out.writeInt(figures.otherSamples());
        out.writeDouble(figures.otherSeconds());
        out.writeUTF(report.model());
        out.writeByte(report.pictures().size());
        for (FacesFound found : report.pictures()) {
            write(out, found);
        }
        out.flush();
    }

    private static void write(DataOutputStream out, FacesFound found) throws IOException {
        out.writeUTF(found.state().name());
        out.writeInt(found.pixels());
        out.writeShort(found.numbers().length);
        for (float number : found.numbers()) {
            out.writeFloat(number);
        }
        out.writeShort(found.places().size());
        for (FacesFound.Place place : found.places()) {
            out.writeInt(place.x());
            out.writeInt(place.y());
            out.writeInt(place.width());
            out.writeInt(place.height());
        }
    }

    /// Reads an answer.
    ///
    /// @param asked of how many pictures
    /// @throws ProtocolException if it does not fit the question
    public static FaceReport answered(InputStream from, int asked) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != ANSWERED) {
            throw new ProtocolException("no answer about faces");
        }
        String code = in.readUTF();
        var figures =
                new FaceReport.Figures(in.readInt(), in.readDouble(), in.readDouble(), in.readInt(), in.readDouble());
        String model = in.readUTF();
        int count = in.readUnsignedByte();
        if (count != (code.isEmpty() ? asked : 0)) {
            throw new ProtocolException(count + " of " + asked + " pictures");
        }
        var pictures = new ArrayList<FacesFound>();
        for (int i = 0; i < count; i++) {
            pictures.add(found(in));
        }
        return new FaceReport(code, figures, model, pictures);
    }

    private static FacesFound found(DataInputStream in) throws IOException {
        FacesFound.State state = known(FacesFound.State.class, in.readUTF());
        int pixels = in.readInt();
        if (pixels < 0 || pixels > LARGEST) {
            throw new ProtocolException(pixels + " pixels");
        }
        int count = in.readUnsignedShort();
        if (count != 0 && count != NUMBERS) {
            throw new ProtocolException(count + " numbers");
        }
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readFloat();
        }
        return new FacesFound(state, pixels, numbers, places(in));
    }

    private static List<FacesFound.Place> places(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST_PLACES) {
            throw new ProtocolException(count + " places");
        }
        var places = new ArrayList<FacesFound.Place>();
        for (int i = 0; i < count; i++) {
            var place = new FacesFound.Place(in.readInt(), in.readInt(), in.readInt(), in.readInt());
            if (Math.abs((long) place.x()) > LARGEST
                    || Math.abs((long) place.y()) > LARGEST
                    || place.width() < 1
                    || place.width() > LARGEST
                    || place.height() < 1
                    || place.height() > LARGEST) {
                throw new ProtocolException("a place out of any picture");
            }
            places.add(place);
        }
        return places;
    }

    private static <E extends Enum<E>> E known(Class<E> kind, String name) throws ProtocolException {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException unknown) {
            throw new ProtocolException("unknown " + kind.getSimpleName(), unknown);
        }
    }
}
