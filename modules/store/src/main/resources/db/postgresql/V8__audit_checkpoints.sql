-- Signed heads of the chain. One at a link, whatever the program above believes.
create table audit_checkpoint (
    station varchar(100) not null,
    chain_no bigint not null,
    sm3 varchar(64) not null,
    made_at timestamp not null,
    clock_facts varchar(200) not null,
    cause varchar(40) not null,
    signature varchar(8000) not null,
    primary key (station, chain_no)
);
-- The same indexes as in Derby.
create unique index audit_checkpoint_newest on audit_checkpoint (station, chain_no desc);
create index audit_by_time on audit (station, recorded_at desc, chain_no desc);
-- These begin without the station, so that they are the only way to their answers; the station is compared row by row.
create index audit_by_actor on audit (actor, recorded_at desc, chain_no desc);
create index audit_by_kind on audit (target_kind, recorded_at desc, chain_no desc);
create index audit_by_target on audit (target_kind, target_id, recorded_at desc, chain_no desc);
create index audit_by_action on audit (action_code, recorded_at desc, chain_no desc);
