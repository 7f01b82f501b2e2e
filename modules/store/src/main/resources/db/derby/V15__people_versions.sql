-- Accounts and changes of roles follow what was read, as other rows that people change. A person's row stands for the
-- account, the roles, the areas and the earlier passwords as well.
alter table person add column version_no bigint not null default 0;
alter table role_change add column version_no bigint not null default 0;
