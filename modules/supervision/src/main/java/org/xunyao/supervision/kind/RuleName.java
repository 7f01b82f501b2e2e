package org.xunyao.supervision.kind;

/// The name of a scenario and of its variants (场景编号): `AI-01` reads `AI-01` and `AI-01-DEMO`, not `AI-010`.
public record RuleName(String name) {
    /// Whether a rule is this one or a variant of it.
    public boolean reads(String rule) {
        return rule.equals(name) || rule.startsWith(name + "-");
    }
}
