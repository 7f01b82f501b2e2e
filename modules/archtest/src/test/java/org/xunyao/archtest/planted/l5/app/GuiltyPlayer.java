package org.xunyao.archtest.planted.l5.app;

import uk.co.caprica.vlcj.factory.MediaPlayerFactory;

record GuiltyPlayer(MediaPlayerFactory factory) {}
