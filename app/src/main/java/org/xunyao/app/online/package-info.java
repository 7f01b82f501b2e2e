/// The station looks at its cameras every second, writes down what it saw, and examines what is wrong.
@NullMarked
package org.xunyao.app.online;

import org.jspecify.annotations.NullMarked;
