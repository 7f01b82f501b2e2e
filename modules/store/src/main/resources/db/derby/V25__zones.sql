-- The zones of a camera, plan by plan: the newest is in force, none is written over.
create table zone_plan (
    camera_code varchar(64) not null references camera_asset,
    plan_no bigint not null,
    drawn_at timestamp not null,
    drawn_by varchar(200) not null,
    primary key (camera_code, plan_no)
);

create table zone_area (
    camera_code varchar(64) not null,
    plan_no bigint not null,
    place_no int not null,
    kind varchar(16) not null,
    name varchar(200) not null,
    corners varchar(4000) not null,
    rule_id varchar(64),
    colour varchar(16),
    hours varchar(200),
    effective_from date,
    effective_to date,
    source varchar(4000),
    verified boolean,
    primary key (camera_code, plan_no, place_no),
    constraint zone_area_of foreign key (camera_code, plan_no) references zone_plan,
    constraint zone_area_watched check (
        (rule_id is null and colour is null and hours is null and effective_from is null
            and effective_to is null and source is null and verified is null)
        or (rule_id is not null and colour is not null and hours is not null and effective_from is not null
            and source is not null and verified is not null))
);
