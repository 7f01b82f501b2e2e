-- What each minute of a post's day was, one letter each, as one station saw it; a minute without a record is a dot.
create table duty_day (
    shop varchar(36) not null,
    camera varchar(64) not null,
    zone_name varchar(400) not null,
    day_of date not null,
    station varchar(100) not null,
    marks varchar(1440) not null,
    primary key (shop, camera, zone_name, day_of, station)
);
create index duty_day_oldest on duty_day (day_of);
-- What people wrote over it. No row is ever changed; another one takes it back, once.
create table duty_entry (
    id varchar(36) not null primary key,
    shop varchar(36) not null,
    camera varchar(64) not null,
    zone_name varchar(400) not null,
    kind varchar(20) not null,
    from_at timestamp not null,
    to_at timestamp not null,
    document varchar(400) not null,
    reason varchar(400) not null,
    person varchar(400) not null,
    recorded_at timestamp not null,
    undoes varchar(36),
    constraint duty_entry_undone_once unique (undoes),
    constraint duty_entry_stretch check (to_at > from_at)
);
create index duty_entry_post on duty_entry (shop, camera, to_at);
