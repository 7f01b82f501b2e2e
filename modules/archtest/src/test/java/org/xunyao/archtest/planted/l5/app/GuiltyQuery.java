package org.xunyao.archtest.planted.l5.app;

import java.sql.Connection;

record GuiltyQuery(Connection connection) {}
