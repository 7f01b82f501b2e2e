/// Reading pictures of patrols a second and a third time, and how far readings agree.
@NullMarked
package org.xunyao.app.patrol.reading;

import org.jspecify.annotations.NullMarked;
