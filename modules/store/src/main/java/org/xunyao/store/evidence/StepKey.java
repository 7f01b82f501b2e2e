package org.xunyao.store.evidence;

import java.io.Serializable;

/// The place of a step in an item's list.
record StepKey(String evidenceId, int stepNo) implements Serializable {}
