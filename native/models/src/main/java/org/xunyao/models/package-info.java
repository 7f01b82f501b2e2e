/// Which weights the program uses, where they come from and under which licence; the build step that
/// fetches and converts them; and the place where the worker finds them.
@NullMarked
package org.xunyao.models;

import org.jspecify.annotations.NullMarked;
