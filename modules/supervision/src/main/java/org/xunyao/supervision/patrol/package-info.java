/// Patrols of the video wall at the desk (轮巡台): who may go round, what is kept of it, how it is closed and
/// signed, and which cameras nobody has looked at.
@NullMarked
package org.xunyao.supervision.patrol;

import org.jspecify.annotations.NullMarked;
