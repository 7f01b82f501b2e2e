-- How a shop's work clothes look through a camera; of sets that were replaced only who saved them stays.
create table work_wear (
    camera_code varchar(64) not null references camera_asset,
    wear_no bigint not null,
    saved_at timestamp not null,
    saved_by varchar(200) not null,
    samples bytea not null,
    primary key (camera_code, wear_no)
);
