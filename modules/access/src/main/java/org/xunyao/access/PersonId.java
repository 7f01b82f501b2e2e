package org.xunyao.access;

import java.util.UUID;

/// Identity of a person who uses the workstation.
public record PersonId(UUID value) {}
