/// What is wired to what below the screens: the outside world as ports, and the desks on top of it.
@NullMarked
package org.xunyao.app.house;

import org.jspecify.annotations.NullMarked;
