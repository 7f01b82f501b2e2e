-- An alarm is one row that follows its state; who did what is in the audit chain. Durations are in nanoseconds.
-- Identifiers are time-ordered (RFC 9562, version 7), so their order is that of raising.

create table alarm (
    id varchar(36) not null primary key,
    state varchar(40) not null,
    colour varchar(40) not null,
    raised_at timestamp not null,
    camera_time timestamp,
    arrival_time timestamp,
    recorded_time timestamp not null,
    camera varchar(200) not null,
    pharmacy_id varchar(36) not null,
    rule_id varchar(200) not null,
    rule_version int not null,
    found_from timestamp not null,
    found_to timestamp not null,
    counted bigint not null,
    threshold bigint not null,
    detector varchar(400) not null,
    model_sha256 varchar(64),
    detector_score double precision not null,
    zone_name varchar(1000) not null,
    zone_corners varchar(8000) not null,
    still_id varchar(36) not null references evidence,
    first_clip_id varchar(36) not null references evidence,
    last_clip_id varchar(36) references evidence,
    opinion_by varchar(36),
    opinion_at timestamp,
    opinion_remark varchar(20000),
    decided_by varchar(36),
    decided_at timestamp,
    decided_remark varchar(20000),
    dismissal_reason varchar(200),
    clue_found_on date,
    constraint alarm_decision check ((state = 'RAISED') = (decided_by is null)),
    constraint alarm_reason check ((state = 'DISMISSED') = (dismissal_reason is not null)),
    constraint alarm_clue check ((state = 'CONFIRMED') = (clue_found_on is not null))
);
-- The list of those that wait, newest first; and the last of a camera and rule, decided or not.
create unique index alarm_by_state on alarm (state, id desc);
create unique index alarm_latest on alarm (camera, rule_id, id desc);

create table alarm_further (
    alarm_id varchar(36) not null references alarm,
    kind varchar(40) not null,
    place_no int not null,
    evidence_id varchar(36) not null references evidence,
    primary key (alarm_id, kind, place_no)
);
