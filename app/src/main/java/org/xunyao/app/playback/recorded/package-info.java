/// Recorded films that somebody hands in (提交的录像文件), played in the room of the replay. They were not
/// received by this station, and every picture of them says so.
@NullMarked
package org.xunyao.app.playback.recorded;

import org.jspecify.annotations.NullMarked;
