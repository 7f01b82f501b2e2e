package org.xunyao.archtest.planted.l4models.app;

import javafx.beans.property.StringProperty;

record InnocentViewModel(StringProperty title) {}
