-- Where a camera is spoken to by ONVIF, with its password like the addresses of its streams; and which cameras a person
-- turned away from what they watch, until somebody brings them back: the looks of such a camera count for nothing.
alter table camera_register add column control_address varchar(4000);

create table camera_moved (
    camera_code varchar(64) not null primary key,
    moved_at timestamp not null,
    moved_by varchar(200) not null
);
