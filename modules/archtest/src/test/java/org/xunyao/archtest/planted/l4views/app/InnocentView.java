package org.xunyao.archtest.planted.l4views.app;

import org.xunyao.access.Person;
import org.xunyao.access.Saved;

record InnocentView(Saved<String> saved, Person person) {}
