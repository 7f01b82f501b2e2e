package org.xunyao.archtest.planted.l1.kernel;

import java.net.URI;

record InnocentAddress(URI uri) {}
