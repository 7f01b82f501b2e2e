/// A camera that speaks ONVIF over real HTTP and UDP on the loopback interface, with faults. It checks
/// passwords for true and counts how long it turned.
@NullMarked
package org.xunyao.testkit.onvif;

import org.jspecify.annotations.NullMarked;
