package org.xunyao.documents;

import java.util.UUID;

/// Identity of a document (文书标识).
public record DocumentId(UUID value) {}
