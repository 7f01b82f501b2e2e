/// Why a camera gives no usable picture (取流诊断): one cause, one thing to do, one addressee, and the steps
/// that prove it. Nothing here opens a connection; the probe does that and reports {@link Findings}.
@NullMarked
package org.xunyao.video.doctor;

import org.jspecify.annotations.NullMarked;
