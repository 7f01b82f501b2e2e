package org.xunyao.ingest.doctor;

import java.util.ArrayList;
import java.util.List;

/// What was asked and answered, masked, as far as it is a head (对话记录): bodies and chunk lengths are left
/// out, and after many lines the rest.
final class Transcript {
    private static final int MOST = 120;
    private static final String OUT = "→ ";
    private static final String IN = "← ";

    private final Masking masking;
    private final List<String> lines = new ArrayList<>();
    private int requests;
    private String lastRequest = "";
    private String lastAnswer = "";
    private boolean inHead;
    private boolean first;

    Transcript(Masking masking) {
        this.masking = masking;
    }

    /// A request with its header lines.
    void sent(String request) {
        requests++;
        List<String> said = request.lines().filter(line -> !line.isBlank()).toList();
        lastRequest = said.isEmpty() ? "" : masking.mask(said.getFirst());
        lastAnswer = "";
        said.forEach(line -> add(OUT + masking.mask(line)));
        inHead = true;
        first = true;
    }

    /// A line that came in.
    void line(String line) {
        boolean start = line.startsWith("RTSP/") || line.startsWith("HTTP/");
        if (!inHead && !start) {
            return;
        }
        if (line.isEmpty()) {
            inHead = false;
            return;
        }
        inHead = true;
        String masked = masking.mask(line);
        if (first || start) {
            lastAnswer = masked;
            first = false;
        }
        add(IN + masked);
    }

    private void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line);
        }
    }

    int requests() {
        return requests;
    }

    /// Start lines of the last request and of its answer, each empty if there is none.
    List<String> last() {
        return List.of(lastRequest, lastAnswer);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
