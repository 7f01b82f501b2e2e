package org.xunyao.app.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of the log (日志行). Each record begins one line with its time, and what belongs to it follows
/// on lines that begin with a tabulator; so no text that the record holds can look like another record.
/// Controls, directions and halves of characters are written as their numbers. Passwords in addresses are
/// masked; that is the second net, for the types that hold them do not print them.
public final class LogLines extends Formatter {
    private static final int LONGEST = 4_000;
    private static final int READ = 4 * LONGEST;
    private static final int CAUSES = 12;
    private static final int FRAMES = 80;
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s/:@]*):\\S*@");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?i)\\b(password|passwd|passphrase|pass|pwd|pin)(\\s?[=:]\\s?)[^&\\s,;]+");

    private final DateTimeFormatter time;

    /// @param zone of the times
    public LogLines(ZoneId zone) {
        time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    }

    /// Makes everything that is logged from now on come in these lines.
    public static void install(ZoneId zone) {
        Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setFormatter(new LogLines(zone)));
    }

    @Override
    public String format(LogRecord line) {
        var text = new StringBuilder()
                .append(time.format(line.getInstant().truncatedTo(ChronoUnit.MILLIS)))
                .append(' ')
                .append(line.getLevel().getName())
                .append(' ')
                .append(clean(String.valueOf(line.getLoggerName())))
                .append(": ")
                .append(clean(String.valueOf(formatMessage(line))))
                .append('\n');
        trace(text, line.getThrown());
        return text.toString();
    }

    private static void trace(StringBuilder text, @Nullable Throwable first) {
        @Nullable Throwable thrown = first;
        for (int depth = 0; thrown != null && depth < CAUSES; depth++) {
            text.append('\t').append(clean(thrown.toString())).append('\n');
            Arrays.stream(thrown.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame ->
                            text.append("\t\t").append(clean(frame.toString())).append('\n'));
            thrown = thrown.getCause();
        }
    }

    private static String clean(String text) {
        var clean = new StringBuilder();
        cut(masked(text), text.length()).codePoints().forEach(one -> {
            if (seen(one)) {
                clean.appendCodePoint(one);
            } else {
                clean.append(String.format("\\u%04x", one));
            }
        });
        return clean.toString();
    }

    /// Masked before it is cut: a password without the `@` behind it would not be known for one.
    private static String masked(String text) {
        String read = text.substring(0, Math.min(text.length(), READ));
        return IN_QUERY.matcher(IN_ADDRESS.matcher(read).replaceAll("$1:***@")).replaceAll("$1$2***");
    }

    private static String cut(String text, int length) {
        boolean whole = text.length() <= LONGEST && length <= READ;
        return whole ? text : text.substring(0, Math.min(text.length(), LONGEST)) + "… (" + length + ")";
    }

    private static boolean seen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
