-- What was disposed of, and every check of all files.
create table evidence_disposal (
    evidence_id varchar(36) not null primary key references evidence,
    disposed_at timestamp not null,
    actor varchar(400) not null,
    reason varchar(1000) not null,
    swept boolean not null
);
create index evidence_disposal_swept on evidence_disposal (swept);
create index evidence_oldest on evidence (recorded_time, id);
create index evidence_link_item on evidence_link (evidence_id);
create index evidence_derived on evidence (derived_from);

create table evidence_scrub (
    id varchar(36) not null primary key,
    begun_at timestamp not null,
    ended_at timestamp not null,
    items bigint not null,
    bytes_read bigint not null
);
create index evidence_scrub_newest on evidence_scrub (ended_at desc, id desc);

create table evidence_scrub_fault (
    scrub_id varchar(36) not null references evidence_scrub,
    evidence_id varchar(36) not null references evidence,
    found_sha256 varchar(64) not null,
    primary key (scrub_id, evidence_id)
);
