package org.xunyao.app.cameras.model;

import java.util.List;

/// What a test of a connection found (测试连接).
///
/// @param sound whether usable pictures came
/// @param sentence cause, action and addressee in words
/// @param proof the steps in words, without secrets
public record Examined(boolean sound, String sentence, List<String> proof) {
    /// Copies the steps.
    public Examined {
        proof = List.copyOf(proof);
    }
}
