package org.xunyao.archtest.planted.l1.kernel;

import java.sql.Connection;

record GuiltyQuery(Connection connection) {}
