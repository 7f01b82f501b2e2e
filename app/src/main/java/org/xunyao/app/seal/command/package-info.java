/// The command line that sets the bureau's certificate, seal and trusted certificates.
@NullMarked
package org.xunyao.app.seal.command;

import org.jspecify.annotations.NullMarked;
