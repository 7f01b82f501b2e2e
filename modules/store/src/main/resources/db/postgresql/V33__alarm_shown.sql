-- What was read until an alarm's rule fired: how much of it could be read, and what it said from when on, one value a
-- line (seconds since 1970, then the words).
alter table alarm add column shown varchar(10) not null default 'UNASKED';
alter table alarm add column shown_values varchar(2000) not null default '';
