/// Cameras that people turn: who did, which are turned away from what they watch, and when they were
/// brought back.
@NullMarked
package org.xunyao.registry.moving;

import org.jspecify.annotations.NullMarked;
