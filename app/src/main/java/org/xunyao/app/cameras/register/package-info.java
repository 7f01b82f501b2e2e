/// The register of cameras as the running program uses it: which streams are opened, how addresses are shown.
@NullMarked
package org.xunyao.app.cameras.register;

import org.jspecify.annotations.NullMarked;
