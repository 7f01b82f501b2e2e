-- How long of a day a condition was seen to hold, for rules that go by the day; one alarm is all that comes of it.
create table day_sum (
    camera varchar(64) not null,
    zone_name varchar(400) not null,
    rule_id varchar(64) not null,
    day_of date not null,
    asked varchar(200) not null,
    from_at timestamp,
    to_at timestamp,
    held_ms bigint not null,
    alarm_id varchar(36),
    primary key (camera, zone_name, rule_id, day_of),
    constraint day_sum_whole check (
        (from_at is null and to_at is null and held_ms = 0)
        or (from_at is not null and to_at > from_at and held_ms > 0)
    )
);
create index day_sum_oldest on day_sum (day_of);
