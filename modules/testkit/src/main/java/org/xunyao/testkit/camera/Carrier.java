package org.xunyao.testkit.camera;

import java.io.IOException;

/// How pictures reach one caller.
interface Carrier {
    /// Sends a picture with the fault of the moment.
    ///
    /// @param number 0 for the first, and so on
    void picture(Clip.Picture picture, long number, Fault fault) throws IOException;

    /// Says what time it is, if that is said here.
    void clock() throws IOException;
}
