package org.xunyao.vision.tamper;

/// What was done to a camera (异常类型), in the order in which it is asked.
public enum TamperRule {
    /// 遮挡: something hangs before the lens, or no light comes in.
    COVERED("covered"),
    /// 失焦: nothing is sharp any more.
    BLURRED("blurred"),
    /// 移位: it looks elsewhere.
    MOVED("moved");

    private final String word;

    TamperRule(String word) {
        this.word = word;
    }

    /// The one word that an observation carries.
    public String word() {
        return word;
    }
}
