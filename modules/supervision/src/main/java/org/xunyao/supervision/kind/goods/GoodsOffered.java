package org.xunyao.supervision.kind.goods;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.sign.GoodsSigns;
import org.xunyao.supervision.sign.Said;
import org.xunyao.video.Observation;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.ZoneText;

/// Words in the zone name what the shop may not sell (许可外类别词). What cannot be read is unseen, and so is everything
/// where no valid licence is known. Bar codes are told and not judged: no table says to which category a code belongs.
public record GoodsOffered(GoodsSigns goods) implements Condition {
    private static final int LINE = 20;
    private static final String MORE = "…";

    @Override
    public Held judge(Observation look, Zone zone) {
        if (!look.usable()) {
            return Held.unseen(look);
        }
        Optional<TextReading> reading = read(look, zone);
        if (goods.shop().isEmpty() || reading.isEmpty()) {
            return new Held.Unseen(UnseenReason.UNREADABLE);
        }
        return Held.of(!goods.hits(reading.get().lines()).isEmpty());
    }

    @Override
    public Optional<Said> said(Observation look, Zone zone) {
        if (!look.usable() || goods.shop().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                read(look, zone).map(reading -> new Said(true, told(reading))).orElse(new Said(false, "")));
    }

    private static Optional<TextReading> read(Observation look, Zone zone) {
        return look.found().texts().stream()
                .filter(text -> text.zone().equals(zone.name()) && text.use() == TextUse.GOODS)
                .map(ZoneText::reading)
                .filter(TextReading::seen)
                .findFirst();
    }

    /// What was read and why it counts; codes only beside words that count.
    private String told(TextReading reading) {
        List<GoodsSigns.Hit> hits = goods.hits(reading.lines());
        if (hits.isEmpty()) {
            return "";
        }
        String words = hits.stream().map(GoodsOffered::told).distinct().collect(Collectors.joining("；"));
        String codes = reading.codes().isEmpty()
                ? ""
                : "；条码未判：" + reading.codes().stream().map(GoodsOffered::plain).collect(Collectors.joining("、"));
        return cut(words + codes, Said.MOST);
    }

    private static String told(GoodsSigns.Hit hit) {
        String line = cut(plain(hit.line()), LINE);
        String read = line.contains(hit.word()) ? "“" + line + "”" : "“" + line + "”（" + hit.word() + "）";
        return read + hit.why().name() + (hit.why().barred() ? "，禁止零售" : "，不在许可范围");
    }

    /// Signs that would mark a part of the sentence are none of the words.
    private static String plain(String text) {
        return text.replace('[', '（').replace(']', '）');
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
