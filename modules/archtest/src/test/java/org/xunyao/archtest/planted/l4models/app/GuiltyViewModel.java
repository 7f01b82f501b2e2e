package org.xunyao.archtest.planted.l4models.app;

import javafx.scene.Node;

record GuiltyViewModel(Node node) {}
