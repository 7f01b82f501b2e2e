/// Cameras as devices of the network: how they are found, and what streams they say they have. What they
/// answer is a stranger's word.
@NullMarked
package org.xunyao.video.device;

import org.jspecify.annotations.NullMarked;
