package org.xunyao.access.audit;

/// What is wrong with the first bad link of a chain (破坏方式).
public enum Flaw {
    /// A field or the digest was changed: the digest is not that of the fields.
    ALTERED,
    /// The link was replaced by another that is sound in itself; the next one still names the old digest.
    REPLACED,
    /// Links are missing from this number on.
    MISSING,
    /// A link was put in: its number stands twice, or the one after it names the one before it.
    INSERTED,
    /// A link stands at another's place: links were exchanged or their numbers shifted.
    SWAPPED,
    /// The link belongs to another station's chain.
    FOREIGN,
    /// A line of the file is no link.
    UNREADABLE,
    /// The chain ends before a link that a checkpoint names.
    TRUNCATED,
    /// The chain is sound in itself but is not the one that a checkpoint signed.
    REWRITTEN
}
