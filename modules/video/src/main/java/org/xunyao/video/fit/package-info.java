/// Which of a camera's streams is fetched, decoded, looked at, kept as film and shown (码流随格): decided
/// from what stands on the walls, what the camera gives, and what network and machine can bear.
@NullMarked
package org.xunyao.video.fit;

import org.jspecify.annotations.NullMarked;
