-- What each minute of a camera's day was, one letter each, as one station saw it; a minute without a record is a dot.
create table stream_day (
    camera varchar(64) not null,
    day_of date not null,
    station varchar(100) not null,
    minutes varchar(1440) not null,
    dropouts integer not null,
    last_good timestamp,
    primary key (camera, day_of, station)
);
create index stream_day_oldest on stream_day (day_of);
