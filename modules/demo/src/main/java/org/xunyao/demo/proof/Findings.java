package org.xunyao.demo.proof;

/// What a proof found, printed as it is found, and how much of it does not hold.
public final class Findings {
    private int held;
    private int broken;

    /// An empty list.
    public Findings() {}

    /// Prints one finding.
    ///
    /// @param what was compared with what, in one sentence
    public void say(boolean holds, String what) {
        System.out.println((holds ? "proof ok: " : "proof BROKEN: ") + what);
        if (holds) {
            held++;
        } else {
            broken++;
        }
    }

    /// How many hold.
    public int held() {
        return held;
    }

    /// How many do not.
    public int broken() {
        return broken;
    }
}
