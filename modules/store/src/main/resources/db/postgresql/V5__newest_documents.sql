-- The documents worked on last. Derby never walks an index backwards, so it descends.
create index document_newest on document (saved_at desc, id desc);
