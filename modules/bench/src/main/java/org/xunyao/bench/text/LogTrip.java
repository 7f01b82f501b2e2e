package org.xunyao.bench.text;

import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/// Hostile text in everything that a record of the log can hold: message, parameter, name, and the messages
/// of what was thrown and its cause. Each record is one line that begins like one, and lines that belong to
/// it; nothing in it moves a terminal's cursor.
///
/// @param lines as the program writes them
record LogTrip(Formatter lines) implements TextTrip {
    private static final Pattern BEGINS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^ ]+ WARNING .*");
    /// Three of its texts are hostile, each cut at 4,000 letters; those that are long here need no escaping.
    private static final int LONGEST = 13_000;

    @Override
    public void go(List<String> corpus, Findings findings) {
        String genuine = lines.format(said("org.xunyao", "saved", new Object[0], thrown("x")));
        for (String text : corpus) {
            for (String one : List.of(text, text + "\n" + genuine, text + "\r" + genuine, text + "\u2028" + genuine)) {
                judge(one, said("org.xunyao", one, new Object[0], thrown(one)), findings);
                judge(one, said("org.xunyao", "camera {0}: {1}", new Object[] {one, "x"}, thrown("x")), findings);
                judge(one, said(one, "x", new Object[0], thrown("x")), findings);
            }
        }
        findings.done("log", 12 * corpus.size());
    }

    private static Throwable thrown(String text) {
        return untraced(new IllegalStateException(text, untraced(new IllegalArgumentException(text))));
    }

    /// How deep this run stands is not the text's doing.
    private static <T extends Throwable> T untraced(T thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    private static LogRecord said(String logger, String message, Object[] parameters, Throwable thrown) {
        var line = new LogRecord(Level.WARNING, message);
        line.setLoggerName(logger);
        line.setParameters(parameters);
        line.setThrown(thrown);
        return line;
    }

    private void judge(String text, LogRecord line, Findings findings) {
        String written = lines.format(line);
        List<String> all = List.of(written.split("\n", -1));
        boolean begins = BEGINS.matcher(all.getFirst()).matches()
                && all.stream().filter(one -> BEGINS.matcher(one).matches()).count() == 1;
        boolean belongs =
                all.stream().skip(1).allMatch(one -> one.startsWith("\t") || one.isEmpty()) && written.endsWith("\n");
        if (!begins || !belongs) {
            findings.wrong("log", text, "makes a line of its own");
        } else if (!written.codePoints().allMatch(LogTrip::harmless)) {
            findings.wrong("log", text, "is written raw");
        } else if (written.length() > LONGEST) {
            findings.wrong("log", text, "has no end");
        } else {
            findings.equal();
        }
    }

    /// Lines as a formatter writes them that trusts what it is given.
    static Formatter trusting() {
        return new Formatter() {
            @Override
            public String format(LogRecord line) {
                return "2026-11-22T09:00:00+08:00 WARNING " + line.getLoggerName() + ": " + formatMessage(line) + "\n\t"
                        + line.getThrown() + "\n";
            }
        };
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
