/// Screens under test: a window to put them in, checks a machine can make, pictures for people to look at.
@NullMarked
package org.xunyao.testkit.screen;

import org.jspecify.annotations.NullMarked;
