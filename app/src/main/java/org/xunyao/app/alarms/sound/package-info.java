/// Sounds of alarms, made by the program: one for each colour, and who may silence them.
@NullMarked
package org.xunyao.app.alarms.sound;

import org.jspecify.annotations.NullMarked;
