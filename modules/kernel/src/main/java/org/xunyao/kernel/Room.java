package org.xunyao.kernel;

/// Port: whether the disk has room for what the machine takes by itself (采集余量). What a person saves never
/// asks: the last percent belongs to the case at hand.
@FunctionalInterface
public interface Room {
    /// A disk nobody watches, for tests and tools.
    Room UNWATCHED = () -> {};

    /// Asked before the machine records anything by itself.
    ///
    /// @throws FaultException `DISK-LOW` if capture is stopped
    void requireForCapture();
}
