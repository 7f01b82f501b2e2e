package org.xunyao.casework.summary;

import java.util.UUID;

/// Identity of a sitting of the summary procedure (当场处罚).
public record SpotId(UUID value) {
    /// As documents and deadlines name it.
    public String key() {
        return "summary:" + value;
    }
}
