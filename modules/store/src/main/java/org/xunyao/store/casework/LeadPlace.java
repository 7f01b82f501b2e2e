package org.xunyao.store.casework;

import java.io.Serializable;

/// The place of a row in a list that belongs to a lead.
record LeadPlace(String leadId, int placeNo) implements Serializable {}
