-- What of a camera is hidden, drawing by drawing: the newest holds, none is written over. A lift ends once.
create table privacy_mask (
    camera_code varchar(64) not null references camera_asset,
    mask_no bigint not null,
    shapes varchar(30000) not null,
    drawn_at timestamp not null,
    drawn_by varchar(200) not null,
    reason varchar(4000) not null,
    primary key (camera_code, mask_no)
);

create table mask_lift (
    id varchar(36) not null primary key,
    camera_code varchar(64) not null references camera_asset,
    lifted_at timestamp not null,
    until_at timestamp not null,
    lifted_by varchar(200) not null,
    reason varchar(4000) not null,
    ended_at timestamp,
    ended_by varchar(200),
    constraint mask_lift_ended check ((ended_at is null) = (ended_by is null))
);
create index mask_lift_of on mask_lift (camera_code, lifted_at);
