package org.xunyao.app.papers.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.papers.form.Citable;

/// The lines of a text that state a sealed file: its name, how it was taken, its size and digests, letter by
/// letter as sealed. Another choice replaces them and leaves what a person wrote.
final class CitedLines {
    private static final String FILE = "文件：";
    private static final String ORIGIN = "取得方式：";
    private static final String CLOCK = "设备时钟：";
    private static final String SIZE = "字节数：";
    private static final String SHA256 = "SHA-256：";
    private static final String SM3 = "SM3：";
    private static final List<String> HEADS = List.of(FILE, ORIGIN, CLOCK, SIZE, SHA256, SM3);
    private static final String MEDIUM = "名称：";
    private static final String STATE = "状态：";

    private CitedLines() {}

    static String put(String text, Citable item) {
        List<String> lines = taking(FILE + item.number() + "，" + item.file(), item);
        lines.add(SIZE + item.digests().size());
        lines.add(SHA256 + item.digests().sha256());
        lines.add(SM3 + item.digests().sm3());
        return join(own(text, HEADS), lines);
    }

    /// Without the digests, for a form that has places of its own for them.
    static String name(String text, Citable item) {
        return join(own(text, HEADS), taking(FILE + item.number() + "，" + item.name() + "，" + item.file(), item));
    }

    /// The name of the medium from which the file comes, and a beginning for its state, which a person has to
    /// look at. Nothing changes where no device is known.
    static String medium(String text, Citable item) {
        String device = item.taken().map(taken -> taken.device()).orElse("");
        if (device.isEmpty()) {
            return text;
        }
        List<String> own = own(text, List.of(MEDIUM)).toList();
        return join(Stream.of(MEDIUM + device), own.isEmpty() ? List.of(STATE) : own);
    }

    private static List<String> taking(String first, Citable item) {
        var lines = new ArrayList<String>();
        lines.add(first);
        item.taken().ifPresent(taken -> {
            lines.add(ORIGIN + taken.origin());
            if (!taken.clock().isEmpty()) {
                lines.add(CLOCK + taken.clock());
            }
        });
        return lines;
    }

    private static Stream<String> own(String text, List<String> heads) {
        return text.lines().filter(line -> heads.stream().noneMatch(line::startsWith));
    }

    private static String join(Stream<String> before, List<String> after) {
        return Stream.concat(before, after.stream()).collect(Collectors.joining("\n"));
    }
}
