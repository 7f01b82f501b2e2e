package org.xunyao.app.cases.course;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;

/// How a fine was weighed, as the words of one cell of a form that is being filled in (裁量情况). Journals
/// have their own text.
final class WeighedText {
    private static final String BETWEEN = "&";
    private static final String AMONG = ",";
    private static final String NAMED = ":";
    private static final int PARTS = 21;

    private WeighedText() {}

    /// The words: ASCII without blanks.
    static String of(Weighed weighed) {
        return Stream.of(ground(weighed.ground()), amounts(weighed), words(weighed))
                .flatMap(Function.identity())
                .collect(Collectors.joining(BETWEEN));
    }

    private static Stream<String> ground(Weighed.Ground ground) {
        return Stream.of(
                said(ground.violation()),
                said(ground.name()),
                said(ground.violated()),
                said(ground.article()),
                ground.conduct().toString(),
                ground.since().toString(),
                ground.grade().name(),
                ground.who().name());
    }

    private static Stream<String> amounts(Weighed weighed) {
        Amounts known = weighed.amounts();
        return Stream.of(
                        known.goodsValue(),
                        known.illegalGain(),
                        known.income(),
                        known.advertisingFee(),
                        Optional.of(weighed.law().least()),
                        Optional.of(weighed.law().most()),
                        Optional.of(weighed.interval().least()),
                        Optional.of(weighed.interval().most()))
                .map(one -> one.map(money -> Long.toString(money.fen())).orElse(""));
    }

    private static Stream<String> words(Weighed weighed) {
        return Stream.of(
                weighed.step().name(),
                weighed.circumstances().stream()
                        .map(one -> said(one.code()) + NAMED + said(one.name()))
                        .collect(Collectors.joining(AMONG)),
                weighed.wanted().stream().map(Enum::name).collect(Collectors.joining(AMONG)),
                said(weighed.reasons()),
                said(weighed.approval()));
    }

    /// What the words say; nothing if there are none.
    ///
    /// @throws IllegalArgumentException if they are none of these
    static Optional<Weighed> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("parts: " + parts.length);
        }
        try {
            return Optional.of(weighed(parts));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static Weighed weighed(String[] parts) {
        return new Weighed(
                ground(parts),
                new Amounts(money(parts[8]), money(parts[9]), money(parts[10]), money(parts[11])),
                range(parts[12], parts[13]),
                range(parts[14], parts[15]),
                Tier.Step.valueOf(parts[16]),
                listed(parts[17]).map(WeighedText::circumstance).toList(),
                listed(parts[18]).map(Weighing.Reason::valueOf).toList(),
                plain(parts[19]),
                plain(parts[20]));
    }

    private static Weighed.Ground ground(String[] parts) {
        return new Weighed.Ground(
                plain(parts[0]),
                plain(parts[1]),
                plain(parts[2]),
                plain(parts[3]),
                LocalDate.parse(parts[4]),
                LocalDate.parse(parts[5]),
                Grade.valueOf(parts[6]),
                PenaltyRow.Who.valueOf(parts[7]));
    }

    private static Weighed.Circumstance circumstance(String text) {
        List<String> parts = Arrays.asList(text.split(NAMED, -1));
        return new Weighed.Circumstance(plain(parts.getFirst()), plain(parts.getLast()));
    }

    private static Stream<String> listed(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(AMONG, -1));
    }

    private static String said(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<Money> money(String fen) {
        return fen.isEmpty() ? Optional.empty() : Optional.of(new Money(Long.parseLong(fen)));
    }

    private static FineRange range(String least, String most) {
        return new FineRange(new Money(Long.parseLong(least)), new Money(Long.parseLong(most)));
    }
}
