/// ONVIF as a client of cameras: WS-Discovery over UDP, SOAP 1.2 over HTTP with a user name token. Every
/// answer is a stranger's: limits come first, and nobody is followed to another machine.
@NullMarked
package org.xunyao.ingest.onvif;

import org.jspecify.annotations.NullMarked;
