package org.xunyao.access;

/// What an action is done to, as it stands in the audit.
///
/// @param kind such as `alarm`
/// @param id the object's identifier in words that last
public record Target(String kind, String id) {}
