package org.xunyao.worker.command;

import java.util.Locale;
import org.xunyao.vision.face.FaceLimits;
import org.xunyao.vision.face.FaceMatch;
import org.xunyao.vision.face.FaceMatch.Compared;
import org.xunyao.vision.face.FaceMatch.NotJudged;

/// One line and the exit code that goes with it: a sentence for a person, then `name=value` pairs for a
/// program, of which `verdict` is always there.
///
/// @param line without an end of line
/// @param code 0 the same person, 1 another, 2 cannot be judged
record MatchAnswer(String line, int code) {
    private static final int SAME = 0;
    private static final int OTHER = 1;
    static final int UNJUDGED = 2;

    /// What a comparison gave.
    static MatchAnswer of(FaceMatch match, FaceLimits limits) {
        return switch (match) {
            case Compared compared -> compared(compared, limits);
            case NotJudged not -> notJudged(not, limits);
        };
    }

    /// A file that could not be read.
    static MatchAnswer unreadable(boolean first) {
        return unjudged(first, "打不开，或者不是完好的 PNG、JPEG 图片", "unreadable", "");
    }

    /// A model that is missing or refused, or a library that failed.
    ///
    /// @param fault stable code
    static MatchAnswer broken(String fault) {
        String why = fault.equals("MODEL-MISSING") ? "本机没有人脸模型" : "人脸模型不可用";
        return new MatchAnswer(
                "无法判断：" + why + "（" + fault + "）。 verdict=unjudged reason=model code=" + fault, UNJUDGED);
    }

    private static MatchAnswer compared(Compared compared, FaceLimits limits) {
        String figures = String.format(
                Locale.ROOT,
                " distance=%.3f verdict=%s faceA=%dpx faceB=%dpx",
                compared.distance(),
                compared.likeness().name().toLowerCase(Locale.ROOT),
                compared.pixelsA(),
                compared.pixelsB());
        return switch (compared.likeness()) {
            case SAME -> new MatchAnswer(said("像是同一人（距离不超过 %.2f），须由人核对。", limits.same()) + figures, SAME);
            case OTHER -> new MatchAnswer(said("不像同一人（距离大于 %.2f），须由人核对。", limits.other()) + figures, OTHER);
            case UNDECIDED ->
                new MatchAnswer(
                        String.format(Locale.ROOT, "认不出：距离在 %.2f 与 %.2f 之间。", limits.same(), limits.other()) + figures,
                        UNJUDGED);
        };
    }

    private static MatchAnswer notJudged(NotJudged not, FaceLimits limits) {
        return switch (not.why()) {
            case NO_FACE -> unjudged(not.first(), "没有找到人脸", "no-face", "");
            case SEVERAL_FACES -> unjudged(not.first(), "有好几张人脸", "several-faces", "");
            case TOO_SMALL ->
                unjudged(
                        not.first(),
                        "人脸只有 " + not.pixels() + " 像素宽，不足 " + limits.leastPixels() + " 像素",
                        "too-small",
                        " face=" + not.pixels() + "px");
        };
    }

    private static MatchAnswer unjudged(boolean first, String why, String reason, String more) {
        String picture = first ? "A" : "B";
        String sentence = "无法判断：图片 " + picture + " " + why + "。";
        return new MatchAnswer(
                sentence + " verdict=unjudged reason=" + reason + " picture=" + picture + more, UNJUDGED);
    }

    private static String said(String sentence, double limit) {
        return String.format(Locale.ROOT, sentence, limit);
    }
}
