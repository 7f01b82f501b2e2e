/// What patrols say.
@NullMarked
package org.xunyao.app.patrol.words;

import org.jspecify.annotations.NullMarked;
