-- Patrols of the video wall: sequences, what was looked at, and when each camera was looked at last.
create table patrol_sequence (
    id varchar(36) not null primary key,
    name varchar(400) not null,
    stops text not null,
    version_no bigint not null default 0
);

create table patrol_run (
    id varchar(36) not null primary key,
    station varchar(100) not null,
    person varchar(400) not null,
    name varchar(400) not null,
    order_kind varchar(40) not null,
    seed bigint not null,
    stops text not null,
    begun_at timestamp not null,
    look_count bigint not null,
    head_sm3 varchar(64) not null,
    ended_at timestamp,
    end_cause varchar(40),
    signature text
);
create unique index patrol_newest on patrol_run (id desc);
create index patrol_unclosed on patrol_run (station, ended_at);

create table patrol_look (
    run_id varchar(36) not null references patrol_run,
    look_no bigint not null,
    camera varchar(64) not null,
    from_time timestamp not null,
    lasted_ms bigint not null,
    tile_width int not null,
    tile_height int not null,
    picture varchar(40) not null,
    shown boolean not null,
    attended boolean not null,
    counted boolean not null,
    primary key (run_id, look_no)
);

create table camera_seen (
    camera varchar(64) not null primary key,
    seen_at timestamp not null,
    person varchar(400) not null
);

-- Risk is asked for at the begin of each patrol: by these only what is recent is read.
create index alarm_raised on alarm (raised_at, camera);
create index lead_registered on lead (registered_at, source, pharmacy_id);
