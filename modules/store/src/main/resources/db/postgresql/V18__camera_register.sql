-- The register of cameras: addresses with their passwords stand here, in the encrypted store, and nowhere else. The
-- version of the asset stands for this row, the papers and the attachments as well. A camera may hang where no pharmacy
-- is known.
alter table camera_asset add column version_no bigint not null default 0;
alter table camera_asset alter column pharmacy_id drop not null;
alter table pharmacist add column version_no bigint not null default 0;

alter table device_paper add column dated date;
alter table device_paper add column valid_until date;
alter table device_paper drop constraint device_paper_item;
alter table device_paper add constraint device_paper_item check (item in (
    'AUTHORISING_PROVISION', 'LEGAL_REVIEW', 'TECHNICAL_REVIEW', 'PLACE_PUBLISHED', 'SIGN_AT_PLACE', 'STANDARD_MET',
    'CLOCK_CHECKED'));

create table camera_register (
    camera_code varchar(64) not null primary key references camera_asset,
    shop varchar(1000) not null,
    national_code varchar(20) not null,
    recording varchar(1000) not null,
    main_address varchar(4000),
    sub_address varchar(4000),
    withdrawn_at timestamp,
    withdrawn_by varchar(200),
    withdrawn_reason varchar(4000),
    constraint camera_register_address check (main_address is not null or sub_address is null),
    constraint camera_register_withdrawn check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);

create table camera_attachment (
    id varchar(36) not null primary key,
    camera_code varchar(64) not null references camera_asset,
    item varchar(40) not null,
    file_name varchar(1000) not null,
    file_path varchar(1000) not null,
    sha256 varchar(64) not null,
    sm3 varchar(64) not null,
    byte_size bigint not null,
    added_at timestamp not null,
    added_by varchar(200) not null
);
create index camera_attachment_of on camera_attachment (camera_code, id);
