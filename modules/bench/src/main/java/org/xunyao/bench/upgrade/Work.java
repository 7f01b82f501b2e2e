package org.xunyao.bench.upgrade;

/// What is cut off.
enum Work {
    /// Data of the first release, in clear, becomes today's tables, encrypted.
    UPGRADE,
    /// Today's data gets another data key.
    CHANGE_KEY,
    /// The negative control: an upgrade that removes the old data before the new is whole.
    CARELESS
}
