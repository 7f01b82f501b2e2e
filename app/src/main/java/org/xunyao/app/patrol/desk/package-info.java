/// Patrols behind the desks: who is signed in goes, the machine writes.
@NullMarked
package org.xunyao.app.patrol.desk;

import org.jspecify.annotations.NullMarked;
