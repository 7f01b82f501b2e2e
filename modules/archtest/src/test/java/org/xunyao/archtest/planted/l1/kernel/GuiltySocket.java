package org.xunyao.archtest.planted.l1.kernel;

import java.net.Socket;

record GuiltySocket(Socket socket) {}
