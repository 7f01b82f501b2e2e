/// The probe behind {@link org.xunyao.video.doctor.Doctor}: one connection by the same code as the live
/// streams, listened to, read for some seconds, closed.
@NullMarked
package org.xunyao.ingest.doctor;

import org.jspecify.annotations.NullMarked;
