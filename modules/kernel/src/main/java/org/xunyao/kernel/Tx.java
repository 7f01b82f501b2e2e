package org.xunyao.kernel;

/// Proof that a transaction is open. Ports to the store ask for it, so nothing can be read or written
/// outside one. Only the implementation of {@link Transactions} makes it; it is worthless after the work
/// returned.
public interface Tx {}
