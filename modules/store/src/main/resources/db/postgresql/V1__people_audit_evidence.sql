-- As on Derby, so that both engines read in the same order: every "newest first" list has a descending index of its
-- own.
-- Identifiers are UUIDs in text, so that foreign tools read the same name as the screen shows.

create table person (
    id varchar(36) not null primary key,
    login varchar(200) not null,
    name varchar(400) not null,
    unit varchar(400) not null,
    badge varchar(200) not null
);
create unique index person_login on person (login);

create table person_role (
    person_id varchar(36) not null references person,
    role_code varchar(100) not null,
    primary key (person_id, role_code)
);

create table account (
    person_id varchar(36) not null primary key references person,
    password_hash varchar(1000) not null,
    failures int not null,
    locked_until timestamp,
    last_sign_in timestamp,
    must_change boolean not null
);

create table audit (
    station varchar(100) not null,
    chain_no bigint not null,
    recorded_at timestamp not null,
    actor varchar(400) not null,
    action_code varchar(100) not null,
    target_kind varchar(100) not null,
    target_id varchar(1000) not null,
    outcome varchar(100) not null,
    previous_sm3 varchar(64) not null,
    sm3 varchar(64) not null,
    primary key (station, chain_no)
);
create unique index audit_newest on audit (station, chain_no desc);

create table evidence (
    id varchar(36) not null primary key,
    kind varchar(40) not null,
    sha256 varchar(64) not null,
    sm3 varchar(64) not null,
    byte_size bigint not null,
    media_type varchar(200) not null,
    camera_time timestamp,
    arrival_time timestamp,
    recorded_time timestamp not null,
    camera varchar(200),
    person_id varchar(36),
    allowed_use varchar(40) not null,
    derived_from varchar(36) references evidence,
    constraint evidence_one_source check ((camera is null) <> (person_id is null))
);
create index evidence_sha256 on evidence (sha256);
create index evidence_newest on evidence (recorded_time desc, id desc);

create table evidence_operation (
    evidence_id varchar(36) not null references evidence,
    step_no int not null,
    description varchar(2000) not null,
    primary key (evidence_id, step_no)
);

create table evidence_custody (
    evidence_id varchar(36) not null references evidence,
    step_no int not null,
    recorded_at timestamp not null,
    actor varchar(400) not null,
    action_code varchar(100) not null,
    sha256 varchar(64) not null,
    primary key (evidence_id, step_no)
);

create table evidence_link (
    target_kind varchar(100) not null,
    target_id varchar(400) not null,
    evidence_id varchar(36) not null references evidence,
    primary key (target_kind, target_id, evidence_id)
);
