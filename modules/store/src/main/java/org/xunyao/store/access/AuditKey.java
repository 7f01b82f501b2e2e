package org.xunyao.store.access;

import java.io.Serializable;

/// Where a link stands.
record AuditKey(String station, long chainNo) implements Serializable {}
