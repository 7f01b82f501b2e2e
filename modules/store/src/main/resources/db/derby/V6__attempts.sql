-- A try has a name before it is made; one whose answer was lost is looked for under it.
alter table audit add column attempt varchar(36) not null default '';
create index audit_attempt on audit (attempt);
