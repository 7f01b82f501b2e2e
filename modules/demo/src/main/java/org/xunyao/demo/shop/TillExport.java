package org.xunyao.demo.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.GrowingFiles;

/// What the demo shop's till writes: an export of sales that grows (样例，内容为虚构). Not safe for use by many threads.
public final class TillExport implements AutoCloseable {
    /// Headings that the shipped dialect knows.
    private static final String HEADINGS = "小票号,收银机,销售时间,品名,批准文号,数量,处方药,含麻黄碱,审方记录,购买人证件号,追溯码";

    private static final Duration EARLIER = Duration.ofHours(1);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /// What is sold in turn; the cells from the name on.
    private static final List<String> GOODS = List.of(
            "感冒清热颗粒（样例）,国药准字Z00000001,2,否,否,,,81234560000000000001",
            "阿莫西林胶囊（样例）,国药准字H00000002,1,是,否,SF-7（样例）,,81234560000000000002",
            "复方盐酸伪麻黄碱缓释胶囊（样例）,国药准字H00000003,3,否,是,,,81234560000000000003",
            "头孢克肟分散片（样例）,国药准字H00000004,1,是,否,,,81234560000000000004");

    private final Clock clock;
    private final Path file;
    private final GrowingFiles.Growing growing;
    private int receipts;

    private TillExport(Clock clock, Path file, GrowingFiles.Growing growing) {
        this.clock = clock;
        this.file = file;
        this.growing = growing;
    }

    /// Begins one with its headings and four receipts of an hour ago; an earlier one is deleted.
    ///
    /// @throws IOException if the disk refused
    public static TillExport begin(Path file, Clock clock, GrowingFiles files) throws IOException {
        files.delete(file);
        var till = new TillExport(clock, file, files.begin(file));
        till.growing.append((HEADINGS + "\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < GOODS.size(); i++) {
            till.append(till.now().minus(EARLIER));
        }
        return till;
    }

    /// Where it is.
    public Path file() {
        return file;
    }

    /// Sells each of the four goods once, now: one with a record of its prescription, one with too many boxes, one
    /// prescription medicine without a record.
    ///
    /// @throws IOException if the disk refused
    public void sell() throws IOException {
        for (int i = 0; i < GOODS.size(); i++) {
            append(now());
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone());
    }

    private void append(LocalDateTime at) throws IOException {
        String row = "%04d,1,%s,%s\n".formatted(receipts + 1, PLAIN.format(at), GOODS.get(receipts % GOODS.size()));
        growing.append(row.getBytes(StandardCharsets.UTF_8));
        receipts++;
    }

    @Override
    public void close() throws IOException {
        growing.close();
    }
}
