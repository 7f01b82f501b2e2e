/// The bureau's certificate, seal and trusted certificates for papers: where they lie, how they are
/// set, how they are used.
@NullMarked
package org.xunyao.app.seal;

import org.jspecify.annotations.NullMarked;
