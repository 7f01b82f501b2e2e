-- How zones of shelves and floor look when all is in order: who said so, and what was learnt of it hour by hour.
create table zone_baseline (
    camera_code varchar(64) not null references camera_asset,
    zone_name varchar(200) not null,
    baseline_no bigint not null,
    asked_at timestamp not null,
    asked_by varchar(200) not null,
    primary key (camera_code, zone_name, baseline_no)
);

create table zone_sketch (
    camera_code varchar(64) not null,
    zone_name varchar(200) not null,
    baseline_no bigint not null,
    day_hour int not null check (day_hour between 0 and 23),
    taken_at timestamp not null,
    confirmed boolean not null,
    sketch bytea not null,
    primary key (camera_code, zone_name, baseline_no, day_hour),
    constraint zone_sketch_of foreign key (camera_code, zone_name, baseline_no) references zone_baseline
);
