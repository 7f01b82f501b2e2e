package org.xunyao.exchange;

import org.xunyao.access.audit.Seal;

/// Port: signs for this station (签名). The same key signs packages and the checkpoints of the audit chain.
public interface Signer extends Seal {}
